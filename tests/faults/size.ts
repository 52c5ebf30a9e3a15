/** Whether this is the long run (`npm run soak`). */
export const isSoak = process.env['CLAIMSORT_SOAK'] !== undefined;

/** How many cases a fault is tried with: in `npm test`, and in the long run. */
export const sized = (inTests: number, inSoak: number): number => (isSoak ? inSoak : inTests);

/**
 * By how much a limit of time is stretched; figures are not. The long run has the machine to itself, or nearly. `npm test`
 * runs beside other work: there it looks for what hangs, and nothing fails because the machine is slow.
 */
export const SLACK = isSoak ? 4 : 20;
