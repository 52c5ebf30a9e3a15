import { describe, expect, it } from 'vitest';
import { readingGrade } from '../../../../content/lint/reading-grade.ts';
import { familyDescription } from '#text/family-descriptions.ts';

describe('familyDescription', () => {
  it.each(Object.entries(familyDescription))('tells of %s in one plain sentence', (_family, description) => {
    expect(description.match(/[.!?]/g)).toHaveLength(1);
    expect(readingGrade(description)).toBeLessThanOrEqual(9);
  });
});
