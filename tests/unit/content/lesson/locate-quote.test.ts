import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateQuote } from '../../../../content/lesson/locate-quote.ts';
import { err, ok } from '../../../../content/base/result.ts';

const quote = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix });

describe('locateQuote', () => {
  it('finds the one place that has the prefix before it', () => {
    expect(locateQuote('a b a', quote('a', 'b '))).toEqual(ok({ start: 4, end: 5 }));
  });

  it('finds the one place that has the suffix after it', () => {
    expect(locateQuote('a b a', quote('a', '', ' b'))).toEqual(ok({ start: 0, end: 1 }));
  });

  it('counts UTF-16 units, as slice does', () => {
    expect(locateQuote('😀 goose', quote('goose'))).toEqual(ok({ start: 3, end: 8 }));
  });

  it('does not choose between several places', () => {
    expect(locateQuote('a b a', quote('a'))).toEqual(err('quote-ambiguous'));
    expect(locateQuote('aaa', quote('aa'))).toEqual(err('quote-ambiguous'));
  });

  it('does not find what differs in a single character', () => {
    expect(locateQuote('The  spacing', quote('The spacing'))).toEqual(err('quote-absent'));
    expect(locateQuote('ab', quote('b', 'x'))).toEqual(err('quote-absent'));
    expect(locateQuote('ab', quote('a', '', 'x'))).toEqual(err('quote-absent'));
  });

  it('wants the whole prefix, also at the beginning of the text', () => {
    expect(locateQuote('ba', quote('a', 'cb'))).toEqual(err('quote-absent'));
    expect(locateQuote('abc', quote('b', 'bca'))).toEqual(err('quote-absent'));
  });

  it('finds what was cut out with all that stood around it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (text, from, length) => {
        const start = from % text.length;
        const end = start + 1 + (length % (text.length - start));
        const cut = quote(text.slice(start, end), text.slice(0, start), text.slice(end));
        expect(locateQuote(text, cut)).toEqual(ok({ start, end }));
      }),
    );
  });
});
