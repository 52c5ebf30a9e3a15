import { type ConfidenceLevel, type Interval, NORMAL_DEVIATE, USUAL_LEVEL } from './interval.ts';

/**
 * Between which shares the true share lies of which `hits` of `n` were seen, in [0, 1]; null for n = 0.
 *
 * (2h + z² ± z √(z² + 4h(n − h)/n)) / (2(n + z²)), Wilson's score interval without continuity correction
 * (Wilson 1927, "Probable Inference, the Law of Succession, and Statistical Inference", Journal of the American
 * Statistical Association 22, 209–212). At 0 hits its lower end is exactly 0, at n hits its upper end exactly 1.
 *
 * @param hits a whole number, 0…n
 * @example wilsonInterval(8, 10) // [0.4902, 0.9433]
 */
export function wilsonInterval(hits: number, n: number, level: ConfidenceLevel = USUAL_LEVEL): Interval | null {
  if (n === 0) return null;
  const z = NORMAL_DEVIATE[level];
  return [lowerEnd(hits, n, z), 1 - lowerEnd(n - hits, n, z)];
}

function lowerEnd(hits: number, n: number, z: number): number {
  const square = z * z;
  return (2 * hits + square - z * Math.sqrt(square + (4 * hits * (n - hits)) / n)) / (2 * (n + square));
}
