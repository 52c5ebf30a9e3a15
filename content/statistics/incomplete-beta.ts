import { logGamma } from './log-gamma.ts';

/** Stands for 0 in a denominator (Lentz): far below any term, far above underflow. */
const TINY = 1e-300;
/** When a further step changes nothing that a double shows. */
const SETTLED = 1e-16;
/** The steps needed grow as the root of the larger parameter; these are enough for a million degrees of freedom. */
const MOST_STEPS = 10_000;

/**
 * The regularised incomplete beta function I_x(a, b), 0…1: the distribution function of the beta distribution.
 * To about 12 digits for a and b up to 10,000.
 *
 * I_x(a, b) = x^a (1 − x)^b / (a B(a, b)) · 1/(1 + d₁/(1 + d₂/(1 + …))), on the side of the mean where it converges fast,
 * on the other by I_x(a, b) = 1 − I_{1−x}(b, a) (NIST Digital Library of Mathematical Functions, 8.17.4 and 8.17.22),
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
