import { incompleteBeta } from './distributions.ts';
import { type ConfidenceLevel, type Interval, NORMAL_DEVIATE, USUAL_LEVEL } from './intervals.ts';
import { correlation, type Pair, sampleCovariance } from './sums.ts';

/**
 * The probability of a correlation of r or above if the two measures are unrelated; 0…1. null for fewer than three
 * pairs.
 *
 * t = r √((n − 2)/(1 − r²)) with n − 2 degrees of freedom; its upper tail is ½ I_{1 − r²}((n − 2)/2, ½) for r ≥ 0, and 1
 * minus that of −r below. Where one measure is 0 or 1 it is the t test of two means (Student 1908, "Probable Error of a
 * Correlation Coefficient", Biometrika 6, 302–310; Fisher 1915, "Frequency Distribution of the Values of the Correlation
 * Coefficient in Samples from an Indefinitely Large Population", Biometrika 10, 507–521).
 *
 * @param r in [−1, 1]
 * @param n pairs
 * @example chanceOfCorrelation(0.5494, 10) // 0.05, as in tables of critical values
 */
export function chanceOfCorrelation(r: number, n: number): number | null {
  if (n < 3) return null;
  const tail = incompleteBeta(1 - r * r, (n - 2) / 2, 0.5) / 2;
  return r < 0 ? 1 - tail : tail;
}

/**
 * A confidence interval for the correlation in the population of which these pairs are a sample, within [−1, 1]. null
 * for fewer than four pairs, and for r = ±1, where it would have no width.
 *
 * tanh(artanh r ± z/√(n − 3)) (Fisher 1921, "On the 'Probable Error' of a Coefficient of Correlation Deduced from a Small
 * Sample", Metron 1, 3–32).
 *
 * @example correlationInterval(0.5, 28) // [0.156, 0.736]
 */
export function correlationInterval(r: number, n: number, level: ConfidenceLevel = USUAL_LEVEL): Interval | null {
  if (n < 4 || Math.abs(r) >= 1) return null;
  const reach = NORMAL_DEVIATE[level] / Math.sqrt(n - 3);
  return [Math.tanh(Math.atanh(r) - reach), Math.tanh(Math.atanh(r) + reach)];
}

/**
 * The corrected item-rest discrimination of a claim, in −1…1: the correlation of its points with the points that the
 * same people earned on the rest. null for fewer than two people, and if all earned the same on the claim (facility 0
 * or 1) or on the rest. The order of the people does not matter.
 *
 * cov(x, r) / √(var x · var r), variances over n − 1 (point-biserial where x is 0 or 1). "Corrected" because r excludes
 * the claim itself, which would otherwise correlate with itself (Henrysson 1963, "Correction of Item-Total Correlations
 * in Item Analysis", Psychometrika 28, 211–218); a hundredth of the "discrimination index" of Moodle's quiz statistics.
 *
 * @param pairs for each person the points on the claim, x, and on the rest, r
 */
export const discrimination = (pairs: readonly Pair[]): number | null => correlation(pairs);

/**
 * The discriminative efficiency of a claim, at most 1: its covariance with the rest, divided by the greatest covariance
 * that the same points could have, in which the strongest students earned the most. null if the discrimination is null.
 * The order does not matter.
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
