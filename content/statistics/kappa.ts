import { columnTotals, diagonal, rowTotals, type SquareTable, sum } from './sums.ts';
import type { Interval } from './intervals.ts';

/**
 * Cohen's κ: agreement beyond the chance agreement given by the two margins. 1 is full agreement, 0 is chance level,
 * below 0 is worse than chance. null if chance agreement is 1 (both raters always choose the same label) or if there
 * are no counts. Show the plain agreement beside it: two tables with the same agreement can have very different κ.
 *
 * κ = (p_o − p_e) / (1 − p_e), p_o = Σ n_ii / n, p_e = Σ n_i· n_·i / n²
 * (Cohen 1960, "A Coefficient of Agreement for Nominal Scales", Educational and Psychological Measurement 20, 37–46.)
 * Computed over integers as (n Σ n_ii − Σ n_i· n_·i) / (n² − Σ n_i· n_·i), so that 0 and 1 come out exactly.
 *
 * @example cohenKappa([[20, 5], [10, 15]]) // 0.4
 */
export function cohenKappa(table: SquareTable): number | null {
  const rows = rowTotals(table);
  const columns = columnTotals(table);
  const n = sum(rows);
  const byChance = sum(rows.map((row, at) => row * (columns[at] ?? 0)));
  const most = n * n - byChance;
  return most === 0 ? null : (n * sum(diagonal(table)) - byChance) / most;
}

/** The standard normal deviate that leaves 2.5 % in each tail. */
const DEVIATE = 1.959963984540054;

/**
 * The asymptotic standard error of Cohen's κ, for κ other than 0; null where κ is undefined. With shares p_ij, margins
 * p_i· and p_·j, agreement p_o and chance agreement p_e:
 *
 * n (1 − p_e)⁴ SE² = Σ_i p_ii ((1 − p_e) − (p_i· + p_·i)(1 − p_o))² + (1 − p_o)² Σ_{i≠j} p_ij (p_·i + p_j·)² − (p_o p_e − 2 p_e + p_o)²
 *
 * (Fleiss, Cohen and Everitt 1969, "Large Sample Standard Errors of Kappa and Weighted Kappa", Psychological Bulletin 72,
 * 323–327, formula 13.)
 */
export function kappaStandardError(table: SquareTable): number | null {
  if (cohenKappa(table) === null) return null;
  const rows = rowTotals(table);
  const n = sum(rows);
  const inRow = rows.map((total) => total / n);
  const inColumn = columnTotals(table).map((total) => total / n);
  const agreement = sum(diagonal(table)) / n;
  const chance = sum(inRow.map((share, at) => share * (inColumn[at] ?? 0)));
  const onDiagonal = diagonal(table).map(
    (count, at) => (count / n) * (1 - chance - ((inRow[at] ?? 0) + (inColumn[at] ?? 0)) * (1 - agreement)) ** 2,
  );
  const beside = table.flatMap((row, i) =>
    row.map((count, j) => (i === j ? 0 : (count / n) * ((inColumn[i] ?? 0) + (inRow[j] ?? 0)) ** 2)),
  );
  const scaled =
    sum(onDiagonal) + (1 - agreement) ** 2 * sum(beside) - (agreement * chance - 2 * chance + agreement) ** 2;
  // With full agreement, rounding may give slightly less than 0.
  return Math.sqrt(Math.max(0, scaled) / n) / (1 - chance) ** 2;
}

/**
 * The 95 % interval of κ, by its asymptotic standard error and clamped to −1…1; null if κ is undefined. It is rough
 * with few counts and has no width with full agreement: show the number of counts beside it.
 */
export function kappaInterval(table: SquareTable): Interval | null {
  const kappa = cohenKappa(table);
  const error = kappaStandardError(table);
  if (kappa === null || error === null) return null;
  return [Math.max(-1, kappa - DEVIATE * error), Math.min(1, kappa + DEVIATE * error)];
}

/** Agreement of several raters; each figure at most 1. */
export interface FleissKappa {
  /** 1 is full agreement, 0 is chance level, below 0 is worse than chance. */
  readonly kappa: number;
  /** P̄: the share of pairs of raters that agree, 0…1. */
  readonly observed: number;
  /** P̄_e: that share if each rater drew labels at random with their overall frequencies, 0…1. */
  readonly expected: number;
}

/**
 * Fleiss' κ: agreement of raters beyond chance, if each subject was rated by the same number of raters. null for fewer
 * than two raters, no subject, subjects with different numbers of raters (use Krippendorff's α), and if only one label
 * was ever given.
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
