import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWellFormed } from '../../../../content/base/is-well-formed.ts';
import { locateQuote } from '../../../../content/lesson/locate-quote.ts';
import { cutsLetter, makeQuote } from '../../../../content/lesson/make-quote.ts';

/** Few letters, so that most stretches stand in the text more than once. */
const repetitive = fc
  .array(fc.constantFrom('a', 'b', ' ', '😀'), { minLength: 1, maxLength: 14 })
  .map((letters) => letters.join(''));

describe('makeQuote', () => {
  it('needs nothing around words that stand once', () => {
    expect(makeQuote('so they say', { start: 3, end: 7 })).toEqual({ exact: 'they', prefix: '', suffix: '' });
  });

  it('takes the fewest units that tell two places apart', () => {
    expect(makeQuote('a b a', { start: 4, end: 5 })).toEqual({ exact: 'a', prefix: ' ', suffix: '' });
    expect(makeQuote('a b a', { start: 0, end: 1 })).toEqual({ exact: 'a', prefix: '', suffix: ' ' });
  });

  it('knows when words cannot be found again', () => {
    expect(makeQuote('ha '.repeat(300), { start: 450, end: 452 })).toBeNull();
    expect(makeQuote('abc', { start: 1, end: 1 })).toBeNull();
  });

  it('finds the stretch again exactly once, with no shorter context by any way of looking', () => {
    fc.assert(
      fc.property(repetitive, fc.nat(20), fc.nat(20), (text, one, other) => {
        const [start, end] = [Math.min(one, other, text.length), Math.min(Math.max(one, other), text.length)];
        fc.pre(start < end && !cutsLetter(text, start) && !cutsLetter(text, end));
        const quote = makeQuote(text, { start, end });
        if (quote === null) throw new Error('A whole short text tells every place apart.');
        expect(locateQuote(text, quote)).toEqual({ ok: true, value: { start, end } });
        expect(isWellFormed(quote)).toBe(true);
        for (let prefix = 0; prefix <= start; prefix += 1) {
          for (let suffix = 0; end + suffix <= text.length; suffix += 1) {
            if (prefix + suffix >= quote.prefix.length + quote.suffix.length) continue;
            if (cutsLetter(text, start - prefix) || cutsLetter(text, end + suffix)) continue;
            const shorter = {
              exact: quote.exact,
              prefix: text.slice(start - prefix, start),
              suffix: text.slice(end, end + suffix),
            };
            expect(locateQuote(text, shorter).ok).toBe(false);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
