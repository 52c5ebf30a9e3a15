/** ½ ln 2π. */
const HALF_LOG_TWO_PI = 0.9189385332046727;

/** From here on the terms of Stirling's series below are smaller than the last bit of a double. */
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

/** Replaces 0 in a denominator (Lentz): far below any term, far above underflow. */
const TINY = 1e-300;
/** The iteration stops at this relative change, which is below the precision of a double. */
const SETTLED = 1e-16;
/**
 * The number of steps grows with the square root of the larger parameter; these suffice for a million degrees of
 * freedom.
 */
const MOST_STEPS = 10_000;

/**
 * The regularised incomplete beta function I_x(a, b), 0…1: the distribution function of the beta distribution.
 * To about 12 digits for a and b up to 10,000.
 *
 * I_x(a, b) = x^a (1 − x)^b / (a B(a, b)) · 1/(1 + d₁/(1 + d₂/(1 + …))), on the side of the mean where it converges fast,
 * on the other side by I_x(a, b) = 1 − I_{1−x}(b, a) (NIST Digital Library of Mathematical Functions, 8.17.4 and
 * 8.17.22),
 * evaluated by Lentz's method as modified by Thompson and Barnett 1986.
 *
 * @param x in [0, 1]
 * @param a above 0
 * @param b above 0
 * @example incompleteBeta(0.5, 2, 2) // 0.5
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  return x < (a + 1) / (a + b + 2) ? byFraction(x, a, b) : 1 - byFraction(1 - x, b, a);
}

function byFraction(x: number, a: number, b: number): number {
  const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
  return (Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta) / a) * fraction(x, a, b);
}

function fraction(x: number, a: number, b: number): number {
  let numerator = 1;
  let denominator = 0;
  let value = 1;
  for (let step = 1; step <= MOST_STEPS; step += 1) {
    const term = termOf(step, x, a, b);
    denominator = 1 / notZero(1 + term * denominator);
    numerator = notZero(1 + term / numerator);
    const change = numerator * denominator;
    value *= change;
    if (Math.abs(change - 1) < SETTLED) break;
  }
  return 1 / value;
}

/** d_2m = m(b − m)x / ((a + 2m − 1)(a + 2m)), d_2m+1 = −(a + m)(a + b + m)x / ((a + 2m)(a + 2m + 1)). */
function termOf(step: number, x: number, a: number, b: number): number {
  const m = Math.floor(step / 2);
  const at = a + 2 * m;
  return step % 2 === 0 ? (m * (b - m) * x) / ((at - 1) * at) : (-(a + m) * (a + b + m) * x) / (at * (at + 1));
}

const notZero = (number: number): number => (Math.abs(number) < TINY ? TINY : number);

/**
 * The quantile of an F distribution: the value that an F-distributed figure is below with the given probability; above
 * 0, to about 10 digits.
 *
 * F = d₂ x / (d₁ y), where I_x(d₁/2, d₂/2) = probability and y = 1 − x (Abramowitz and Stegun 1964, "Handbook of
 * Mathematical Functions", 26.6.2); the smaller of x and y is found by bisecting [0, 1], which is slow but reliable.
 *
 * @param probability in (0, 1)
 * @param d1 degrees of freedom of the numerator, above 0
 * @param d2 degrees of freedom of the denominator, above 0
 * @example fQuantile(0.95, 5, 10) // 3.3258
 */
export function fQuantile(probability: number, d1: number, d2: number): number {
  const [a, b] = [d1 / 2, d2 / 2];
  // Near 1 the subtraction 1 − x would lose digits, so there its complement is computed.
  if (incompleteBeta(0.5, a, b) < probability) {
    const y = betaQuantile(1 - probability, b, a);
    return (d2 * (1 - y)) / (d1 * y);
  }
  const x = betaQuantile(probability, a, b);
  return (d2 * x) / (d1 * (1 - x));
}

/** The x in [0, 1] at which I_x(a, b) reaches the probability, as precisely as bisection allows. */
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

/**
 * The probability that `least` or more of `n` independent trials succeed, each with the given probability; 0…1.
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
 * The probability that `most` or fewer of `n` independent trials succeed; 0…1.
 *
 * @example chanceOfAtMost(2, 10, 0.5) // 56/1024
 */
export const chanceOfAtMost = (most: number, n: number, probability: number): number =>
  chanceOfAtLeast(n - most, n, 1 - probability);
