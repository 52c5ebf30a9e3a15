import { sum } from '../scoring/square-table.ts';

/** Agreement of several raters; each figure at most 1. */
export interface FleissKappa {
  /** 1 is full agreement, 0 what chance gives, below 0 less than that. */
  readonly kappa: number;
  /** P̄: the share of pairs of raters that agree, 0…1. */
  readonly observed: number;
  /** P̄_e: that share if each rater drew from the labels as often as they were given, 0…1. */
  readonly expected: number;
}

/**
 * Fleiss' κ: how far raters agree beyond chance, when each subject was rated by the same number of them. null for fewer
 * than two raters, no subject, subjects with different numbers of raters (use Krippendorff's α), and where only one
 * label was ever given.
 *
 * κ = (P̄ − P̄_e) / (1 − P̄_e), P̄ = (Σ_ij n_ij² − N n) / (N n (n − 1)), P̄_e = Σ_j (Σ_i n_ij / (N n))²
 * (Fleiss 1971, "Measuring Nominal Scale Agreement Among Many Raters", Psychological Bulletin 76, 378–382).
 *
 * @param counts rows = subjects, columns = labels: how many raters gave this label to this subject
 * @example fleissKappa([[2, 0], [0, 2], [1, 1]]) // κ 1/3, observed 2/3, expected 1/2
 */
export function fleissKappa(counts: readonly (readonly number[])[]): FleissKappa | null {
  const raters = sum(counts[0] ?? []);
  if (raters < 2 || counts.some((row) => sum(row) !== raters)) return null;
  const ratings = counts.length * raters;
  const columns = (counts[0] ?? []).map((_, column) => sum(counts.map((row) => row[column] ?? 0)));
  if (columns.includes(ratings)) return null;
  const squares = sum(counts.flat().map((count) => count ** 2));
  const observed = (squares - ratings) / (ratings * (raters - 1));
  const expected = sum(columns.map((total) => total ** 2)) / ratings ** 2;
  return { kappa: (observed - expected) / (1 - expected), observed, expected };
}
