import { describe, expect, it } from 'vitest';
import { scoreCues } from '../../../../content/scoring/cues.ts';
import { keyWords } from '../../../builders/cue-words.ts';
import { cueText } from '#text/cue-text.ts';

describe('cueText.compare', () => {
  it.each([
    { marked: [], inKey: [], said: 'Right: no words back it up.' },
    { marked: [], inKey: [1], said: 'You said there are none. The key marks 1 word.' },
    { marked: [1, 2], inKey: [], said: 'The key marks no words here.' },
    { marked: [1, 2], inKey: [1, 2], said: 'Exactly the right words.' },
    { marked: [1, 2], inKey: [3, 4], said: 'Those aren’t the key words.' },
    { marked: [1, 2, 3, 9], inKey: [1, 2, 3, 4], said: 'You found 3 of 4 key words, and marked 1 other.' },
    { marked: [1, 2, 3], inKey: [1, 2, 3, 4], said: 'You found 3 of 4 key words.' },
    { marked: [1, 2, 3, 4, 5, 6], inKey: [1, 2, 3, 4], said: 'You found all 4 key words, and marked 2 others.' },
    { marked: [1, 2], inKey: [1], said: 'You found the key word, and marked 1 other.' },
  ])('says “$said”', ({ marked, inKey, said }) => {
    expect(cueText.compare(scoreCues(marked, keyWords(...inKey)))).toBe(said);
  });

  const words = { inKey: [1, 2, 5], needed: [1, 2], besides: [7, 8] };
  it.each([
    { marked: [1, 2], said: 'You found the words that decide.' },
    { marked: [1, 2, 5, 7], said: 'Exactly the right words.' },
    { marked: [1, 7, 8], said: 'You found 1 of 3 key words.' },
    { marked: [7], said: 'Those words push the reader too, but they aren’t the key words.' },
  ])('calls no word of a technique wrong: “$said”', ({ marked, said }) => {
    expect(cueText.compare(scoreCues(marked, words))).toBe(said);
  });
});
