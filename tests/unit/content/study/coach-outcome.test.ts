import { describe, expect, it } from 'vitest';
import type { Label } from '../../../../content/lesson/label.ts';
import { foldPractice, NO_PRACTICE } from '../../../../content/practice/fold-practice.ts';
import {
  coachedFamily,
  isComplete,
  isMended,
  lastOutcome,
  outcomeOf,
} from '../../../../content/study/coach-outcome.ts';
import { addRows } from '../../../../content/study/weigh-misses.ts';
import { sessionId } from '../../../builders/ids.ts';
import { passage } from '../../../builders/passages.ts';
import { answered, begun, practiceJournal, type NewPracticeEvent } from '../../../builders/practice.ts';

const DAY = '2026-01-01T10:00:00.000Z';
const CELL = { key: 'attribution', response: 'evidence' } as const;
const PERSONS = { cell: CELL, family: 'named-person' } as const;
const WHOLE = { cell: CELL, family: null } as const;
const COACHED = [0, 1, 2, 3, 4].map((n) => passage('named-person', 'easy', n));
const MIXED_IN = passage('named-study', 'easy', 0);
const LATER = passage('named-person', 'hard', 0);
const all = () => true;

const coaching = begun(1, [...COACHED, MIXED_IN], DAY, { why: 'coach', cell: CELL, before: { right: 2, of: 10 } });
const answers = (label?: Label) =>
  [...COACHED, MIXED_IN].map((one, at) => answered(1, one, DAY, label === undefined || at > 1 ? {} : { label }));
const fold = (...happened: readonly NewPracticeEvent[]) => foldPractice(practiceJournal(happened)) ?? NO_PRACTICE;
const sessionOf = (state: ReturnType<typeof fold>) => {
  const session = state.sessions.get(sessionId(1));
  if (session === undefined) throw new Error('It was begun.');
  return session;
};
const inLessons = (right: number, of: number) => ({ ...addRows([]), attribution: { right, of } });

describe('outcomeOf', () => {
  it('says what changed in the row, once all is answered', () => {
    expect(outcomeOf(sessionOf(fold(coaching, ...answers().slice(1))), all)).toBeNull();
    expect(outcomeOf(sessionOf(fold(coaching, ...answers('evidence'))), all)).toEqual({
      ...{ cell: CELL, before: { right: 2, of: 10 }, after: { right: 3, of: 5 } },
    });
  });

  it('is nothing for review', () => {
    expect(outcomeOf(sessionOf(fold(begun(1, [LATER], DAY), answered(1, LATER, DAY))), all)).toBeNull();
  });

  it('does not wait for a passage that the bank no longer has', () => {
    const session = sessionOf(fold(coaching, ...answers().slice(1)));
    expect(isComplete(session, (id) => id !== COACHED[0]?.id)).toBe(true);
    expect(isComplete(session, all)).toBe(false);
  });
});

describe('coachedFamily', () => {
  const nowhere = () => null;

  it('is the family of the passages that have the label of the cell, answered or not', () => {
    const mixedFirst = begun(1, [MIXED_IN, ...COACHED], DAY, {
      why: 'coach',
      cell: CELL,
      before: { right: 2, of: 10 },
    });
    const inBank = (id: string) => [MIXED_IN, ...COACHED].find((one) => one.id === id)?.family ?? null;
    expect(coachedFamily(sessionOf(fold(mixedFirst)), inBank)).toBe('named-person');
    expect(coachedFamily(sessionOf(fold(mixedFirst, ...answers())), nowhere)).toBe('named-person');
  });

  it('is not known before an answer where the bank has the passages no more, and there is none in review', () => {
    expect(coachedFamily(sessionOf(fold(coaching)), nowhere)).toBeNull();
    expect(coachedFamily(sessionOf(fold(begun(1, [LATER], DAY), answered(1, LATER, DAY))), nowhere)).toBeNull();
  });
});

