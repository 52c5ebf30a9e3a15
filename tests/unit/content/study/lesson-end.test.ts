import { describe, expect, it } from 'vitest';
import { chooseNextStep, type Retries } from '../../../../content/study/lesson-end.ts';
import type { TodayView } from '../../../../content/study/views.ts';
import { attemptId, claimId } from '../../../builders/ids.ts';

const MISSED = [claimId('c1'), claimId('c2')];
const NONE: Retries = { underway: null, latest: null, fixed: [] };
const UNDERWAY: Retries = { ...NONE, underway: { attempt: attemptId(2), answered: 1, of: 2 } };
const DONE: Retries = { ...NONE, latest: { attempt: attemptId(3), fixed: 1, of: 2 } };
const TODAY: TodayView = {
  kind: 'rest',
  day: { today: '2026-01-01', left: 0, round: 0, answered: 0, daysAway: null, coming: [] },
};
const DAY = { kind: 'today', today: TODAY };

describe('chooseNextStep', () => {
  it('goes on with a retry that is under way', () => {
    const step = { kind: 'continue-retry', attempt: attemptId(2), answered: 1, of: 2 };
    expect(chooseNextStep(MISSED, UNDERWAY, false, TODAY)).toEqual(step);
    expect(chooseNextStep([], { ...UNDERWAY, latest: DONE.latest }, false, TODAY)).toEqual(step);
  });

  it('retries what was missed once, and after that does what the day asks for', () => {
    expect(chooseNextStep(MISSED, NONE, false, TODAY)).toEqual({ kind: 'retry', claims: MISSED });
    expect(chooseNextStep([], NONE, false, TODAY)).toEqual(DAY);
    expect(chooseNextStep(MISSED, DONE, false, TODAY)).toEqual(DAY);
  });

  it('leads from a retry straight on to the day', () => {
    expect(chooseNextStep(MISSED, NONE, true, TODAY)).toEqual(DAY);
    expect(chooseNextStep(MISSED, UNDERWAY, true, TODAY)).toEqual(DAY);
  });

  it('is done after the only lesson of a page, where there is no plan of the day', () => {
    expect(chooseNextStep([], NONE, false, null)).toEqual({ kind: 'done' });
    expect(chooseNextStep(MISSED, NONE, true, null)).toEqual({ kind: 'done' });
    expect(chooseNextStep(MISSED, NONE, false, null)).toEqual({ kind: 'retry', claims: MISSED });
  });
});
