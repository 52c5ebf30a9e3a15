const FIRST_MS = 1000;
/** Somebody who has just freed space on the disk should not wait longer than this. */
const LONGEST_MS = 30_000;

/** How long to wait before sending again what was sent `tries` times: 1 s, then twice as long each time, at most 30 s. */
export const retryDelayMs = (tries: number): number => Math.min(FIRST_MS * 2 ** Math.max(tries - 1, 0), LONGEST_MS);
