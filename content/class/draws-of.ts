import type { Bootstrap } from '../statistics/bootstrap.ts';

/** The same on every computer, so that a report read twice says the same. */
const SEED = 1;
const MOST = 1000;
/** Fewer would leave an end of the interval to five samples. */
const LEAST = 200;
/** Values that are drawn for one interval, as far as `LEAST` allows: what a class of thousands waits for. */
const BUDGET = 500_000;

/** How an interval over `n` values is drawn: seeded, and with fewer samples where each takes longer. */
export const drawsOf = (n: number): Bootstrap => ({
  seed: SEED,
  replications: Math.max(LEAST, Math.min(MOST, Math.floor(BUDGET / Math.max(1, n)))),
});
