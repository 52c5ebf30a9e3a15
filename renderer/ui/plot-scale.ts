/** Converts a value to a position in a drawing. */
export type PlotScale = (value: number) => number;

/**
 * A linear scale from `from` at `start` to `to` at `end`. Values outside the domain get positions outside the range.
 *
 * @example linearScale({ from: 0, to: 1 }, 200, 0)(0.25) // 150
 */
export const linearScale =
  ({ from, to }: { readonly from: number; readonly to: number }, start: number, end: number): PlotScale =>
  (value) =>
    start + ((value - from) / (to - from)) * (end - start);

/** The index of the list element that is nearest to a value, the first on a tie; null for an empty list. */
export function nearestTo(value: number, among: readonly number[]): number | null {
  const distances = among.map((one) => Math.abs(one - value));
  return distances.length === 0 ? null : distances.indexOf(Math.min(...distances));
}

/**
 * A line through points as an SVG path; null interrupts the line.
 *
 * @example linePath([[0, 1], null, [2, 3], [4, 5]]) // 'M0 1 M2 3 L4 5'
 */
export const linePath = (points: readonly (readonly [x: number, y: number] | null)[]): string =>
  points
    .flatMap((point, at) =>
      point === null ? [] : [`${(points[at - 1] ?? null) === null ? 'M' : 'L'}${String(point[0])} ${String(point[1])}`],
    )
    .join(' ');
