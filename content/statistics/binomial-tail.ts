import { incompleteBeta } from './incomplete-beta.ts';

/**
 * How probable it is that `least` or more of `n` independent trials succeed, each with the given probability; 0…1.
 *
 * P(X ≥ k) = I_p(k, n − k + 1), the regularised incomplete beta function (Abramowitz and Stegun 1964, "Handbook of
 * Mathematical Functions", 26.5.24).
 *
 * @param least a whole number; 0 or less gives 1, above n gives 0
 * @param probability in [0, 1]
 * @example chanceOfAtLeast(8, 10, 0.5) // 56/1024
 */
export function chanceOfAtLeast(least: number, n: number, probability: number): number {
  if (least <= 0) return 1;
  return least > n ? 0 : incompleteBeta(probability, least, n - least + 1);
}

/**
 * How probable it is that `most` or fewer of `n` independent trials succeed; 0…1.
 *
 * @example chanceOfAtMost(2, 10, 0.5) // 56/1024
 */
export const chanceOfAtMost = (most: number, n: number, probability: number): number =>
  chanceOfAtLeast(n - most, n, 1 - probability);
