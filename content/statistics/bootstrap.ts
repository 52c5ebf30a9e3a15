import { type ConfidenceLevel, type Interval, quantile, USUAL_LEVEL } from './intervals.ts';

/**
 * Makes a stream of pseudo-random whole numbers, 0…2³² − 1: the same seed gives the same stream on every computer. For
 * resampling only, not for cryptography.
 *
 * xoshiro128** 1.1 (Blackman and Vigna 2021, "Scrambled Linear Pseudorandom Number Generators", ACM Transactions on
 * Mathematical Software 47, 36); a seed becomes its state by four steps of a Weyl sequence through the 32-bit finaliser
 * of MurmurHash3, so that neighbouring seeds give unrelated streams.
 *
 * @param seed a whole number; only its lowest 32 bits are used
 */
export function randomWords(seed: number): () => number {
  const state = [1, 2, 3, 4].map((step) => scrambled((seed + Math.imul(step, 0x9e3779b9)) | 0));
  return wordsFrom([state[0] ?? 0, state[1] ?? 0, state[2] ?? 0, state[3] ?? 0]);
}

/**
 * The stream from a given state of four 32-bit words, not all 0; published reference values are given for such states.
 */
export function wordsFrom(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = state;
  return () => {
    const word = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return word;
  };
}

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

function scrambled(word: number): number {
  let mixed = word;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** How to resample. */
export interface Bootstrap {
  /** A whole number; the same seed and values give the same interval. */
  readonly seed: number;
  /** How many samples are drawn; 1,000 by default. */
  readonly replications?: number;
  readonly level?: ConfidenceLevel;
}

/** Leaves 25 samples beyond each end of a 0.95 interval. */
const USUAL_REPLICATIONS = 1000;
const WORDS = 2 ** 32;

/**
 * A confidence interval for a statistic by resampling the values with replacement, in the unit of `statistic`. null for
 * fewer than two values, and if the statistic is undefined (null) in a larger share of the samples than 1 − level;
 * fewer such samples are left out. The order of the values does not matter.
 *
 * The percentile method: the (1 − level)/2 and (1 + level)/2 quantiles of the statistic over the samples
 * (Efron and Tibshirani 1993, "An Introduction to the Bootstrap", ch. 13). The run time is replications × that of
 * `statistic`.
 *
 * @param compare orders the values; returns 0 only for two values that are the same to the statistic
 */
export function bootstrapInterval<T>(
  values: readonly T[],
  statistic: (sample: readonly T[]) => number | null,
  compare: (one: T, other: T) => number,
  { seed, replications = USUAL_REPLICATIONS, level = USUAL_LEVEL }: Bootstrap,
): Interval | null {
  if (values.length < 2) return null;
  const sorted = values.toSorted(compare);
  const nextWord = randomWords(seed);
  const figures: number[] = [];
  for (let replication = 0; replication < replications; replication += 1) {
    const figure = statistic(drawAgain(sorted, nextWord));
    if (figure !== null) figures.push(figure);
  }
  if (replications - figures.length > (1 - level) * replications) return null;
  const low = quantile(figures, (1 - level) / 2);
  const high = quantile(figures, (1 + level) / 2);
  return low === null || high === null ? null : [low, high];
}

/** As many values as given, each drawn from all of them. The bias of n / 2³² is far below what an interval shows. */
function drawAgain<T>(values: readonly T[], nextWord: () => number): readonly T[] {
  return values.map((value) => values[Math.floor((nextWord() / WORDS) * values.length)] ?? value);
}
