import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitWords } from '../../../../content/cues/split-words.ts';
import { wordsInSpans } from '../../../../content/cues/words-in-spans.ts';

const words = (text: string) => splitWords(text).map(({ start, end }) => text.slice(start, end));

describe('splitWords', () => {
  it('leaves quotation marks, currency and full stops outside, and keeps 2,000 whole', () => {
    expect(words('“are said to”, $2,000')).toEqual(['are', 'said', 'to', '2,000']);
  });

  it('keeps a hyphen and an apostrophe inside a word', () => {
    expect(words('The so-called moderates don’t know it.')).toEqual([
      'The',
      'so-called',
      'moderates',
      'don’t',
      'know',
      'it',
    ]);
  });

  it('separates words at a no-break space', () => {
    expect(words('report\u00a0 that')).toEqual(['report', 'that']);
  });

  it('finds nothing in punctuation', () => {
    expect(words(' … “”—')).toEqual([]);
  });

  it('gives spans in order that do not overlap and hold no space, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let before = 0;
        for (const { start, end } of splitWords(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).not.toMatch(/\s/u);
          before = end;
        }
      }),
    );
  });
});

describe('wordsInSpans', () => {
  it('counts a word of which the span holds only a part', () => {
    const text = 'officials say so';
    expect(wordsInSpans(text, [{ start: 6, end: 13 }])).toEqual([0, 1]);
  });

  it('finds no word in a span of spaces, and none without spans', () => {
    expect(wordsInSpans('a b', [{ start: 1, end: 2 }])).toEqual([]);
    expect(wordsInSpans('a b', [])).toEqual([]);
  });
});
