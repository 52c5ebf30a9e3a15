import { correlation, type Pair, sampleCovariance } from './covariance.ts';

/**
 * The corrected item-rest discrimination of a claim, in −1…1: how far its points go with those that the same people
 * earned on the rest. null for fewer than two people, and where all earned the same on the claim (facility 0 or 1) or on
 * the rest. The order of the people changes nothing.
 *
 * cov(x, r) / √(var x · var r), variances over n − 1 (point-biserial where x is 0 or 1). "Corrected", because r leaves the
 * claim itself out, which would otherwise agree with itself (Henrysson 1963, "Correction of Item-Total Correlations in
 * Item Analysis", Psychometrika 28, 211–218); a hundredth of the "discrimination index" of Moodle's quiz statistics.
 *
 * @param pairs for each person the points on the claim, x, and on the rest, r
 */
export const discrimination = (pairs: readonly Pair[]): number | null => correlation(pairs);

/**
 * The discriminative efficiency of a claim, at most 1: its covariance with the rest, out of the greatest that the same
 * points could have if the strongest had earned the most. null where discrimination is. The order changes nothing.
 *
 * cov(x, r) / cov(sorted x, sorted r); a hundredth of that of Moodle's quiz statistics.
 *
 * @param pairs for each person the points on the claim, x, and on the rest, r
 */
export function discriminativeEfficiency(pairs: readonly Pair[]): number | null {
  if (correlation(pairs) === null) return null;
  const xs = pairs.map(([x]) => x).toSorted((one, other) => one - other);
  const rs = pairs.map(([, r]) => r).toSorted((one, other) => one - other);
  const covariance = sampleCovariance(pairs);
  const greatest = sampleCovariance(xs.map((x, at) => [x, rs[at] ?? 0]));
  return covariance === null || !greatest ? null : covariance / greatest;
}
