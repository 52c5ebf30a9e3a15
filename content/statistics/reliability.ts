import { populationVariance } from './variance.ts';

/** How far a total would come out the same again. */
export interface Reliability {
  /** At most 1; 0 where the parts have nothing in common, below 0 where they work against each other. */
  readonly alpha: number;
  /** Standard error of measurement, σ_X √(1 − α), in the unit of the totals. */
  readonly sem: number;
  readonly persons: number;
  /** The parts of each total. */
  readonly items: number;
}

/**
 * The reliability of totals whose parts vary by Σ σ_i²: α = k/(k − 1) · (1 − Σ σ_i² / σ_X²), over population variances.
 * null for fewer than two persons or items, for rows of unlike length, and where all totals are the same.
 *
 * @param rows persons × items
 */
export function reliabilityOf(
  rows: readonly (readonly number[])[],
  totals: readonly number[],
  sumOfItemVariances: number,
): Reliability | null {
  const items = rows[0]?.length ?? 0;
  const variance = populationVariance(totals);
  if (rows.length < 2 || items < 2 || rows.some((row) => row.length !== items) || !variance) return null;
  const alpha = (items / (items - 1)) * (1 - sumOfItemVariances / variance);
  return { alpha, sem: Math.sqrt(variance * Math.max(0, 1 - alpha)), persons: rows.length, items };
}
