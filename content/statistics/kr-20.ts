import { sum } from '../scoring/square-table.ts';
import { type Reliability, reliabilityOf } from './reliability.ts';
import { sumExactly } from './sum-exactly.ts';

/**
 * Kuder–Richardson formula 20: the reliability of the number of hits, with the standard error of measurement in hits.
 * It is Cronbach's α where a claim earns 1 or 0. null for fewer than two students or claims, for rows of unlike length,
 * and where all totals are the same. The order of the students and of the claims changes nothing. Claims of one article
 * depend on each other, which makes it look better than it is.
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
