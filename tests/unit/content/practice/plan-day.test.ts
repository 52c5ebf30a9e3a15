import { describe, expect, it } from 'vitest';
import { BANK_FAMILY_IDS, labelOf } from '../../../../content/bank/families.ts';
import { foldPractice, NO_PRACTICE, type PracticeState } from '../../../../content/practice/fold-practice.ts';
import {
  DAILY_CAP,
  NEW_SKILLS_PER_DAY,
  planDay,
  type PlanTools,
  ROUND_LENGTH,
  skillsOf,
  WELCOME_CAP,
} from '../../../../content/practice/plan-day.ts';
import { skillName } from '../../../../content/practice/skill-card.ts';
import { smallBank } from '../../../builders/passages.ts';
import { answered, begun, practiceJournal } from '../../../builders/practice.ts';
import { utcDay } from '../../../builders/utc-day.ts';

const BANK = smallBank(1);
const SKILLS = skillsOf(BANK);

const plan = (practice: PracticeState, now: string, changes: Partial<PlanTools> = {}) =>
  planDay(practice, {
    ...{ now: new Date(now), dayOf: utcDay, skills: SKILLS, mayBegin: true, activity: [], underway: [] },
    ...changes,
  });

/** Somebody who reviewed the first `count` skills of the bank, rightly and surely, at that time. */
function reviewed(count: number, time: string): PracticeState {
  const passages = BANK.slice(0, count);
  const happened = passages.map((one) => answered(1, one, time, { confidence: 'sure' }));
  return foldPractice(practiceJournal([begun(1, passages, time), ...happened])) ?? NO_PRACTICE;
}

describe('skillsOf', () => {
  it('lists the skills that there are passages for, easy ones first', () => {
    expect(SKILLS).toHaveLength(42);
    expect(SKILLS.slice(0, 14).map(({ family, level }) => [family, level])).toEqual(
      BANK_FAMILY_IDS.map((id) => [id, 'easy']),
    );
    expect(skillsOf(BANK.slice(0, 2)).map(skillName)).toEqual(['named-study/easy', 'named-study/medium']);
  });
});

