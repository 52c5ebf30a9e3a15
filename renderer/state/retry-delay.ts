const FIRST_MS = 1000;
/** A person who has just freed space on the disk should not wait longer than this. */
const LONGEST_MS = 30_000;

/** The delay before a request is sent again after `tries` attempts: 1 s, doubled each time, at most 30 s. */
export const retryDelayMs = (tries: number): number => Math.min(FIRST_MS * 2 ** Math.max(tries - 1, 0), LONGEST_MS);
