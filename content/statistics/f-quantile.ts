import { incompleteBeta } from './incomplete-beta.ts';

/** Halvings after which an interval of length 1 is finer than a double near 1 can tell. */
const HALVINGS = 60;

/**
 * The value that an F-distributed figure stays below with the given probability, above 0; to about 10 digits.
 *
 * F = d₂ x / (d₁ (1 − x)), where I_x(d₁/2, d₂/2) = probability (Abramowitz and Stegun 1964, 26.6.2); x is found by halving
 * [0, 1], slow but sure.
 *
 * @param probability in (0, 1), not nearer to an end than 0.0001
 * @param d1 degrees of freedom of the numerator, above 0
 * @param d2 degrees of freedom of the denominator, above 0
 * @example fQuantile(0.95, 5, 10) // 3.3258
 */
export function fQuantile(probability: number, d1: number, d2: number): number {
  let low = 0;
  let high = 1;
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2;
    if (incompleteBeta(middle, d1 / 2, d2 / 2) < probability) low = middle;
    else high = middle;
  }
  const x = (low + high) / 2;
  return (d2 * x) / (d1 * (1 - x));
}
