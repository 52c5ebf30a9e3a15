import { incompleteBeta } from './incomplete-beta.ts';
import { type ConfidenceLevel, type Interval, NORMAL_DEVIATE, USUAL_LEVEL } from './interval.ts';

/**
 * How probable a correlation of r or above is where the two measures have nothing to do with each other; 0…1. null for
 * fewer than three pairs.
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
 * Between which figures the correlation lies in a population of which these pairs are a sample, within [−1, 1]. null for
 * fewer than four pairs, and for r = ±1, where it would have no width.
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
