import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteForeign } from '../../../../content/text/quote-foreign.ts';
import { pathToPlace } from '../../../../content/lesson/to-place.ts';
import { failure } from '../../../../content/base/failure.ts';
import { tellPlace } from '#text/failure-text.ts';
import { placeText } from '#text/place-text.ts';
import { hostileText, UNSAFE } from '../../../builders/hostile-text.ts';

describe('placeText', () => {
  it.each([
    ['line 12, column 3', 'Where it breaks: line 12, character 3 of that line.'],
    ['character 17', 'Where it breaks: character 17.'],
    ['row 3', 'Where it breaks: row 3.'],
    ['key.entries[3].rationales', 'Where it breaks: the answer key, entry 4, “rationales”.'],
    ['lesson.claims[0].quote.exact', 'Where it breaks: the lesson, claim 1, “quote”, “exact”.'],
    ['handIn.events[4].previous', 'Where it breaks: what was handed in, step 5, “previous”.'],
    ['constructor[0]', 'Where it breaks: “constructor”, number 1.'],
    ['[2]', 'Where it breaks: “[2]”.'],
  ])('tells in words where %s is', (place, words) => {
    expect(placeText(place)).toBe(words);
  });

  it('is one short line for every path that a reader can give', () => {
    const step = fc.oneof(hostileText, fc.nat(), fc.constantFrom('claims', 'lesson', '__proto__'));
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (path) => {
        const words = placeText(pathToPlace(path) ?? quoteForeign(''));
        expect(words).not.toMatch(UNSAFE);
        expect(words.length).toBeLessThan(1200);
      }),
      { numRuns: 500 },
    );
  });
});

describe('tellPlace', () => {
  it('points into a file that came from outside', () => {
    expect(tellPlace(failure('damaged-lesson', 'line 12, column 3'))).toMatch(/line 12, character 3/);
    expect(tellPlace(failure('roster-id-twice', 'row 3'))).toMatch(/row 3/);
  });

  it('is empty for a place that is not in a file, and without a place', () => {
    expect(tellPlace(failure('bad-request', 'claim'))).toBeNull();
    expect(tellPlace(failure('damaged-lesson'))).toBeNull();
  });
});
