import { mean } from './mean.ts';
import { sumExactly } from './sum-exactly.ts';
import { sampleVariance } from './variance.ts';

/** Two measures of one person. */
export type Pair = readonly [x: number, y: number];

/**
 * How two measures go together, in the product of their units: Σ (x − x̄)(y − ȳ) / (n − 1). null for fewer than two
 * pairs. The order of the pairs changes nothing.
 *
 * @example sampleCovariance([[0, 1], [1, 3]]) // 1
 */
export function sampleCovariance(pairs: readonly Pair[]): number | null {
  const meanX = mean(pairs.map(([x]) => x));
  const meanY = mean(pairs.map(([, y]) => y));
  if (pairs.length < 2 || meanX === null || meanY === null) return null;
  return sumExactly(pairs.map(([x, y]) => (x - meanX) * (y - meanY))) / (pairs.length - 1);
}

/**
 * Pearson's product-moment correlation, in −1…1; where one measure is 0 or 1 it is the point-biserial correlation.
 * null for fewer than two pairs, and where one of the measures is the same for all. The order changes nothing.
 *
 * r = cov(x, y) / √(var x · var y) (Pearson 1895, "Notes on Regression and Inheritance in the Case of Two Parents",
 * Proceedings of the Royal Society of London 58, 240–242).
 *
 * @example correlation([[1, 1], [2, 3], [3, 2]]) // 0.5
 */
export function correlation(pairs: readonly Pair[]): number | null {
  const varianceX = sampleVariance(pairs.map(([x]) => x));
  const varianceY = sampleVariance(pairs.map(([, y]) => y));
  const covariance = sampleCovariance(pairs);
  if (covariance === null || !varianceX || !varianceY) return null;
  // Rounding may carry a perfect correlation one bit past its end.
  return Math.max(-1, Math.min(1, covariance / (Math.sqrt(varianceX) * Math.sqrt(varianceY))));
}
