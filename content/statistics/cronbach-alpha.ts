import { type Reliability, reliabilityOf } from './reliability.ts';
import { sumExactly } from './sum-exactly.ts';
import { populationVariance } from './variance.ts';

/**
 * Cronbach's α of the points of a class, with the standard error of measurement in points. null for fewer than two
 * students or claims, for rows of unlike length, and where all totals are the same. The order of the students and of the
 * claims changes nothing. Claims of one article depend on each other, which makes α look better than it is.
 *
 * α = k/(k − 1) · (1 − Σ σ_i² / σ_X²) (Cronbach 1951, "Coefficient Alpha and the Internal Structure of Tests",
 * Psychometrika 16, 297–334); SEM = σ_X √(1 − α); σ² over n, not n − 1, throughout.
 *
 * @param rows students × claims: points, none missing (`completeRows`)
 * @example cronbachAlpha([[1, 1], [0, 0], [1, 0], [0, 0]]) // α 8/11, SEM √(3/16)
 */
export function cronbachAlpha(rows: readonly (readonly number[])[]): Reliability | null {
  const variances = (rows[0] ?? []).map((_, column) => populationVariance(rows.map((row) => row[column] ?? 0)) ?? 0);
  return reliabilityOf(rows, rows.map(sumExactly), sumExactly(variances));
}
