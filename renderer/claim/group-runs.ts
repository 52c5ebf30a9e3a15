import { directionOf } from '../../content/text/direction-of.ts';
import { directionOfLetters } from '../text/direction-of-letters.ts';

/** Consecutive words with the same direction. */
export interface Run {
  /** null: the direction of the text. */
  readonly dir: 'ltr' | 'rtl' | null;
  /** Word positions; `from` is inclusive, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

/**
 * If each word is a separate inline box, the boxes are laid out in the direction of the text, so an English name within
 * Arabic text would appear in reverse order. Consecutive words of the other direction are therefore grouped, including
 * a number between them.
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
