import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTerms } from '../../../../renderer/claim/find-terms.ts';

const NAMES = ['Rhetoric', 'Bare assertion', 'Assertion', 'What about …?'];
const termsOf = (text: string) =>
  findTerms(text, NAMES).flatMap(({ term, text: says }) => (term === null ? [] : [says]));

describe('findTerms', () => {
  it('finds each word once, at its first place, whatever its capitals', () => {
    expect(termsOf('So it is rhetoric. Rhetoric pushes.')).toEqual(['rhetoric']);
    expect(findTerms('So it is rhetoric.', NAMES)).toEqual([
      { text: 'So it is ', term: null },
      { text: 'rhetoric', term: 'Rhetoric' },
      { text: '.', term: null },
    ]);
  });

  it('finds whole words only, and the longest of those that begin at one place', () => {
    expect(termsOf('Rhetorical questions.')).toEqual([]);
    expect(termsOf('A bare assertion, and an assertion.')).toEqual(['bare assertion', 'assertion']);
  });

  it('takes signs in a name for what they are', () => {
    expect(termsOf('That is “What about …?” again.')).toEqual(['What about …?']);
    expect(findTerms('Anything.', [])).toEqual([{ text: 'Anything.', term: null }]);
  });

  it('loses no letter of any text', () => {
    const text = fc
      .array(fc.constantFrom(...NAMES, 'rhetoric', ' ', 'a', '.', '(', 'ß'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (says) => {
        expect(
          findTerms(says, NAMES)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(says);
      }),
    );
  });
});
