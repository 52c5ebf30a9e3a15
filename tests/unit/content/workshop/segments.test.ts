import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimEnds, sentenceAt, sentencesIn, wordStep, clauseStep } from '../../../../content/workshop/segments.ts';

const cut = (text: string, language = 'en') =>
  sentencesIn(text, language).map(({ start, end }) => text.slice(start, end));

describe('sentencesIn', () => {
  it('gives sentences without the spaces between them', () => {
    expect(cut('It rained.  We left. “Really?” she asked.')).toEqual([
      'It rained.',
      'We left.',
      '“Really?” she asked.',
    ]);
  });

  it('does not end a sentence at an English title or an initial', () => {
    expect(cut('Mayor J. B. Dorn met Dr. Moor. They talked.')).toEqual([
      'Mayor J. B. Dorn met Dr. Moor.',
      'They talked.',
    ]);
  });

  it('goes by the language of the article', () => {
    expect(cut('水が冷たい。帰った。', 'ja')).toEqual(['水が冷たい。', '帰った。']);
  });

  it('covers every letter of a text once, in order', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', '.', ' ', '?', '”', '\n', 'Mr. '), maxLength: 40 }),
        (text) => {
          expect(cut(text).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
        },
      ),
    );
  });
});

describe('sentenceAt', () => {
  it('finds the sentence of a place, and between two the one before', () => {
    expect(sentenceAt('So. Then.', 'en', 0)).toEqual({ start: 0, end: 3 });
    expect(sentenceAt('So. Then.', 'en', 3)).toEqual({ start: 0, end: 3 });
    expect(sentenceAt('So. Then.', 'en', 5)).toEqual({ start: 4, end: 9 });
    expect(sentenceAt(' ', 'en', 0)).toBeNull();
  });
});

describe('claimEnds', () => {
  const text = '“So,” they say.';

  it('keeps punctuation with its word', () => {
    expect(claimEnds(text, 'en', 'end').map((end) => text.slice(0, end))).toEqual([
      '“So,”',
      '“So,” they',
      '“So,” they say.',
    ]);
    expect(claimEnds(text, 'en', 'start').map((start) => text.slice(start))).toEqual([text, 'they say.', 'say.']);
  });

  it('steps by a word in both directions, and not beyond the text', () => {
    expect(wordStep(text, 'en', { which: 'end', from: 5, by: 1 })).toBe(10);
    expect(wordStep(text, 'en', { which: 'end', from: 10, by: -1 })).toBe(5);
    expect(wordStep(text, 'en', { which: 'end', from: 15, by: 1 })).toBeNull();
  });

  it('steps by a part of a sentence: to commas, dashes and closing marks, and to where the text begins and ends', () => {
    const long = 'The mill burnt, and nobody asked why. “No,” 1,000 said — again';
    const ends = (from: number): string[] => {
      const to = clauseStep(long, 'en', { which: 'end', from, by: -1 });
      return to === null ? [] : [long.slice(0, to), ...ends(to)];
    };
    expect(ends(long.length)).toEqual([
      'The mill burnt, and nobody asked why. “No,”',
      'The mill burnt, and nobody asked why.',
      'The mill burnt,',
    ]);
    const starts = (from: number): string[] => {
      const to = clauseStep(long, 'en', { which: 'start', from, by: 1 });
      return to === null ? [] : [long.slice(to), ...starts(to)];
    };
    expect(starts(0)).toEqual([
      'and nobody asked why. “No,” 1,000 said — again',
      '“No,” 1,000 said — again',
      '1,000 said — again',
      'again',
    ]);
    expect(clauseStep(long, 'en', { which: 'start', from: 16, by: -1 })).toBe(0);
    expect(clauseStep(long, 'en', { which: 'end', from: 43, by: 1 })).toBe(long.length);
  });
});
