/** How far the words that a person marked are those of the key. Counts of words; `f1` is in [0, 1]. */
export interface CueScore {
  readonly marked: number;
  readonly inKey: number;
  /** Words that are both marked and in the key. */
  readonly shared: number;
  readonly f1: number;
}

/**
 * Token overlap between marked words and the key's cue, both as positions of words in the claim; positions that occur
 * twice count once. F1 = 2 · shared / (marked + in key): the harmonic mean of precision and recall, as in span
 * annotation and extractive question answering (Rajpurkar et al. 2016). Nothing against nothing is 1: "no words
 * support it" is then the right mark. Nothing against something is 0.
 *
 * Example: marked 2, 3, 4 and key 3, 4, 5, 6 share two words: F1 = 4/7.
 */
export function scoreCues(marked: readonly number[], inKey: readonly number[]): CueScore {
  const mine = new Set(marked);
  const theirs = new Set(inKey);
  const shared = [...mine].filter((word) => theirs.has(word)).length;
  const total = mine.size + theirs.size;
  return { marked: mine.size, inKey: theirs.size, shared, f1: total === 0 ? 1 : (2 * shared) / total };
}
