import { mean, sampleVariance } from './sums.ts';
import { quantileOfSorted } from './intervals.ts';

/** How values are distributed; each figure is in the unit of the values. */
export interface Spread {
  readonly n: number;
  readonly mean: number;
  /** √ of the variance over n − 1; null for one value. */
  readonly standardDeviation: number | null;
  readonly min: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly max: number;
}

/**
 * The location and spread of values such as the points of a class. null for no values. The order does not matter.
 *
 * @example measureSpread([2, 4, 4, 6]) // mean 4, median 4, quartiles 3.5 and 4.5, standard deviation 1.632993
 */
export function measureSpread(values: readonly number[]): Spread | null {
  const sorted = values.toSorted((one, other) => one - other);
  const centre = mean(sorted);
  const min = sorted[0];
  if (centre === null || min === undefined) return null;
  const at = (share: number) => quantileOfSorted(sorted, share) ?? min;
  const variance = sampleVariance(sorted);
  return {
    n: sorted.length,
    mean: centre,
    standardDeviation: variance === null ? null : Math.sqrt(variance),
    min,
    lowerQuartile: at(0.25),
    median: at(0.5),
    upperQuartile: at(0.75),
    max: at(1),
  };
}
