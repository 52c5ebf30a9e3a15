/** How many cases grow from one seed, and are told to a child at a time. */
export const BATCH = 500;
