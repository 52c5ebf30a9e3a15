import { directionOf } from '../../content/text/direction-of.ts';
import { directionOfLetters } from '../text/direction-of-letters.ts';

/** Words in a row that run in one direction. */
export interface Run {
  /** null: that of the text. */
  readonly dir: 'ltr' | 'rtl' | null;
  /** Positions of words; `from` is in it, `to` is not. */
  readonly from: number;
  readonly to: number;
}

/**
 * Words that are each a box of their own are laid out in the direction of the text, and so an English name inside Arabic
 * would stand backwards. Words of the other direction in a row are therefore set together; a number between them goes
 * with them.
 */
export function groupRuns(words: readonly string[], language: string): readonly Run[] {
  const base = directionOf(language);
  const runs: Run[] = [];
  let from = 0;
  while (from < words.length) {
    const dir = directionOfLetters(words[from] ?? '');
    const isOther = dir !== null && dir !== base;
    let to = from + 1;
    if (isOther) {
      for (let at = to; at < words.length; at += 1) {
        const next = directionOfLetters(words[at] ?? '');
        if (next === dir) to = at + 1;
        else if (next !== null) break;
      }
    }
    runs.push({ dir: isOther ? dir : null, from, to });
    from = to;
  }
  return runs;
}
