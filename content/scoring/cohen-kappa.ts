import { columnTotals, diagonal, rowTotals, type SquareTable, sum } from './square-table.ts';

/**
 * Cohen's κ: agreement beyond what the two margins would give by chance. 1 is full agreement, 0 what chance gives,
 * below 0 less than that. null where chance agreement is 1 (both always say the same label) or there are no counts.
 * Show the plain agreement beside it: two tables with the same agreement can have very different κ.
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
