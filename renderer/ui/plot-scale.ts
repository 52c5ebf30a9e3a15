/** Takes a value to its place in a drawing. */
export type PlotScale = (value: number) => number;

/**
 * A linear scale: `from` stands at `start`, `to` at `end`. Values beyond lie beyond.
 *
 * @example linearScale({ from: 0, to: 1 }, 200, 0)(0.25) // 150
 */
export const linearScale =
  ({ from, to }: { readonly from: number; readonly to: number }, start: number, end: number): PlotScale =>
  (value) =>
    start + ((value - from) / (to - from)) * (end - start);

/** The place of the value in a list that is nearest to a value, the first on a tie; null for an empty list. */
export function nearestTo(value: number, among: readonly number[]): number | null {
  const distances = among.map((one) => Math.abs(one - value));
  return distances.length === 0 ? null : distances.indexOf(Math.min(...distances));
}

/**
 * A line through points, as the path of an SVG; where there is no point (null) it is broken.
 *
 * @example linePath([[0, 1], null, [2, 3], [4, 5]]) // 'M0 1 M2 3 L4 5'
 */
export const linePath = (points: readonly (readonly [x: number, y: number] | null)[]): string =>
  points
    .flatMap((point, at) =>
      point === null ? [] : [`${(points[at - 1] ?? null) === null ? 'M' : 'L'}${String(point[0])} ${String(point[1])}`],
    )
    .join(' ');
