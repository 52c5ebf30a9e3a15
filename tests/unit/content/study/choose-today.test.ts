import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../../content/base/hash.ts';
import type { AttemptId } from '../../../../content/journal/event.ts';
import { chooseToday, type TodayFacts } from '../../../../content/study/choose-today.ts';
import type { CoachView, DayView } from '../../../../content/study/views.ts';

const dayWith = (left: number): DayView => ({
  today: '2026-11-30',
  round: left,
  answered: 0,
  daysAway: 0,
  coming: [],
  left,
});

const advice = (passages: number): CoachView => ({
  ...{ kind: 'advice', cell: { key: 'attribution', response: 'evidence' }, family: 'unnamed-official' },
  ...{ about: 'cell', count: 3, lost: 3, of: 9, examples: [], since: null },
  round: { passages, isBegun: false },
});

const begun = (name: string, isRetry: boolean): TodayFacts['begun'][number] => ({
  attempt: name as AttemptId,
  title: name,
  place: { number: 4, at: 4, of: 9, isWhole: true },
  isRetry,
});

const lesson = (title: string) => ({ lesson: hashOf(title), title, minutes: 12 });

const finished = (title: string, isSecondReading = false): TodayFacts['toGive'][number] => ({
  attempt: title as AttemptId,
  ...{ title, isSecondReading },
});

const nothing: TodayFacts = {
  toGive: [],
  begun: [],
  day: dayWith(0),
  coach: { kind: 'too-early', answered: 0, needed: 20 },
  wasCoachedToday: false,
  newLessons: [],
};

describe('chooseToday', () => {
  it('rests when there is nothing to do', () => {
    expect(chooseToday(nothing)).toStrictEqual({ kind: 'rest', day: nothing.day });
  });

  it('goes on with the attempt begun last, and with a retry only when nothing else was begun', () => {
    const retry = begun('retry', true);
    const both = { ...nothing, begun: [begun('first', false), begun('second', false), retry] };
    expect(chooseToday(both)).toMatchObject({ kind: 'resume', attempt: 'second' });
    expect(chooseToday({ ...nothing, begun: [retry] })).toMatchObject({ kind: 'resume', attempt: 'retry' });
  });

  it('gives the oldest work that somebody waits for, and says how many more there are', () => {
    const facts = { ...nothing, toGive: [finished('first', true), finished('second')], begun: [begun('one', false)] };
    expect(chooseToday(facts)).toMatchObject({ kind: 'give', title: 'first', isSecondReading: true, others: 1 });
  });

  it('coaches once a day, and never with a round of no passages', () => {
    const facts = { ...nothing, coach: advice(5), newLessons: [lesson('next')] };
    expect(chooseToday(facts).kind).toBe('coach');
    expect(chooseToday({ ...facts, wasCoachedToday: true }).kind).toBe('next-lesson');
    expect(chooseToday({ ...facts, coach: advice(0) }).kind).toBe('next-lesson');
  });

  it('offers the first lesson of the list that was never begun', () => {
    const facts = { ...nothing, newLessons: [lesson('one'), lesson('two')] };
    expect(chooseToday(facts)).toMatchObject({ kind: 'next-lesson', title: 'one' });
  });

  it('keeps its order whatever else holds: give, resume, review, coach, next lesson, rest', () => {
    const some = fc.boolean();
    fc.assert(
      fc.property(some, some, some, some, some, (isFinished, isBegun, isDue, isAdvised, hasNew) => {
        const rest = isBegun ? 'resume' : isDue ? 'review' : isAdvised ? 'coach' : hasNew ? 'next-lesson' : 'rest';
        const expected = isFinished ? 'give' : rest;
        const chosen = chooseToday({
          toGive: isFinished ? [finished('exam')] : [],
          begun: isBegun ? [begun('one', false)] : [],
          day: dayWith(isDue ? 7 : 0),
          coach: isAdvised ? advice(5) : nothing.coach,
          wasCoachedToday: false,
          newLessons: hasNew ? [lesson('new')] : [],
        });
        expect(chosen.kind).toBe(expected);
      }),
    );
  });
});
