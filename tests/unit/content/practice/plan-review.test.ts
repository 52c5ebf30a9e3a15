import { describe, expect, it } from 'vitest';
import { FAMILY_IDS, labelOf } from '../../../../content/bank/families.ts';
import { foldPractice, NO_PRACTICE, type PracticeState } from '../../../../content/practice/fold-practice.ts';
import {
  DAILY_CAP,
  NEW_SKILLS_PER_DAY,
  planReview,
  SESSION_LENGTH,
  skillsOf,
  WELCOME_LENGTH,
} from '../../../../content/practice/plan-review.ts';
import { skillName } from '../../../../content/practice/skill-card.ts';
import { smallBank } from '../../../builders/passages.ts';
import { answered, begun, practiceJournal } from '../../../builders/practice.ts';
import { utcDay } from '../../../builders/utc-day.ts';

const BANK = smallBank(1);
const SKILLS = skillsOf(BANK);

const plan = (
  practice: PracticeState,
  now: string,
  changes: { readonly mayBegin?: boolean; readonly activity?: readonly string[] } = {},
) =>
  planReview(practice, { now: new Date(now), dayOf: utcDay, skills: SKILLS, mayBegin: true, activity: [], ...changes });

/** Somebody who reviewed the first `count` skills of the bank, rightly and surely, at that time. */
function reviewed(count: number, time: string): PracticeState {
  const passages = BANK.slice(0, count);
  const told = passages.map((one) => answered(1, one, time, { confidence: 'sure' }));
  return foldPractice(practiceJournal([begun(1, passages, time), ...told])) ?? NO_PRACTICE;
}

describe('skillsOf', () => {
  it('lists the skills that there are passages for, easy ones first', () => {
    expect(SKILLS).toHaveLength(42);
    expect(SKILLS.slice(0, 14).map(({ family, level }) => [family, level])).toEqual(
      FAMILY_IDS.map((id) => [id, 'easy']),
    );
    expect(skillsOf(BANK.slice(0, 2)).map(skillName)).toEqual(['named-study/easy', 'named-study/medium']);
  });
});

describe('planReview', () => {
  it('begins nothing before the first lesson', () => {
    expect(plan(NO_PRACTICE, '2026-01-01T08:00:00Z', { mayBegin: false })).toEqual({
      ...{ skills: [], due: 0, daysAway: null, nextDue: null },
    });
  });

  it('begins a few easy skills a day, the labels mixed', () => {
    const { skills, due } = plan(NO_PRACTICE, '2026-01-01T08:00:00Z');
    expect(due).toBe(NEW_SKILLS_PER_DAY);
    expect(skills.map(({ level }) => level)).toEqual(Array(5).fill('easy'));
    expect(skills.map(({ family }) => labelOf(family)).slice(0, 3)).toEqual(['evidence', 'attribution', 'rhetoric']);
    const after = reviewed(NEW_SKILLS_PER_DAY, '2026-01-01T08:00:00Z');
    expect(plan(after, '2026-01-01T09:00:00Z').skills).toEqual([]);
    expect(plan(after, '2026-01-02T00:00:00Z').skills).toHaveLength(NEW_SKILLS_PER_DAY);
  });

  it('takes what is due first, what waits longest before the rest, and fills up with new skills', () => {
    const practice = reviewed(3, '2026-01-01T08:00:00Z');
    const { skills, due } = plan(practice, '2026-01-09T08:00:00Z', { activity: ['2026-01-08T08:00:00Z'] });
    expect(due).toBe(3 + NEW_SKILLS_PER_DAY);
    expect(skills.slice(0, 3).map(skillName)).toEqual(['named-study/easy', 'named-study/hard', 'named-study/medium']);
    expect(skills).toHaveLength(8);
  });

  it('says when the next skill comes back', () => {
    expect(plan(reviewed(3, '2026-01-01T08:00:00Z'), '2026-01-02T08:00:00Z').nextDue).toBe('2026-01-09T08:00:00.000Z');
  });

  it('takes no more than a session, and no more than a day', () => {
    const practice = reviewed(42, '2026-01-01T08:00:00Z');
    const [now, activity] = ['2026-01-09T08:00:00Z', ['2026-01-08T08:00:00Z']] as const;
    expect(plan(practice, now, { activity }).skills).toHaveLength(SESSION_LENGTH);
    expect(plan(practice, now, { activity }).due).toBe(42);
    const onTheDay = reviewed(DAILY_CAP, '2026-01-09T07:00:00Z');
    expect(plan(onTheDay, now, { activity })).toMatchObject({ skills: [], due: 0 });
    const nearly = reviewed(DAILY_CAP - 1, '2026-01-09T07:00:00Z');
    expect(plan(nearly, '2026-01-09T23:00:00Z', { activity }).skills).toEqual([]);
    expect(plan(nearly, '2026-01-10T00:00:00Z', { activity }).skills).toHaveLength(NEW_SKILLS_PER_DAY);
  });

  it('welcomes back after a week with a few passages instead of a pile', () => {
    const practice = reviewed(42, '2026-01-01T08:00:00Z');
    expect(plan(practice, '2026-01-07T23:59:00Z').daysAway).toBeNull();
    const back = plan(practice, '2026-03-01T08:00:00Z');
    expect(back).toMatchObject({ due: 42, daysAway: 59 });
    expect(back.skills).toHaveLength(WELCOME_LENGTH);
  });

  it('stays short for the rest of the day of the return', () => {
    const passages = BANK.slice(0, 20);
    const back = '2026-03-01T08:00:00Z';
    const events = [
      begun(1, passages, '2026-01-01T08:00:00Z'),
      ...passages.map((one) => answered(1, one, '2026-01-01T08:00:00Z', { confidence: 'sure' })),
      begun(2, passages.slice(0, WELCOME_LENGTH), back),
      ...passages.slice(0, WELCOME_LENGTH).map((one) => answered(2, one, back)),
    ];
    const practice = foldPractice(practiceJournal(events)) ?? NO_PRACTICE;
    expect(plan(practice, '2026-03-01T20:00:00Z')).toMatchObject({ skills: [], due: 0, daysAway: 59 });
    expect(plan(practice, '2026-03-02T08:00:00Z')).toMatchObject({ daysAway: null });
    expect(plan(practice, '2026-03-02T08:00:00Z').skills).toHaveLength(SESSION_LENGTH);
  });

  it('says nothing of an absence after a clock that ran ahead', () => {
    expect(plan(NO_PRACTICE, '2026-03-01T08:00:00Z', { activity: ['2031-01-01T08:00:00Z'] }).daysAway).toBeNull();
  });

  it('passes over skills that the bank no longer has', () => {
    const practice = reviewed(3, '2026-01-01T08:00:00Z');
    const now = new Date('2026-01-09T08:00:00Z');
    const few = planReview(practice, { now, dayOf: utcDay, skills: SKILLS.slice(0, 1), mayBegin: false, activity: [] });
    expect(few.skills.map(skillName)).toEqual(['named-study/easy']);
  });
});
