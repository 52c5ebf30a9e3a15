/** Counts with as many rows as columns: rows = key (or first rater), columns = response (or second rater). */
export type SquareTable = readonly (readonly number[])[];

/** The sum of all numbers; 0 for none. */
export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The sum of each row, in order. */
export const rowTotals = (table: SquareTable): readonly number[] => table.map(sum);

/** The sum of each column, in order. */
export const columnTotals = (table: SquareTable): readonly number[] =>
  table.map((_, column) => sum(table.map((row) => row[column] ?? 0)));

/** The counts where row and column are the same, in order. */
export const diagonal = (table: SquareTable): readonly number[] => table.map((row, at) => row[at] ?? 0);

/** A share in [0, 1]; null if the whole is 0. */
export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/**
 * The sum of finite numbers, rounded once at the end, so that every order of the numbers gives the same bits. 0 for
 * none.
 *
 * Keeps partial sums that do not overlap and together are exact
 * (Shewchuk 1997, "Adaptive Precision Floating-Point Arithmetic and Fast Robust Geometric Predicates", Discrete &
 * Computational Geometry 18, 305–363); the final rounding, ties to even, follows `math.fsum` of Python. Points are
 * multiples of a quarter, so there is one partial sum, and it takes as long as plain addition.
 *
 * @example sumExactly([1e16, 1, -1e16]) // 1, where adding from the left gives 0
 */
export function sumExactly(numbers: readonly number[]): number {
  const partials: number[] = [];
  let count = 0;
  for (const number of numbers) {
    let carried = number;
    let kept = 0;
    for (let at = 0; at < count; at += 1) {
      const partial = partials[at] ?? 0;
      const high = carried + partial;
      const low = lostInSum(carried, partial, high);
      carried = high;
      if (low !== 0) {
        partials[kept] = low;
        kept += 1;
      }
    }
    partials[kept] = carried;
    count = kept + 1;
  }
  return roundOnce(partials.slice(0, count));
}

/** The exact rounding error of a sum of two (Knuth 1997, "The Art of Computer Programming" 2, § 4.2.2, theorem B). */
function lostInSum(first: number, second: number, rounded: number): number {
  const ofSecond = rounded - first;
  return first - (rounded - ofSecond) + (second - ofSecond);
}

function roundOnce(partials: number[]): number {
  let high = partials.pop() ?? 0;
  let low = 0;
  while (low === 0) {
    const next = partials.pop();
    if (next === undefined) return high;
    const rounded = high + next;
    low = lostInSum(high, next, rounded);
    high = rounded;
  }
  // A tie was rounded to even; the smaller parts decide to which side the exact sum is closer.
  const corrected = high + 2 * low;
  const isTie = corrected - high === 2 * low;
  return isTie && Math.sign(partials.pop() ?? 0) === Math.sign(low) ? corrected : high;
}

/** The arithmetic mean, in the unit of the values; null for none. The order of the values does not matter. */
export const mean = (values: readonly number[]): number | null => shareOf(sumExactly(values), values.length);

/**
 * The variance of values that are the whole population, in their unit squared: Σ (x − x̄)² / n. null for none; exactly
 * 0 if all values are the same. The order of the values does not matter.
 *
 * @example populationVariance([1, 2, 3, 4]) // 1.25
 */
export const populationVariance = (values: readonly number[]): number | null => varianceOver(values, values.length);

/**
 * The variance of the population of which the values are a sample, in their unit squared: Σ (x − x̄)² / (n − 1)
 * (Bessel's correction). null for fewer than two; exactly 0 if all values are the same. The order of the values does
 * not matter.
 *
 * @example sampleVariance([1, 2, 3, 4]) // 5/3
 */
export const sampleVariance = (values: readonly number[]): number | null => varianceOver(values, values.length - 1);

function varianceOver(values: readonly number[], divisor: number): number | null {
  const centre = mean(values);
  if (centre === null || divisor < 1) return null;
  // The mean of equal values may be rounded to another number, which would give a variance above 0.
  if (values.every((value) => value === values[0])) return 0;
  return sumExactly(values.map((value) => (value - centre) ** 2)) / divisor;
}

/** Two measurements of one person. */
export type Pair = readonly [x: number, y: number];

/**
 * The sample covariance of two measures, in the product of their units: Σ (x − x̄)(y − ȳ) / (n − 1). null for fewer
 * than two pairs. The order of the pairs does not matter.
 *
 * @example sampleCovariance([[0, 1], [1, 3]]) // 1
 */
export function sampleCovariance(pairs: readonly Pair[]): number | null {
  const meanX = mean(pairs.map(([x]) => x));
  const meanY = mean(pairs.map(([, y]) => y));
  if (pairs.length < 2 || meanX === null || meanY === null) return null;
  return sumExactly(pairs.map(([x, y]) => (x - meanX) * (y - meanY))) / (pairs.length - 1);
}

/**
 * Pearson's product-moment correlation, in −1…1; if one measure is 0 or 1 it is the point-biserial correlation. null
 * for fewer than two pairs, and if one of the measures is constant. The order does not matter.
 *
 * r = cov(x, y) / √(var x · var y) (Pearson 1895, "Notes on Regression and Inheritance in the Case of Two Parents",
 * Proceedings of the Royal Society of London 58, 240–242).
 *
 * @example correlation([[1, 1], [2, 3], [3, 2]]) // 0.5
 */
export function correlation(pairs: readonly Pair[]): number | null {
  const varianceX = sampleVariance(pairs.map(([x]) => x));
  const varianceY = sampleVariance(pairs.map(([, y]) => y));
  const covariance = sampleCovariance(pairs);
  if (covariance === null || !varianceX || !varianceY) return null;
  // Rounding may push a perfect correlation slightly past ±1.
  return Math.max(-1, Math.min(1, covariance / (Math.sqrt(varianceX) * Math.sqrt(varianceY))));
}

/**
 * Which comparisons of values are meaningful: equality; order; differences; ratios (a true zero, no value below it).
 */
export type MeasurementLevel = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** How different two values are, by their indices in the list of values; 0 for a value and itself. */
export type SquaredDifference = (one: number, other: number) => number;

/**
 * Krippendorff's squared difference δ² for a level of measurement
 * (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", University of Pennsylvania):
 * nominal 0 or 1; interval (c − k)²; ratio ((c − k)/(c + k))²; ordinal (Σ n_g from c to k − (n_c + n_k)/2)², the
 * distance of their ranks.
 *
 * @param values in ascending order; nominal values in any order, and their numbers are ignored
 * @param totals how often each value was given, in the same order
 */
export function squaredDifference(
  level: MeasurementLevel,
  values: readonly (string | number)[],
  totals: readonly number[],
): SquaredDifference {
  const numberAt = (place: number) => Number(values[place]);
  if (level === 'nominal') return (one, other) => (one === other ? 0 : 1);
  if (level === 'interval') return (one, other) => (numberAt(one) - numberAt(other)) ** 2;
  if (level === 'ratio') {
    // Two different values of a ratio scale never add up to 0.
    return (one, other) =>
      one === other ? 0 : ((numberAt(one) - numberAt(other)) / (numberAt(one) + numberAt(other))) ** 2;
  }
  const ranks = totals.map((total, place) => sum(totals.slice(0, place)) + total / 2);
  return (one, other) => ((ranks[one] ?? 0) - (ranks[other] ?? 0)) ** 2;
}
