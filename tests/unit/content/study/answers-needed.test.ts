import { describe, expect, it } from 'vitest';
import { ANSWERS_NEEDED } from '../../../../content/study/weigh-misses.ts';

describe('ANSWERS_NEEDED', () => {
  // A judgement: what happens at it is tested by its name in weigh-misses.test.ts.
  it('is twenty answers before anything is called a habit', () => {
    expect(ANSWERS_NEEDED).toBe(20);
  });
});