describe('lastOutcome', () => {
  it('tells the last coaching of the cell and the family, and of no other', () => {
    const state = fold(coaching, ...answers());
    expect(lastOutcome(PERSONS, state, all)?.after).toEqual({ right: 5, of: 5 });
    expect(lastOutcome(WHOLE, state, all)?.after).toEqual({ right: 5, of: 5 });
    expect(lastOutcome({ cell: CELL, family: 'named-outlet' }, state, all)).toBeNull();
    for (const cell of [
      { key: 'attribution', response: 'rhetoric' },
      { key: 'rhetoric', response: 'evidence' },
    ] as const)
      expect(lastOutcome({ cell, family: null }, state, all)).toBeNull();
    expect(lastOutcome(PERSONS, NO_PRACTICE, all)).toBeNull();
  });

  it('tells the last of several', () => {
    const again = begun(2, COACHED, DAY, { why: 'coach', cell: CELL, before: { right: 3, of: 10 } });
    const wrong = COACHED.map((one) => answered(2, one, DAY, { label: 'evidence' }));
    expect(lastOutcome(PERSONS, fold(coaching, ...answers(), again, ...wrong), all)).toEqual({
      ...{ cell: CELL, before: { right: 3, of: 10 }, after: { right: 0, of: 5 } },
    });
  });
});

describe('isMended', () => {
  it('is mended after good coaching, while nothing of the row is missed in a lesson', () => {
    const state = fold(coaching, ...answers());
    for (const topic of [PERSONS, WHOLE]) {
      expect(isMended(topic, state, inLessons(2, 10), all)).toBe(true);
      expect(isMended(topic, state, inLessons(6, 14), all)).toBe(true);
      expect(isMended(topic, state, inLessons(6, 15), all)).toBe(false);
    }
  });

  it('is mended from four of five on', () => {
    const one = [...COACHED, MIXED_IN].map((passed, at) =>
      answered(1, passed, DAY, at === 0 ? { label: 'evidence' } : {}),
    );
    expect(isMended(PERSONS, fold(coaching, ...one), inLessons(2, 10), all)).toBe(true);
  });

  it('is not mended by coaching about another family', () => {
    const state = fold(coaching, ...answers());
    expect(isMended({ cell: CELL, family: 'named-outlet' }, state, inLessons(2, 10), all)).toBe(false);
  });

  it('is not mended by coaching that went badly, that asked nothing of it, or that never was', () => {
    expect(isMended(PERSONS, fold(coaching, ...answers('evidence')), inLessons(2, 10), all)).toBe(false);
    expect(isMended(PERSONS, NO_PRACTICE, inLessons(2, 10), all)).toBe(false);
    const mixedOnly = begun(1, [MIXED_IN], DAY, { why: 'coach', cell: CELL, before: { right: 2, of: 10 } });
    expect(isMended(WHOLE, fold(mixedOnly, answered(1, MIXED_IN, DAY)), inLessons(2, 10), all)).toBe(false);
  });

  it('is mended even if the last answers of the coaching were wrong', () => {
    const happened = [...COACHED.slice(0, 4), MIXED_IN].map((one) => answered(1, one, DAY));
    const last = answered(1, COACHED[4] ?? LATER, DAY, { label: 'evidence' });
    expect(isMended(PERSONS, fold(coaching, ...happened, last), inLessons(2, 10), all)).toBe(true);
  });

  it('stays mended when a claim of another row is taken for the same label', () => {
    const bare = passage('bare-assertion', 'easy', 0);
    const later = [begun(2, [bare], DAY), answered(2, bare, DAY, { label: 'evidence' })];
    expect(isMended(PERSONS, fold(coaching, ...answers(), ...later), inLessons(2, 10), all)).toBe(true);
  });

  it('is not mended once the cell occurs in practice again', () => {
    const state = (label: Label) =>
      fold(coaching, ...answers(), begun(2, [LATER], DAY), answered(2, LATER, DAY, { label }));
    expect(isMended(PERSONS, state('attribution'), inLessons(2, 10), all)).toBe(true);
    expect(isMended(PERSONS, state('rhetoric'), inLessons(2, 10), all)).toBe(true);
    expect(isMended(PERSONS, state('evidence'), inLessons(2, 10), all)).toBe(false);
  });
});

describe('what went well', () => {
  it('is four of five', () => {
    const row = inLessons(2, 10);
    const withWrong = (wrong: number) =>
      fold(
        coaching,
        ...[...COACHED, MIXED_IN].map((one, at) => answered(1, one, DAY, at < wrong ? { label: 'rhetoric' } : {})),
      );
    expect(isMended({ cell: CELL, family: null }, withWrong(1), row, all)).toBe(true);
    expect(isMended({ cell: CELL, family: null }, withWrong(2), row, all)).toBe(false);
  });
});
