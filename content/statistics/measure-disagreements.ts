import { sum } from '../scoring/square-table.ts';
import { type MeasurementLevel, squaredDifference } from './squared-difference.ts';
import type { Count, TalliedUnits } from './tally-units.ts';

/** How far the values of units lie apart, in the unit of the squared difference. */
export interface Disagreements {
  /** For each unit the mean squared difference over the pairs of its values; null for one that cannot be paired. */
  readonly byUnit: readonly (number | null)[];
  /** How many values each unit was given, in the same order. */
  readonly sizes: readonly number[];
  /** The same mean over the pairs of all values, what chance gives; null where there are none. */
  readonly expected: number | null;
}

/** Measures the disagreement on each unit, Σ_{c,k} n_uc n_uk δ²_ck / (m_u (m_u − 1)), and over all values. */
export function measureDisagreements({ values, units }: TalliedUnits, level: MeasurementLevel): Disagreements {
  const totals = values.map(() => 0);
  for (const [place, times] of units.flat()) totals[place] = (totals[place] ?? 0) + times;
  const difference = squaredDifference(level, values, totals);
  const overPairs = (counts: readonly Count[]): number | null => {
    const n = sizeOf(counts);
    const differences = counts.flatMap(([one, times], at) =>
      counts.slice(at + 1).map(([other, otherTimes]) => 2 * times * otherTimes * difference(one, other)),
    );
    return n === 0 ? null : sum(differences) / (n * (n - 1));
  };
  return { byUnit: units.map(overPairs), sizes: units.map(sizeOf), expected: overPairs([...totals.entries()]) };
}

const sizeOf = (counts: readonly Count[]): number => sum(counts.map(([, times]) => times));
