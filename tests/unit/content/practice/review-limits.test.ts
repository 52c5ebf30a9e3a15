import { describe, expect, it } from 'vitest';
import { COACHED_PASSAGES, MIXED_IN } from '../../../../content/practice/choose-passages.ts';
import {
  AWAY_FROM,
  DAILY_CAP,
  NEW_SKILLS_PER_DAY,
  ROUND_LENGTH,
  WELCOME_CAP,
} from '../../../../content/practice/plan-day.ts';

describe('the limits of a review', () => {
  // Judgements: what happens at each of them is tested by its name in plan-day.test.ts.
  it('are twenty answers a day, ten a session, five new skills, and five passages after a week away', () => {
    expect({ DAILY_CAP, ROUND_LENGTH, NEW_SKILLS_PER_DAY, WELCOME_CAP, AWAY_FROM }).toEqual({
      ...{ DAILY_CAP: 20, ROUND_LENGTH: 10, NEW_SKILLS_PER_DAY: 5, WELCOME_CAP: 5, AWAY_FROM: 7 },
    });
  });

  it('are five passages and two of another kind for the coach', () => {
    expect({ COACHED_PASSAGES, MIXED_IN }).toEqual({ COACHED_PASSAGES: 5, MIXED_IN: 2 });
  });
});
