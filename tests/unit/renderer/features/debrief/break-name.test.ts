import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakName } from '../../../../../renderer/features/debrief/break-name.ts';

describe('breakName', () => {
  it('leaves a short name on one line', () => {
    expect(breakName('Ida Plum, the cook')).toEqual(['Ida Plum, the cook']);
  });

  it('makes lines of about the same length', () => {
    expect(breakName('an official at the ministry')).toEqual(['an official at', 'the ministry']);
    expect(breakName('Magda Ilvers, a night nurse')).toEqual(['Magda Ilvers,', 'a night nurse']);
  });

  it('gives a word that is longer than a line a line of its own', () => {
    expect(breakName('the Landwirtschaftsministeriums office')).toEqual([
      'the',
      'Landwirtschaftsministeriums',
      'office',
    ]);
  });

  it('loses no word', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { minLength: 1 }), (words) => {
        expect(breakName(words.join(' ')).join(' ')).toBe(words.join(' '));
      }),
    );
  });
});