describe('planDay', () => {
  it('schedules nothing of a family that the bank had once, and keeps its card', () => {
    const [start, ...happened] = [BANK[0], BANK[1]].flatMap((one, at) =>
      one === undefined
        ? []
        : at === 0
          ? [begun(1, BANK.slice(0, 2), '2026-01-01T08:00:00Z'), answered(1, one, '2026-01-01T08:01:00Z')]
          : [answered(1, one, '2026-01-01T08:02:00Z')],
    );
    if (start === undefined) throw new Error('The bank has passages.');
    // The second answer as an earlier version of the program wrote it.
    const events = practiceJournal([start, ...happened]).map((event, at) =>
      at === 2 ? { ...event, version: 1, payload: { ...event.payload, family: 'unidentified-footage' } } : event,
    );
    const practice = foldPractice(events) ?? NO_PRACTICE;
    expect([...practice.cards.keys()]).toEqual(['named-study/easy', 'unidentified-footage/medium']);
    const later = plan(practice, '2026-06-01T08:00:00Z');
    const named = [...later.due.map(skillName), ...later.dayOfSkill.keys()];
    expect(named).toContain('named-study/easy');
    expect(named.filter((name) => name.startsWith('unidentified-footage'))).toEqual([]);
  });

  it('begins nothing before the first lesson', () => {
    expect(plan(NO_PRACTICE, '2026-01-01T08:00:00Z', { mayBegin: false })).toEqual({
      ...{ today: '2026-01-01', due: [], round: 0, answered: 0, daysAway: null, coming: [], dayOfSkill: new Map() },
    });
  });

  it('begins a few easy skills a day, the labels mixed', () => {
    const { due, round } = plan(NO_PRACTICE, '2026-01-01T08:00:00Z');
    expect(due).toHaveLength(NEW_SKILLS_PER_DAY);
    expect(round).toBe(NEW_SKILLS_PER_DAY);
    expect(due.map(({ level }) => level)).toEqual(Array(5).fill('easy'));
    expect(due.map(({ family }) => labelOf(family)).slice(0, 3)).toEqual(['evidence', 'attribution', 'rhetoric']);
    const after = reviewed(NEW_SKILLS_PER_DAY, '2026-01-01T08:00:00Z');
    expect(plan(after, '2026-01-01T09:00:00Z')).toMatchObject({ due: [], round: 0, answered: NEW_SKILLS_PER_DAY });
    expect(plan(after, '2026-01-02T00:00:00Z').due).toHaveLength(NEW_SKILLS_PER_DAY);
  });

  it('does not bring back on the same day what was answered, right or wrong', () => {
    const passages = BANK.slice(0, 5);
    const time = '2026-01-01T08:00:00Z';
    for (const label of ['evidence', 'rhetoric'] as const) {
      const happened = passages.map((one) => answered(1, one, time, { label, confidence: 'fairly' }));
      const practice = foldPractice(practiceJournal([begun(1, passages, time), ...happened])) ?? NO_PRACTICE;
      expect(plan(practice, '2026-01-01T23:59:59Z').due).toEqual([]);
      expect(plan(practice, '2026-01-02T00:00:00Z').due.slice(0, 5).map(skillName).toSorted()).toEqual(
        passages.map(skillName).toSorted(),
      );
    }
  });

  it('takes what is due first, what waits longest before the rest, and fills up with new skills', () => {
    const practice = reviewed(3, '2026-01-01T08:00:00Z');
    const { due } = plan(practice, '2026-01-09T08:00:00Z', { activity: ['2026-01-08T08:00:00Z'] });
    expect(due.slice(0, 3).map(skillName)).toEqual(['named-study/easy', 'named-study/hard', 'named-study/medium']);
    expect(due).toHaveLength(3 + NEW_SKILLS_PER_DAY);
  });

  it('says on which days passages come back, new ones among them', () => {
    const { coming, dayOfSkill } = plan(reviewed(NEW_SKILLS_PER_DAY, '2026-01-01T08:00:00Z'), '2026-01-01T09:00:00Z');
    expect(coming.slice(0, 2)).toEqual([
      { day: '2026-01-02', back: 0, fresh: 5 },
      { day: '2026-01-03', back: 0, fresh: 5 },
    ]);
    // The first five, after their eight days; by then all 42 are begun but two.
    expect(coming.at(-1)).toEqual({ day: '2026-01-09', back: 5, fresh: 2 });
    expect(coming).toHaveLength(8);
    expect([...dayOfSkill.values()]).toEqual(Array(5).fill('2026-01-09'));
    expect(plan(reviewed(3, '2026-01-01T08:00:00Z'), '2026-01-02T08:00:00Z', { mayBegin: false }).coming).toEqual([
      { day: '2026-01-09', back: 3, fresh: 0 },
    ]);
  });

  it('takes no more than a round and a day, and leaves the rest for the next days', () => {
    const practice = reviewed(42, '2026-01-01T08:00:00Z');
    const [now, activity] = ['2026-01-09T08:00:00Z', ['2026-01-08T08:00:00Z']] as const;
    const full = plan(practice, now, { activity });
    expect(full.due).toHaveLength(DAILY_CAP);
    expect(full.round).toBe(ROUND_LENGTH);
    expect(full.coming).toEqual([
      { day: '2026-01-10', back: DAILY_CAP, fresh: 0 },
      { day: '2026-01-11', back: 2, fresh: 0 },
    ]);
    expect([...full.dayOfSkill.values()].toSorted()).toEqual([
      ...[...Array<string>(20).fill('2026-01-09'), ...Array<string>(20).fill('2026-01-10')],
      ...Array<string>(2).fill('2026-01-11'),
    ]);
    expect(plan(reviewed(DAILY_CAP, '2026-01-09T07:00:00Z'), now, { activity })).toMatchObject({ due: [], round: 0 });
    const nearly = reviewed(DAILY_CAP - 1, '2026-01-09T07:00:00Z');
    expect(plan(nearly, '2026-01-09T23:00:00Z', { activity }).due).toEqual([]);
    expect(plan(nearly, '2026-01-10T00:00:00Z', { activity }).due).toHaveLength(NEW_SKILLS_PER_DAY);
  });

  it('puts a round that was begun first, and counts none of its skills twice', () => {
    const practice = reviewed(3, '2026-01-01T08:00:00Z');
    const [now, activity] = ['2026-01-09T08:00:00Z', ['2026-01-08T08:00:00Z']] as const;
    const before = plan(practice, now, { activity });
    const underway = [before.due[1], before.due[4]].flatMap((skill) => skill ?? []);
    const after = plan(practice, now, { activity, underway });
    expect(after.due.slice(0, 2)).toEqual(underway);
    expect(after.round).toBe(2);
    expect(after.due.map(skillName).toSorted()).toEqual(before.due.map(skillName).toSorted());
  });

  it('welcomes back after a week with a few passages instead of a pile', () => {
    const practice = reviewed(42, '2026-01-01T08:00:00Z');
    expect(plan(practice, '2026-01-07T23:59:00Z').daysAway).toBeNull();
    expect(plan(practice, '2026-01-08T00:00:00Z').daysAway).toBe(7);
    const back = plan(practice, '2026-03-01T08:00:00Z');
    expect(back).toMatchObject({ daysAway: 59, round: WELCOME_CAP });
    expect(back.due).toHaveLength(WELCOME_CAP);
    expect(back.coming.map((one) => one.back)).toEqual([20, 17]);
  });

  it('stays short for the rest of the day of the return, and begins nothing new once what waited is done', () => {
    const passages = BANK.slice(0, 20);
    const back = '2026-03-01T08:00:00Z';
    const past = [
      begun(1, passages, '2026-01-01T08:00:00Z'),
      ...passages.map((one) => answered(1, one, '2026-01-01T08:00:00Z', { confidence: 'sure' })),
    ];
    const few = passages.slice(0, WELCOME_CAP);
    const returned = [begun(2, few, back), ...few.map((one) => answered(2, one, back))];
    const practice = foldPractice(practiceJournal([...past, ...returned])) ?? NO_PRACTICE;
    expect(plan(practice, '2026-03-01T20:00:00Z')).toMatchObject({ due: [], round: 0, daysAway: 59 });
    expect(plan(practice, '2026-03-02T08:00:00Z')).toMatchObject({ daysAway: null, round: ROUND_LENGTH });

    const two = passages.slice(0, 2);
    const old = [begun(1, two, '2026-01-01T08:00:00Z'), ...two.map((one) => answered(1, one, '2026-01-01T08:00:00Z'))];
    const done = [begun(2, two, back), ...two.map((one) => answered(2, one, back))];
    const waiting = foldPractice(practiceJournal(old)) ?? NO_PRACTICE;
    expect(plan(waiting, back).due).toHaveLength(2);
    expect(plan(foldPractice(practiceJournal([...old, ...done])) ?? NO_PRACTICE, '2026-03-01T20:00:00Z').due).toEqual(
      [],
    );
    // With nothing that waits, a return begins with new skills.
    const coached = {
      why: 'coach',
      cell: { key: 'evidence', response: 'rhetoric' },
      before: { right: 0, of: 1 },
    } as const;
    const nothing = [
      begun(1, two, '2026-01-01T08:00:00Z', coached),
      answered(1, BANK[0] ?? raise(), '2026-01-01T08:00:00Z'),
    ];
    const fresh = plan(foldPractice(practiceJournal(nothing)) ?? NO_PRACTICE, back);
    expect(fresh).toMatchObject({ daysAway: 59, round: WELCOME_CAP });
  });

  it('counts no coaching for the day, neither as answered nor as begun', () => {
    const coached = {
      why: 'coach',
      cell: { key: 'evidence', response: 'rhetoric' },
      before: { right: 0, of: 1 },
    } as const;
    const few = BANK.slice(0, 3);
    const happened = [
      begun(1, few, '2026-01-01T08:00:00Z', coached),
      ...few.map((one) => answered(1, one, '2026-01-01T08:00:00Z')),
    ];
    const practice = foldPractice(practiceJournal(happened)) ?? NO_PRACTICE;
    expect(plan(practice, '2026-01-01T09:00:00Z')).toMatchObject({ answered: 0, round: NEW_SKILLS_PER_DAY });
  });

  it('counts a skill as new on the day of its first review, even if it was coached before', () => {
    const coached = {
      why: 'coach',
      cell: { key: 'evidence', response: 'rhetoric' },
      before: { right: 0, of: 1 },
    } as const;
    const few = BANK.slice(0, NEW_SKILLS_PER_DAY);
    const happened = [
      begun(1, few, '2026-01-01T08:00:00Z', coached),
      ...few.map((one) => answered(1, one, '2026-01-01T08:00:00Z')),
      begun(2, few, '2026-01-02T08:00:00Z'),
      ...few.map((one) => answered(2, one, '2026-01-02T08:00:00Z')),
    ];
    const practice = foldPractice(practiceJournal(happened)) ?? NO_PRACTICE;
    expect(plan(practice, '2026-01-02T09:00:00Z')).toMatchObject({ answered: NEW_SKILLS_PER_DAY, due: [] });
  });

  it('offers the rest of the new skills after the first one on the day of a return with nothing else due', () => {
    const [activity, now] = [['2026-01-01T08:00:00Z'], '2026-02-01T08:00:00Z'] as const;
    const [first] = plan(NO_PRACTICE, now, { activity }).due;
    const passage = BANK.find((one) => first !== undefined && skillName(one) === skillName(first)) ?? raise();
    const happened = [begun(1, [passage], now), answered(1, passage, now)];
    const practice = foldPractice(practiceJournal(happened)) ?? NO_PRACTICE;
    const after = plan(practice, '2026-02-01T09:00:00Z', { activity });
    expect(after).toMatchObject({ daysAway: 31, answered: 1, round: WELCOME_CAP - 1 });
  });

  it('mixes the labels of harder new skills too', () => {
    const easy = BANK.filter(({ level }) => level === 'easy');
    const time = '2026-01-01T08:00:00Z';
    const happened = easy.map((one) => answered(1, one, time, { confidence: 'sure' }));
    const practice = foldPractice(practiceJournal([begun(1, easy, time), ...happened])) ?? NO_PRACTICE;
    const { due } = plan(practice, '2026-01-02T08:00:00Z');
    expect(due.map(({ family, level }) => [labelOf(family), level])).toEqual([
      ['evidence', 'medium'],
      ['attribution', 'medium'],
      ['rhetoric', 'medium'],
      ['evidence', 'medium'],
      ['attribution', 'medium'],
    ]);
  });

  it('leaves a round that was begun its new skills on the day of a return', () => {
    const activity = ['2026-01-01T08:00:00Z'];
    const now = '2026-02-01T08:00:00Z';
    const underway = plan(NO_PRACTICE, now, { activity }).due.slice(0, 3);
    const withNew = plan(NO_PRACTICE, now, { activity, underway });
    expect(withNew).toMatchObject({ daysAway: 31, round: 3 });
    expect(withNew.due).toHaveLength(WELCOME_CAP);
    // What it asks of skills that were practised before is something that waited, so nothing new is added to it.
    const practice = reviewed(3, '2026-01-01T08:00:00Z');
    const old = [...practice.cards.values()].map(({ family, level }) => ({ family, level }));
    expect(plan(practice, now, { activity, underway: old }).due).toEqual(old);
  });

  it('keeps to the room of the day when a round is under way, and finishes the round all the same', () => {
    const practice = reviewed(42, '2026-01-01T08:00:00Z');
    const [now, activity] = ['2026-01-09T08:00:00Z', ['2026-01-08T08:00:00Z']] as const;
    const underway = plan(practice, now, { activity }).due.slice(0, 8);
    expect(plan(practice, now, { activity, underway }).due).toHaveLength(DAILY_CAP);
    const back = plan(practice, '2026-03-01T08:00:00Z', { underway });
    expect(back.due).toEqual(underway);
    expect(back.round).toBe(8);
  });

  it('foresees a return: after a week without anything, a day brings only a few', () => {
    const practice = reviewed(42, '2026-01-01T08:00:00Z');
    const backFrom = (now: string, activity: readonly string[] = []) =>
      plan(practice, now, { activity }).coming.map(({ day, back }) => [day, back]);
    const short = [
      ['2026-01-09', WELCOME_CAP],
      ['2026-01-10', 20],
      ['2026-01-11', 17],
    ];
    const full = [
      ['2026-01-09', 20],
      ['2026-01-10', 20],
      ['2026-01-11', 2],
    ];
    expect(backFrom('2026-01-01T09:00:00Z')).toEqual(short);
    // Nothing done today or since.
    expect(backFrom('2026-01-03T09:00:00Z')).toEqual(short);
    expect(backFrom('2026-01-02T09:00:00Z', ['2026-01-02T08:00:00Z'])).toEqual(short);
    expect(backFrom('2026-01-03T09:00:00Z', ['2026-01-03T08:00:00Z', '2026-01-01T08:00:00Z'])).toEqual(full);
  });

  it('fills a day to come with as many new skills as there is room and are left', () => {
    const [now, activity] = ['2026-01-08T08:00:00Z', ['2026-01-08T07:00:00Z']] as const;
    const eighteen = plan(reviewed(18, '2026-01-01T08:00:00Z'), now, { activity });
    expect(eighteen.due).toHaveLength(5);
    expect(eighteen.coming.slice(0, 2)).toEqual([
      { day: '2026-01-09', back: 18, fresh: 2 },
      { day: '2026-01-10', back: 0, fresh: 5 },
    ]);
    // What is begun today is not begun again.
    expect(eighteen.coming.reduce((all, { fresh }) => all + fresh, 0)).toBe(42 - 18 - 5);
    expect([...eighteen.dayOfSkill.keys()]).toHaveLength(18);
  });

  it('brings skills back on their own days, however far apart', () => {
    const [first, second, third] = BANK;
    if (first === undefined || second === undefined || third === undefined) raise();
    const happened = [
      begun(1, [first, second, third], '2026-01-01T08:00:00Z'),
      answered(1, first, '2026-01-01T08:00:00Z', { confidence: 'sure' }),
      answered(1, second, '2026-01-01T08:00:00Z', { confidence: 'fairly' }),
      answered(1, third, '2026-01-05T08:00:00Z', { confidence: 'sure' }),
    ];
    const practice = foldPractice(practiceJournal(happened)) ?? NO_PRACTICE;
    const early = plan(practice, '2026-01-01T09:00:00Z', { mayBegin: false });
    expect(early.coming.map(({ day }) => day)).toEqual(['2026-01-02', '2026-01-09']);
    // The third was answered by a clock that was ahead, and is due today.
    expect(early.dayOfSkill.get(skillName(third))).toBe('2026-01-01');
    const later = plan(practice, '2026-01-05T09:00:00Z', { mayBegin: false });
    expect(later.due.map(skillName)).toEqual([skillName(second)]);
    expect(later.coming).toEqual([
      { day: '2026-01-09', back: 1, fresh: 0 },
      { day: '2026-01-13', back: 1, fresh: 0 },
    ]);
  });

  it('says nothing of an absence after a clock that ran ahead', () => {
    expect(plan(NO_PRACTICE, '2026-03-01T08:00:00Z', { activity: ['2031-01-01T08:00:00Z'] }).daysAway).toBeNull();
  });

  it('finds the last day on which anything was done, in whatever order it is told', () => {
    const activity = ['2026-02-27T08:00:00Z', '2026-01-01T08:00:00Z'];
    for (const happened of [activity, activity.toReversed()])
      expect(plan(NO_PRACTICE, '2026-03-06T08:00:00Z', { activity: happened }).daysAway).toBe(7);
  });

  it('passes over skills that the bank no longer has', () => {
    const practice = reviewed(3, '2026-01-01T08:00:00Z');
    const few = plan(practice, '2026-01-09T08:00:00Z', { skills: SKILLS.slice(0, 1), mayBegin: false });
    expect(few.due.map(skillName)).toEqual(['named-study/easy']);
    expect([...few.dayOfSkill.keys()]).toEqual(['named-study/easy']);
  });
});

function raise(): never {
  throw new Error('The bank is not empty.');
}
