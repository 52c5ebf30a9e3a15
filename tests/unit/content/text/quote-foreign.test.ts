import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteForeign } from '../../../../content/text/quote-foreign.ts';

describe('quoteForeign', () => {
  it('leaves an ordinary text as it is, in any script', () => {
    expect(quoteForeign('Zoë 李 😀 <b>')).toBe('Zoë 李 😀 <b>');
  });

  it('writes out what is hidden, breaks a line or turns its direction', () => {
    expect(quoteForeign('a\u202eb\0c\nd\u2028\ud800')).toBe(String.raw`a\u{202e}b\u{0}c\u{a}d\u{2028}\u{d800}`);
  });

  it('is one short, well-formed line whatever it is given', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'binary-ascii' }));
    fc.assert(
      fc.property(texts, (text) => {
        const quoted = quoteForeign(text);
        expect(quoted.length).toBeLessThanOrEqual(120);
        expect(quoted).not.toMatch(/[\p{Cc}\p{Cf}\p{Surrogate}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});
