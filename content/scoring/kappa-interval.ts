import type { Interval } from '../statistics/interval.ts';
import { cohenKappa } from './cohen-kappa.ts';
import { columnTotals, diagonal, rowTotals, type SquareTable, sum } from './square-table.ts';

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
  // Rounding may leave a little less than nothing where agreement is full.
  return Math.sqrt(Math.max(0, scaled) / n) / (1 - chance) ** 2;
}

/**
 * Between which values κ lies, 95 %, by its asymptotic standard error and cut to −1…1; null where κ is undefined. With few
 * counts it is rough, and where agreement is full it has no width: show the number of counts beside it.
 */
export function kappaInterval(table: SquareTable): Interval | null {
  const kappa = cohenKappa(table);
  const error = kappaStandardError(table);
  if (kappa === null || error === null) return null;
  return [Math.max(-1, kappa - DEVIATE * error), Math.min(1, kappa + DEVIATE * error)];
}
