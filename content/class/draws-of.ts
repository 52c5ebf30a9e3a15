import type { Bootstrap } from '../statistics/bootstrap.ts';

/** Fixed, so that a report gives the same figures on every computer. */
const SEED = 1;
const MOST = 1000;
/** With fewer samples, each end of the interval would depend on five samples or fewer. */
const LEAST = 200;
/**
 * Values drawn for one interval, unless `LEAST` requires more: this limits the waiting time for a class of thousands.
 */
const BUDGET = 500_000;

/** Bootstrap settings for an interval over `n` values: seeded, with fewer samples if each takes longer. */
export const drawsOf = (n: number): Bootstrap => ({
  seed: SEED,
  replications: Math.max(LEAST, Math.min(MOST, Math.floor(BUDGET / Math.max(1, n)))),
});
