/** How many cases are derived from one seed, and sent to a child process at a time. */
export const BATCH = 500;
