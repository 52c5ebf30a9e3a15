import { mean } from './mean.ts';
import { sumExactly } from './sum-exactly.ts';

/**
 * The variance of values that are the whole population, in their unit squared: Σ (x − x̄)² / n. null for none; exactly 0
 * where all values are the same. The order of the values changes nothing.
 *
 * @example populationVariance([1, 2, 3, 4]) // 1.25
 */
export const populationVariance = (values: readonly number[]): number | null => varianceOver(values, values.length);

/**
 * The variance of a population of which the values are a sample, in their unit squared: Σ (x − x̄)² / (n − 1) (Bessel's
 * correction). null for fewer than two; exactly 0 where all values are the same. The order of the values changes nothing.
 *
 * @example sampleVariance([1, 2, 3, 4]) // 5/3
 */
export const sampleVariance = (values: readonly number[]): number | null => varianceOver(values, values.length - 1);

function varianceOver(values: readonly number[], divisor: number): number | null {
  const centre = mean(values);
  if (centre === null || divisor < 1) return null;
  // The mean of equal values may round beside them, and would leave a variance where there is none.
  if (values.every((value) => value === values[0])) return 0;
  return sumExactly(values.map((value) => (value - centre) ** 2)) / divisor;
}
