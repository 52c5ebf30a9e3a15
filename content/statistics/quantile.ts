/**
 * The value below which a share of the values lies, in their unit; null for none.
 *
 * Linear between the two values next to position (n − 1)·share of the sorted list, counted from 0: type 7 of Hyndman and
 * Fan 1996, "Sample Quantiles in Statistical Packages", The American Statistician 50, 361–365; what spreadsheets
 * (QUARTILE.INC) and R compute.
 *
 * @param share in [0, 1]: 0 the least value, 0.5 the median, 1 the greatest
 * @example quantile([1, 2, 3, 4], 0.25) // 1.75
 */
export function quantile(values: readonly number[], share: number): number | null {
  return quantileOfSorted(
    values.toSorted((one, other) => one - other),
    share,
  );
}

/** As `quantile`, for values that are already sorted from the least to the greatest. */
export function quantileOfSorted(sorted: readonly number[], share: number): number | null {
  const position = (sorted.length - 1) * share;
  const lower = sorted[Math.floor(position)];
  const upper = sorted[Math.ceil(position)];
  if (lower === undefined || upper === undefined) return null;
  return lower + (position - Math.floor(position)) * (upper - lower);
}
