import { toOffsets } from '../../content/lesson/marked-words.ts';
import { splitWords } from '../../content/lesson/words.ts';

const BEHIND_ANY_TEXT = { start: 9000, end: 9001 };

/** Words of an English text, by their positions from 0, as they are sent; a position without a word is behind the text. */
export const offsetsOf = (text: string, words: readonly number[]): number[] => {
  const all = splitWords(text, 'en');
  return toOffsets(words.map((at) => all[at] ?? BEHIND_ANY_TEXT));
};
