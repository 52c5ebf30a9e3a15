import type { CueScore } from './score-cues.ts';

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
