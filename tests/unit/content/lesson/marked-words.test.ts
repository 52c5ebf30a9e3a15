import { describe, expect, it } from 'vitest';
import {
  areOffsetsOf,
  isSameMarking,
  readMarkedWords,
  toMarkedWords,
  toOffsets,
  toSpans,
} from '../../../../content/lesson/marked-words.ts';
import { splitWords, wordsInSpans } from '../../../../content/lesson/words.ts';

const ENGLISH = 'Officials say so.';
const JAPANESE = '橋の記録に書かれている。';

describe('toMarkedWords', () => {
  it('keeps the words of most languages in the form that older programs read', () => {
    expect(toMarkedWords(ENGLISH, [0, 9, 14, 16])).toEqual({ words: [0, 2] });
    expect(toMarkedWords('قال الناس', [4, 9])).toEqual({ words: [1] });
    expect(toMarkedWords(ENGLISH, [])).toEqual({ words: [] });
  });

  it('keeps offsets where the first version had no such word', () => {
    expect(toMarkedWords(JAPANESE, [2, 4])).toEqual({ offsets: [2, 4] });
    expect(toMarkedWords(ENGLISH, [0, 4])).toEqual({ offsets: [0, 4] });
  });
});

describe('readMarkedWords', () => {
  it('gives back the spans that were marked, in either form', () => {
    for (const [text, offsets] of [
      [ENGLISH, [0, 9, 14, 16]],
      [JAPANESE, [2, 4]],
    ] as const) {
      const { spans } = readMarkedWords(text, 'ja', toMarkedWords(text, offsets));
      expect(toOffsets(spans)).toEqual(offsets);
    }
  });

  it('counts what the first version kept in the words of that version, in which all of this was one', () => {
    const { words, spans } = readMarkedWords(JAPANESE, 'ja', { words: [0] });
    expect(words).toHaveLength(1);
    expect(wordsInSpans(words, spans)).toEqual([0]);
  });

  it('finds the words again where another version of the dictionary cut them otherwise', () => {
    const words = splitWords(JAPANESE, 'ja');
    const { spans } = readMarkedWords(JAPANESE, 'ja', { offsets: [2, 3] });
    const [at] = wordsInSpans(words, spans);
    expect(JAPANESE.slice(words[at ?? -1]?.start, words[at ?? -1]?.end)).toContain('記');
  });
});

describe('areOffsetsOf', () => {
  it('takes stretches one after the other, inside the text', () => {
    expect(areOffsetsOf(10, [])).toBe(true);
    expect(areOffsetsOf(10, [0, 4, 4, 10])).toBe(true);
    for (const bad of [[1], [3, 3], [4, 2], [0, 11], [0, 4, 3, 6]]) expect(areOffsetsOf(10, bad)).toBe(false);
  });
});

describe('isSameMarking', () => {
  it('knows the same words in both forms', () => {
    expect(isSameMarking(ENGLISH, { words: [0, 2] }, { offsets: [0, 9, 14, 16] })).toBe(true);
    expect(isSameMarking(ENGLISH, { words: [0] }, { offsets: [0, 9, 14, 16] })).toBe(false);
    expect(isSameMarking(ENGLISH, { words: [] }, { offsets: [] })).toBe(true);
  });
});

describe('toSpans', () => {
  it('leaves out an odd offset at the end', () => {
    expect(toSpans([0, 2, 5])).toEqual([{ start: 0, end: 2 }]);
  });
});
