import { describe, expect, it } from 'vitest';
import { chooseClaims } from '../../../../content/attempt/choose-claims.ts';
import { DOZEN, offersDozen } from '../../../../content/attempt/dozen.ts';
import { lessonFile } from '../../../builders/lesson-file.ts';

describe('offersDozen', () => {
  it('offers a dozen from fifteen claims on', () => {
    expect([12, 13, 14, 15, 16, 29].map(offersDozen)).toEqual([false, false, false, true, true, true]);
  });

  it('offers twelve claims, which is what is then asked', () => {
    const { lesson, key } = lessonFile({ claims: Array.from({ length: 15 }, () => 'rhetoric' as const) });
    const chosen = chooseClaims(lesson, key, { kind: 'dozen' });
    expect(DOZEN).toBe(12);
    expect(chosen.ok ? chosen.value : []).toHaveLength(DOZEN);
  });
});
