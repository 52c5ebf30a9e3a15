import type { CueWords } from '../lesson/marked-words.ts';

/** How well the words that a person marked match those in the key. Counts of words; `f1` is in [0, 1]. */
export interface CueScore {
  readonly marked: number;
  readonly inKey: number;
  /** Words that are both marked and in the key. */
  readonly shared: number;
  /** Marked words that belong to a technique but do not decide the label; left out of `f1`. */
  readonly besides: number;
  readonly f1: number;
}

/**
 * Token overlap between marked words and the key's cue, both as word positions in the claim; positions that are marked
 * twice count once. F1 is the harmonic mean of precision and recall, as in span annotation and extractive question
 * answering (Rajpurkar et al. 2016), over counts:
 *
 * precision = shared / (marked − besides), recall = needed words that are marked / needed words.
 *
 * If all words of the key are needed and there are no other technique words, this equals 2 · shared / (marked + in
 * key). If both are empty, F1 is 1: marking "there are none" is then correct. If only one is empty, F1 is 0.
 *
 * Example: marked 2, 3, 4 and key 3, 4, 5, 6 share two words: F1 = 4/7.
 */
export function scoreCues(marked: readonly number[], { inKey, needed, besides }: CueWords): CueScore {
  const mine = new Set(marked);
  const countMine = (words: readonly number[]): number => words.filter((word) => mine.has(word)).length;
  const counts = { marked: mine.size, inKey: inKey.length, shared: countMine(inKey), besides: countMine(besides) };
  const { shared } = counts;
  const found = countMine(needed);
  const counted = counts.marked - counts.besides;
  if (counts.marked + counts.inKey === 0) return { ...counts, f1: 1 };
  if (found === 0) return { ...counts, f1: 0 };
  // 2PR / (P + R), written over one denominator.
  return { ...counts, f1: (2 * shared * found) / (shared * needed.length + found * counted) };
}

/** How well the deciding words were found over several claims. */
export interface CueReading {
  /** Claims for which words, or none, were marked. */
  readonly n: number;
  /** Claims for which exactly the words of the key were marked. */
  readonly exact: number;
  /** Claims with at least one shared word but not an exact match. */
  readonly partial: number;
  /** The mean F1, in [0, 1]. */
  readonly meanF1: number;
}

/** Summarises the scores of several claims; null if there are none. The order of the claims does not matter. */
export function readCues(scores: readonly CueScore[]): CueReading | null {
  if (scores.length === 0) return null;
  const exact = scores.filter(({ f1 }) => f1 === 1).length;
  return {
    n: scores.length,
    exact,
    partial: scores.filter(({ f1, shared }) => f1 < 1 && shared > 0).length,
    meanF1: scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length,
  };
}
