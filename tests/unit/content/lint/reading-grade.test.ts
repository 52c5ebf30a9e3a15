import { describe, expect, it } from 'vitest';
import { readingGrade } from '../../../../content/lint/reading-grade.ts';

describe('readingGrade', () => {
  it('gives the worked example of its doc comment', () => {
    expect(readingGrade('The cat sat on the mat.')).toBeCloseTo(0.39 * 6 + 11.8 - 15.59);
  });

  it('counts sentences that end with a closing quotation mark', () => {
    expect(readingGrade('“Sit.” “Go.” “Run.”')).toBeCloseTo(0.39 + 11.8 - 15.59);
  });

  it('counts a number as one syllable', () => {
    expect(readingGrade('2031')).toBeCloseTo(0.39 + 11.8 - 15.59);
  });

  it('rises with longer words', () => {
    expect(readingGrade('A publication is available.')).toBeGreaterThan(readingGrade('A book is out.'));
  });

  it('is 0 for a text without words', () => {
    expect(readingGrade('…')).toBe(0);
  });
});
