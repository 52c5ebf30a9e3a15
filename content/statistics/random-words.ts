/**
 * Makes a stream of pseudo-random whole numbers, 0…2³² − 1: the same seed gives the same stream on every computer.
 * For resampling only; nothing is hidden by it.
 *
 * xoshiro128** 1.1 (Blackman and Vigna 2021, "Scrambled Linear Pseudorandom Number Generators", ACM Transactions on
 * Mathematical Software 47, 36); a seed becomes its state by four steps of a Weyl sequence through the 32-bit finaliser
 * of MurmurHash3, so that neighbouring seeds give unlike streams.
 *
 * @param seed a whole number; of a larger one the lowest 32 bits count
 */
export function randomWords(seed: number): () => number {
  const state = [1, 2, 3, 4].map((step) => scrambled((seed + Math.imul(step, 0x9e3779b9)) | 0));
  return wordsFrom([state[0] ?? 0, state[1] ?? 0, state[2] ?? 0, state[3] ?? 0]);
}

/** The stream from a given state of four 32-bit words, not all 0; what the reference values are stated for. */
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
