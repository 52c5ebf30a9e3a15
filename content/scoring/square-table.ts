/** Counts with as many rows as columns: rows = key (or first rater), columns = response (or second rater). */
export type SquareTable = readonly (readonly number[])[];

/** The sum of all numbers; 0 for none. */
export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The sum of each row, in order. */
export const rowTotals = (table: SquareTable): readonly number[] => table.map(sum);

/** The sum of each column, in order. */
export const columnTotals = (table: SquareTable): readonly number[] =>
  table.map((_, column) => sum(table.map((row) => row[column] ?? 0)));

/** The counts where row and column are the same, in order. */
export const diagonal = (table: SquareTable): readonly number[] => table.map((row, at) => row[at] ?? 0);

/** A share in [0, 1]; null where there is nothing to take a share of. */
export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
