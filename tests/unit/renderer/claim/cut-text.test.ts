import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimId } from '../../../../content/lesson/format.ts';
import { cutBlock, cutCues, cutTail } from '../../../../renderer/claim/cut-text.ts';

const claim = 'c1' as ClaimId; // A claim id is a branded string; these tests need no lesson.

const cuts = fc
  .tuple(fc.string({ maxLength: 40, unit: 'binary' }), fc.array(fc.nat(40), { maxLength: 6 }))
  .map(([text, places]) => {
    const at = [...new Set(places.filter((place) => place <= text.length))].sort((a, b) => a - b);
    const spans = at.flatMap((start, index) => {
      const end = at[index + 1];
      return index % 2 === 0 && end !== undefined ? [{ start, end }] : [];
    });
    return { text, spans };
  });

describe('cutBlock', () => {
  it('leaves every character where it was', () => {
    fc.assert(
      fc.property(cuts, ({ text, spans }) => {
        const pieces = cutBlock(
          text,
          spans.map((span) => ({ claim, ...span })),
        );
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(pieces.filter((piece) => piece.kind === 'claim').map((piece) => piece.text)).toEqual(
          spans.map(({ start, end }) => text.slice(start, end)),
        );
      }),
    );
  });

  it('keeps a no-break space and a double space', () => {
    expect(cutBlock('a\u00a0b  c', [{ claim, start: 2, end: 3 }]).map(({ text }) => text)).toEqual([
      'a\u00a0',
      'b',
      '  c',
    ]);
  });
});

describe('cutCues', () => {
  it('leaves every character where it was, and lights exactly the cues', () => {
    fc.assert(
      fc.property(cuts, fc.nat(40), ({ text, spans }, cut) => {
        const [head, tail] = [text.slice(0, cut), text.slice(cut)];
        const pieces = [...cutCues(head, spans), ...cutCues(tail, spans, [], head.length)];
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        const lit = pieces.flatMap(({ text: words, isCue }) => [...words.split('')].map(() => isCue));
        expect(lit).toEqual(
          [...text.split('')].map((_, at) => spans.some(({ start, end }) => start <= at && at < end)),
        );
      }),
    );
  });

  it('tells the words of the key from those that were marked where the two overlap', () => {
    expect(cutCues('are said to', [{ start: 0, end: 8 }], [{ start: 4, end: 11 }])).toEqual([
      { start: 0, text: 'are ', isCue: true, isMarked: false },
      { start: 4, text: 'said', isCue: true, isMarked: true },
      { start: 8, text: ' to', isCue: false, isMarked: true },
    ]);
  });
});

describe('cutTail', () => {
  it('cuts before the last word, with what follows it', () => {
    expect(cutTail('by error. ', 'en')).toEqual({ head: 'by ', tail: 'error. ' });
    expect(cutTail('alone', 'en')).toEqual({ head: '', tail: 'alone' });
    expect(cutTail('', 'en')).toEqual({ head: '', tail: '' });
  });
});
