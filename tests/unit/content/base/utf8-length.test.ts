import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Length } from '../../../../content/base/utf8-length.ts';

describe('utf8Length', () => {
  it('counts 1 to 4 bytes for a character', () => {
    expect(
      ['', 'a', '\u007f', '\u0080', 'é', '\u07ff', '\u0800', '€', '\uffff', '😀', '\ud83d'].map(utf8Length),
    ).toEqual([...[0, 1, 1, 2, 2, 2, 3, 3, 3, 4, 3]]);
  });

  it('counts what the platform’s own encoder writes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(utf8Length(text)).toBe(Buffer.byteLength(text));
      }),
    );
  });
});
