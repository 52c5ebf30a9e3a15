import { describe, expect, it } from 'vitest';
import { readingGrade } from '../../../../content/lint/reading-grade.ts';
import { familyText } from '../../../../renderer/text/families-text.ts';

describe('familyText', () => {
  it.each(Object.values(familyText))('tells of $name in one plain sentence', ({ description }) => {
    expect(description.match(/[.!?]/g)).toHaveLength(1);
    expect(readingGrade(description)).toBeLessThanOrEqual(9);
  });
});
