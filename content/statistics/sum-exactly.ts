/**
 * The sum of finite numbers, rounded once at the end: no order of the numbers changes a bit of it. 0 for none.
 *
 * Partial sums are kept that do not overlap and together lose nothing
 * (Shewchuk 1997, "Adaptive Precision Floating-Point Arithmetic and Fast Robust Geometric Predicates", Discrete &
 * Computational Geometry 18, 305–363); the final rounding, ties to even, follows `math.fsum` of Python. Points come in
 * quarters, so that there is one partial sum, and the time is that of plain addition.
 *
 * @example sumExactly([1e16, 1, -1e16]) // 1, where adding from the left gives 0
 */
export function sumExactly(numbers: readonly number[]): number {
  const partials: number[] = [];
  let count = 0;
  for (const number of numbers) {
    let carried = number;
    let kept = 0;
    for (let at = 0; at < count; at += 1) {
      const partial = partials[at] ?? 0;
      const high = carried + partial;
      const low = lostInSum(carried, partial, high);
      carried = high;
      if (low !== 0) {
        partials[kept] = low;
        kept += 1;
      }
    }
    partials[kept] = carried;
    count = kept + 1;
  }
  return roundOnce(partials.slice(0, count));
}

/** What rounding took from a sum of two, exactly (Knuth 1997, "The Art of Computer Programming" 2, § 4.2.2, theorem B). */
function lostInSum(first: number, second: number, rounded: number): number {
  const ofSecond = rounded - first;
  return first - (rounded - ofSecond) + (second - ofSecond);
}

function roundOnce(partials: number[]): number {
  let high = partials.pop() ?? 0;
  let low = 0;
  while (low === 0) {
    const next = partials.pop();
    if (next === undefined) return high;
    const rounded = high + next;
    low = lostInSum(high, next, rounded);
    high = rounded;
  }
  // A tie was rounded to even; what lies further below decides on which side the sum truly is.
  const corrected = high + 2 * low;
  const isTie = corrected - high === 2 * low;
  return isTie && Math.sign(partials.pop() ?? 0) === Math.sign(low) ? corrected : high;
}
