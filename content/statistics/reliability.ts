import { populationVariance, sum, sumExactly } from './sums.ts';
import { fQuantile } from './distributions.ts';
import { type ConfidenceLevel, type Interval, USUAL_LEVEL } from './intervals.ts';

/**
 * The rows without missing values, in their order; empty if every row has one. Reliability is computed over these rows,
 * because a student with a missing claim has no comparable total.
 *
 * @example completeRows([[1, 0], [1, null]]) // [[1, 0]]
 */
export function completeRows<T>(rows: readonly (readonly (T | null)[])[]): readonly (readonly T[])[] {
  return rows.flatMap((row) => {
    const values = row.filter((value) => value !== null);
    return values.length === row.length ? [values] : [];
  });
}

/**
 * Cronbach's α of the points of a class, with the standard error of measurement in points. null for fewer than two
 * students or claims, for rows of different lengths, and if all totals are the same. The order of the students and of
 * the claims does not matter. Claims of one article depend on each other, which inflates α.
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

/**
 * Kuder–Richardson formula 20: the reliability of the number of hits, with the standard error of measurement in hits.
 * It equals Cronbach's α if each claim earns 1 or 0. null for fewer than two students or claims, for rows of different
 * lengths, and if all totals are the same. The order of the students and of the claims does not matter. Claims of one
 * article depend on each other, which inflates it.
 *
 * KR-20 = k/(k − 1) · (1 − Σ p_i q_i / σ_X²), p_i the share of hits on claim i, q_i = 1 − p_i, σ_X² over n, not n − 1
 * (Kuder and Richardson 1937, "The Theory of the Estimation of Test Reliability", Psychometrika 2, 151–160).
 *
 * @param rows students × claims: 1 for a hit, 0 for none, none missing (`completeRows`)
 * @example kr20([[1, 1], [0, 0], [1, 0], [0, 0]]) // 8/11, SEM √(3/16)
 */
export function kr20(rows: readonly (readonly (0 | 1)[])[]): Reliability | null {
  const n = rows.length;
  const hits = (rows[0] ?? []).map((_, column) => sum(rows.map((row) => row[column] ?? 0)));
  return reliabilityOf(rows, rows.map(sum), sumExactly(hits.map((count) => (count / n) * (1 - count / n))));
}

/**
 * A confidence interval for α (or KR-20) in the population of which this class is a sample; its upper end is at most 1.
 * null for fewer than two persons or items, and at α = 1, where it would have no width.
 *
 * [1 − (1 − α) F_{(1+level)/2}, 1 − (1 − α) F_{(1−level)/2}], F quantiles with n − 1 and (n − 1)(k − 1) degrees of freedom
 * (Feldt 1965, "The Approximate Sampling Distribution of Kuder–Richardson Reliability Coefficient Twenty", Psychometrika
 * 30, 357–370; Feldt, Woodruff and Salih 1987, "Statistical Inference for Coefficient Alpha", Applied Psychological
 * Measurement 11, 93–103).
 *
 * @example feldtInterval({ alpha: 0.909315, persons: 6, items: 4 }) // [0.675675, 0.985892]
 */
export function feldtInterval(
  { alpha, persons, items }: Pick<Reliability, 'alpha' | 'persons' | 'items'>,
  level: ConfidenceLevel = USUAL_LEVEL,
): Interval | null {
  if (persons < 2 || items < 2 || alpha >= 1) return null;
  const numerator = persons - 1;
  const denominator = numerator * (items - 1);
  const end = (probability: number) => 1 - (1 - alpha) * fQuantile(probability, numerator, denominator);
  return [end((1 + level) / 2), end((1 - level) / 2)];
}

/** How reproducible a total is. */
export interface Reliability {
  /** At most 1; 0 if the parts have nothing in common, below 0 if they work against each other. */
  readonly alpha: number;
  /** Standard error of measurement, σ_X √(1 − α), in the unit of the totals. */
  readonly sem: number;
  readonly persons: number;
  /** The number of parts of each total. */
  readonly items: number;
}

/**
 * The reliability of totals whose parts have the summed variance Σ σ_i²: α = k/(k − 1) · (1 − Σ σ_i² / σ_X²), over
 * population variances. null for fewer than two persons or items, for rows of different lengths, and if all totals are
 * the same.
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
