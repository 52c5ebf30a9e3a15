/** A confidence interval: its lower and upper end, in the unit of its figure. */
export type Interval = readonly [low: number, high: number];

/**
 * How often such an interval would cover the true figure. A closed list, so that the normal deviates can be tabulated.
 */
export type ConfidenceLevel = 0.9 | 0.95 | 0.99;

/** The default level of every interval. */
export const USUAL_LEVEL: ConfidenceLevel = 0.95;

/** The standard normal deviate that leaves (1 − level) / 2 in each tail, to double precision. */
export const NORMAL_DEVIATE: Readonly<Record<ConfidenceLevel, number>> = {
  0.9: 1.6448536269514722,
  0.95: 1.959963984540054,
  0.99: 2.5758293035489004,
};

/**
 * A quantile: the value below which the given share of the values lies, in their unit; null for none.
 *
 * Linear between the two values next to position (n − 1)·share of the sorted list, counted from 0: type 7 of Hyndman
 * and Fan 1996, "Sample Quantiles in Statistical Packages", The American Statistician 50, 361–365; the same as in
 * spreadsheets (QUARTILE.INC) and R.
 *
 * @param share in [0, 1]: 0 the least value, 0.5 the median, 1 the greatest
 * @example quantile([1, 2, 3, 4], 0.25) // 1.75
 */
export function quantile(values: readonly number[], share: number): number | null {
  return quantileOfSorted(
    values.toSorted((one, other) => one - other),
    share,
  );
}

/** Like `quantile`, for values that are already sorted in ascending order. */
export function quantileOfSorted(sorted: readonly number[], share: number): number | null {
  const position = (sorted.length - 1) * share;
  const lower = sorted[Math.floor(position)];
  const upper = sorted[Math.ceil(position)];
  if (lower === undefined || upper === undefined) return null;
  return lower + (position - Math.floor(position)) * (upper - lower);
}

/**
 * Wilson's interval for a share of which `hits` of `n` were observed, in [0, 1]; null for n = 0.
 *
 * (2h + z² ± z √(z² + 4h(n − h)/n)) / (2(n + z²)), Wilson's score interval without continuity correction
 * (Wilson 1927, "Probable Inference, the Law of Succession, and Statistical Inference", Journal of the American
 * Statistical Association 22, 209–212). At 0 hits its lower end is exactly 0, at n hits its upper end exactly 1.
 *
 * @param hits a whole number, 0…n
 * @example wilsonInterval(8, 10) // [0.4902, 0.9433]
 */
export function wilsonInterval(hits: number, n: number, level: ConfidenceLevel = USUAL_LEVEL): Interval | null {
  if (n === 0) return null;
  const z = NORMAL_DEVIATE[level];
  return [lowerEnd(hits, n, z), 1 - lowerEnd(n - hits, n, z)];
}

function lowerEnd(hits: number, n: number, z: number): number {
  const square = z * z;
  return (2 * hits + square - z * Math.sqrt(square + (4 * hits * (n - hits)) / n)) / (2 * (n + square));
}
