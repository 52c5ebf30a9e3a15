/** Whether this is the long run (`npm run soak`). */
export const isSoak = process.env['CLAIMSORT_SOAK'] !== undefined;

/** How many cases a fault is tried with: in `npm test`, and in the long run. */
export const sized = (inTests: number, inSoak: number): number => (isSoak ? inSoak : inTests);

/** What a time limit of the issue may take on a machine that does other things at the same time; figures are not stretched. */
export const SLACK = 4;
