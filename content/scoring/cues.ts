import type { CueWords } from '../lesson/marked-words.ts';

/** How far the words that a person marked are those of the key. Counts of words; `f1` is in [0, 1]. */
export interface CueScore {
  readonly marked: number;
  readonly inKey: number;
  /** Words that are both marked and in the key. */
  readonly shared: number;
  /** Marked words that belong to a technique and do not decide; left out of `f1`. */
  readonly besides: number;
  readonly f1: number;
}

/**
 * Token overlap between marked words and the key's cue, both as positions of words in the claim; marked positions that
 * occur twice count once. F1 is the harmonic mean of precision and recall, as in span annotation and extractive question
 * answering (Rajpurkar et al. 2016), over counts:
 *
 * precision = shared / (marked − besides), recall = needed words that are marked / needed words.
 *
 * Where the key needs all its words and no technique stands beside them, that is 2 · shared / (marked + in key). Nothing
 * against nothing is 1: "there are none" is then the right mark. Nothing against something is 0.
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
  // 2PR / (P + R), with the two fractions put over one denominator.
  return { ...counts, f1: (2 * shared * found) / (shared * needed.length + found * counted) };
}

/** How well the deciding words were found over several claims. */
export interface CueReading {
  /** Claims for which words, or none, were marked. */
  readonly n: number;
  /** Claims where exactly the words of the key were marked. */
  readonly exact: number;
  /** Claims where at least one word, but not all and only those of the key, was shared. */
  readonly partial: number;
  /** The mean F1, in [0, 1]. */
  readonly meanF1: number;
}

/** The scores of several claims as one reading; null when there are none. The order of the claims changes nothing. */
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
