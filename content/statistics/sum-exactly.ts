/**
 * The sum of finite numbers, rounded once at the end: no order of the numbers changes a bit of it. 0 for none.
 *
 * Partial sums are kept that do not overlap and together lose nothing
 * (Shewchuk 1997, "Adaptive Precision Floating-Point Arithmetic and Fast Robust Geometric Predicates", Discrete &
 * Computational Geometry 18, 305–363); the final rounding, ties to even, follows `math.fsum` of Python. Takes time in
 * proportion to the numbers: there are never more than a handful of partial sums for numbers of similar size.
 *
 * @example sumExactly([1e16, 1, -1e16]) // 1, where adding from the left gives 0
 */
export function sumExactly(numbers: readonly number[]): number {
  let partials: readonly number[] = [];
  for (const number of numbers) partials = withAdded(partials, number);
  return rounded(partials);
}

function withAdded(partials: readonly number[], number: number): readonly number[] {
  const kept: number[] = [];
  let carried = number;
  for (const partial of partials) {
    const { high, low } = addExactly(carried, partial);
    if (low !== 0) kept.push(low);
    carried = high;
  }
  kept.push(carried);
  return kept;
}

/** Two numbers as a rounded sum and what the rounding lost; together they are the sum exactly (Dekker 1971). */
function addExactly(first: number, second: number): { readonly high: number; readonly low: number } {
  const [larger, smaller] = Math.abs(first) < Math.abs(second) ? [second, first] : [first, second];
  const high = larger + smaller;
  return { high, low: smaller - (high - larger) };
}

function rounded(partials: readonly number[]): number {
  const below = [...partials];
  let high = below.pop() ?? 0;
  let low = 0;
  while (low === 0) {
    const next = below.pop();
    if (next === undefined) return high;
    ({ high, low } = addExactly(high, next));
  }
  // Half a unit in the last place was rounded to even; what lies further below decides on which side it truly is.
  const further = below.pop() ?? 0;
  if (further * low <= 0) return high;
  const corrected = high + 2 * low;
  return corrected - high === 2 * low ? corrected : high;
}
