import { describe, expect, it } from 'vitest';
import {
  DOCUMENT_WORDS,
  VERBS_OF_SAYING,
  VERBS_THAT_MAY_SAY,
  WORDS_FOR_MANY_PAPERS,
} from '../../../../content/lint/word-lists.ts';
import {
  FIRST_DOCUMENT_WORDS,
  FIRST_VERBS_OF_SAYING,
  FIRST_VERBS_THAT_MAY_SAY,
  FIRST_WORDS_FOR_MANY_PAPERS,
} from './first-words.ts';

const formsOf = (list: readonly string[]) => list.flatMap((forms) => forms.split(' '));
const wordsOf = (text: string) => text.trim().split(/\s+/);

describe('the word lists of the lint', () => {
  it.each([
    ['verbs of saying', VERBS_OF_SAYING, FIRST_VERBS_OF_SAYING],
    ['verbs that may say', VERBS_THAT_MAY_SAY, FIRST_VERBS_THAT_MAY_SAY],
    ['document words', DOCUMENT_WORDS, FIRST_DOCUMENT_WORDS],
    ['words for many papers', WORDS_FOR_MANY_PAPERS, FIRST_WORDS_FOR_MANY_PAPERS],
  ])('have lost none of the %s that they began with', (_what, list, first) => {
    expect(formsOf(list)).toEqual(expect.arrayContaining(wordsOf(first)));
  });

  it('hold at least 60 verbs of saying and 40 document words that hardly mean anything else', () => {
    expect(VERBS_OF_SAYING.length).toBeGreaterThanOrEqual(60);
    expect(DOCUMENT_WORDS.length).toBeGreaterThanOrEqual(40);
  });

  it('name each word once, in small letters', () => {
    const all = formsOf([...VERBS_OF_SAYING, ...VERBS_THAT_MAY_SAY]);
    expect(all).toEqual([...new Set(all)]);
    const nouns = formsOf([...DOCUMENT_WORDS, ...WORDS_FOR_MANY_PAPERS]);
    expect(nouns).toEqual([...new Set(nouns)]);
    expect([...all, ...nouns].filter((word) => !/^[a-z]+(?:-[a-z]+)*$/.test(word))).toEqual([]);
  });
});
