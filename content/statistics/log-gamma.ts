/** ½ ln 2π. */
const HALF_LOG_TWO_PI = 0.9189385332046727;

/** From here on the terms of Stirling's series below fall under the last bit of a double. */
const LARGE = 10;

/** B_2k / (2k(2k − 1)), k = 1…8: the coefficients of Stirling's series. */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];

/**
 * ln Γ(x) for x > 0, to about 14 digits.
 *
 * Raised to x ≥ 10 by Γ(x + 1) = x Γ(x), then ln Γ(x) ≈ (x − ½) ln x − x + ½ ln 2π + Σ B_2k / (2k(2k − 1) x^(2k − 1))
 * (NIST Digital Library of Mathematical Functions, 5.5.1 and 5.11.1).
 *
 * @example logGamma(5) // ln 24
 */
export function logGamma(x: number): number {
  let argument = x;
  let product = 1;
  while (argument < LARGE) {
    product *= argument;
    argument += 1;
  }
  const series = STIRLING.reduceRight((tail, coefficient) => coefficient + tail / argument ** 2, 0) / argument;
  return (argument - 0.5) * Math.log(argument) - argument + HALF_LOG_TWO_PI + series - Math.log(product);
}
