import type { CueWords } from '../../content/lesson/marked-words.ts';

/** Words of a key that needs all of them, with no technique beside them. */
export const keyWords = (...inKey: readonly number[]): CueWords => ({ inKey, needed: inKey, besides: [] });
