import type { Credit } from '../lesson/credit.ts';
import { type Interval, wilsonInterval } from '../statistics/intervals.ts';

/** Every credit is a whole number of quarters. */
const QUARTERS = 4;
const TAIL = 0.025;

/**
 * The 95 % interval for the share of the points, for the credits of one attempt (0 for a claim without a response);
 * null for no claims. The order of the credits does not matter.
 *
 * The percentile bootstrap (Efron and Tibshirani 1993, "An Introduction to the Bootstrap", ch. 13) without sampling:
 * credits take four values, so the exact distribution over all samples is computed by adding one draw after the other.
 * If every claim earned the same, the samples do not vary, and Wilson's interval is used instead. Runs in time
 * proportional to the square of the number of claims.
 */
export function shareInterval(credits: readonly Credit[]): Interval | null {
  const n = credits.length;
  if (n === 0) return null;
  const [first] = credits;
  if (first !== undefined && credits.every((credit) => credit === first)) return wilsonInterval(first * n, n);
  const sums = distributionOfSums(credits);
  return [quantileOf(sums, TAIL) / (n * QUARTERS), quantileOf(sums, 1 - TAIL) / (n * QUARTERS)];
}

/** The probability of each sum, in quarters, of as many draws with replacement as there are credits. */
function distributionOfSums(credits: readonly Credit[]): Float64Array {
  const n = credits.length;
  const steps = [...new Set(credits)].map((credit) => ({
    quarters: credit * QUARTERS,
    share: credits.filter((other) => other === credit).length / n,
  }));
  let sums = new Float64Array(n * QUARTERS + 1);
  sums[0] = 1;
  for (let draw = 1; draw <= n; draw += 1) {
    const next = new Float64Array(sums.length);
    for (const { quarters, share } of steps) {
      for (let sum = 0; sum <= (draw - 1) * QUARTERS; sum += 1) {
        next[sum + quarters] = (next[sum + quarters] ?? 0) + share * (sums[sum] ?? 0);
      }
    }
    sums = next;
  }
  return sums;
}

/** The smallest sum at which the cumulative distribution reaches `probability`. */
function quantileOf(sums: Float64Array, probability: number): number {
  let reached = 0;
  return sums.findIndex((share) => {
    reached += share;
    return reached >= probability;
  });
}
