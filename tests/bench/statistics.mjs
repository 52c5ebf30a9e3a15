/** @param {readonly number[]} values @param {number} share from 0 to 1 */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(Math.floor(share * sorted.length), sorted.length - 1)] ?? Number.NaN;
}

/** @param {readonly number[]} values the mean of the two middle ones where their number is even */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? Number.NaN)) / 2;
}

/** A generator of numbers in [0, 1) that gives the same in every run (mulberry32, public domain, T. Ettinger). */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const RESAMPLES = 2000;

/**
 * The 95 % percentile bootstrap interval of a statistic (Efron 1979), with a fixed seed.
 * @param {readonly number[]} values
 * @param {(values: readonly number[]) => number} [statistic] the median where it is left out
 * @returns {[low: number, high: number]}
 */
export function bootstrap(values, statistic = median) {
  const random = seeded(1);
  const found = Array.from({ length: RESAMPLES }, () =>
    statistic(values.map(() => values[Math.floor(random() * values.length)] ?? Number.NaN)),
  );
  return [quantile(found, 0.025), quantile(found, 0.975)];
}
