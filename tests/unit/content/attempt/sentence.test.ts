import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_SENTENCE, toSentence } from '../../../../content/attempt/sentence.ts';
import { isWellFormed } from '../../../../content/base/is-well-formed.ts';

describe('toSentence', () => {
  it('puts a sentence on one line, without what cannot be seen', () => {
    expect(toSentence('  Nobody\n saw it.\u202e ')).toBe('Nobody saw it.');
    expect(toSentence('\u200b \n')).toBe(null);
  });

  it('keeps joiners that change how a word is written, and takes away marks that would cover other lines', () => {
    expect(toSentence('می\u200cخواهم')).toBe('می\u200cخواهم');
    expect(toSentence(`a${'\u0301'.repeat(100)}b`)?.length).toBeLessThan(10);
  });

  it('cuts what is too long, and never within a letter', () => {
    const long = toSentence(`${'x'.repeat(MAX_SENTENCE - 1)}😀`);
    expect(long).toBe('x'.repeat(MAX_SENTENCE - 1));
  });

  it('gives what can be stored, and the same again for what it gave', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const once = toSentence(text);
        if (once === null) return;
        expect(once.length).toBeLessThanOrEqual(MAX_SENTENCE);
        expect(isWellFormed(once)).toBe(true);
        expect(once).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        expect(toSentence(once)).toBe(once);
      }),
    );
  });
});
