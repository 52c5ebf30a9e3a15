import { mean } from './mean.ts';
import { quantileOfSorted } from './quantile.ts';
import { sampleVariance } from './variance.ts';

/** How values lie, each in the unit of the values. */
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
 * Where values lie and how far apart, such as the points of a class. null for none. The order changes nothing.
 *
 * @example measureSpread([2, 4, 4, 6]) // mean 4, median 4, quartiles 3.5 and 4.5, standard deviation 1.632993
 */
export function measureSpread(values: readonly number[]): Spread | null {
  const sorted = values.toSorted((one, other) => one - other);
  const centre = mean(sorted);
  const [min, lowerQuartile, median, upperQuartile, max] = [0, 0.25, 0.5, 0.75, 1].map((share) =>
    quantileOfSorted(sorted, share),
  );
  // All of them are there as soon as one value is; the compiler cannot know.
  if (centre === null || min == null || lowerQuartile == null || median == null) return null;
  if (upperQuartile == null || max == null) return null;
  const variance = sampleVariance(sorted);
  const standardDeviation = variance === null ? null : Math.sqrt(variance);
  return { n: sorted.length, mean: centre, standardDeviation, min, lowerQuartile, median, upperQuartile, max };
}
