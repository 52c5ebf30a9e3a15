/** Chance that can be had again: the same seed gives the same numbers. */
export interface Chance {
  /** A number from 0 on and below 1. */
  next(): number;
  /** A whole number from 0 on and below `below`. */
  below(below: number): number;
  pick<const T>(from: readonly [T, ...T[]]): T;
}

/** The seed of this run; another can be asked for by CLAIMSORT_SEED, and the one that was used stands in the figures. */
export const SEED = Number(process.env['CLAIMSORT_SEED'] ?? '20261122');

/** Numbers by mulberry32 (T. Ettinger, public domain), which is enough to scatter faults. */
export function createChance(seed = SEED): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { next, below, pick: (from) => from[below(from.length)] ?? from[0] };
}
