/**
 * The rows in which nothing is missing, in their order; none where every row lacks something. What reliability is
 * computed over: who left a claim out has no total to compare.
 *
 * @example completeRows([[1, 0], [1, null]]) // [[1, 0]]
 */
export function completeRows<T>(rows: readonly (readonly (T | null)[])[]): readonly (readonly T[])[] {
  return rows.flatMap((row) => {
    const values = row.filter((value) => value !== null);
    return values.length === row.length ? [values] : [];
  });
}
