import { incompleteBeta } from './incomplete-beta.ts';

/**
 * The value that an F-distributed figure stays below with the given probability, above 0; to about 10 digits.
 *
 * F = d₂ x / (d₁ y), where I_x(d₁/2, d₂/2) = probability and y = 1 − x (Abramowitz and Stegun 1964, "Handbook of
 * Mathematical Functions", 26.6.2); the smaller of x and y is found by halving [0, 1], slow but sure.
 *
 * @param probability in (0, 1)
 * @param d1 degrees of freedom of the numerator, above 0
 * @param d2 degrees of freedom of the denominator, above 0
 * @example fQuantile(0.95, 5, 10) // 3.3258
 */
export function fQuantile(probability: number, d1: number, d2: number): number {
  const [a, b] = [d1 / 2, d2 / 2];
  // Near 1 the digits of 1 − x would be lost, so there its complement is found.
  if (incompleteBeta(0.5, a, b) < probability) {
    const y = betaQuantile(1 - probability, b, a);
    return (d2 * (1 - y)) / (d1 * y);
  }
  const x = betaQuantile(probability, a, b);
  return (d2 * x) / (d1 * (1 - x));
}

/** The x in [0, 1] at which I_x(a, b) reaches the probability, to the last bit that halving can tell. */
function betaQuantile(probability: number, a: number, b: number): number {
  let low = 0;
  let high = 1;
  let middle = 0.5;
  while (low < middle && middle < high) {
    if (incompleteBeta(middle, a, b) < probability) low = middle;
    else high = middle;
    middle = (low + high) / 2;
  }
  return middle;
}
