import { sum } from '../scoring/square-table.ts';

/** What may be asked of values: sameness; order; how far apart; how many times as large (from a true zero, not below). */
export type MeasurementLevel = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** How unlike two values are, by their places in the list of values; 0 for a value and itself. */
export type SquaredDifference = (one: number, other: number) => number;

/**
 * Krippendorff's squared difference δ² for a level of measurement
 * (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", University of Pennsylvania):
 * nominal 0 or 1; interval (c − k)²; ratio ((c − k)/(c + k))²; ordinal (Σ n_g from c to k − (n_c + n_k)/2)², the
 * distance of their ranks.
 *
 * @param values in ascending order; of nominal values any order, and their numbers are not looked at
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
