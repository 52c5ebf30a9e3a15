import { describe, expect, it } from 'vitest';
import { foldPractice, NO_PRACTICE } from '../../../../content/practice/fold-practice.ts';
import { endRound } from '../../../../content/study/round-end.ts';
import { sessionId } from '../../../builders/ids.ts';
import { passage } from '../../../builders/passages.ts';
import { answered, begun, practiceJournal, type NewPracticeEvent } from '../../../builders/practice.ts';

const DAY = '2026-01-01T10:00:00.000Z';
const [STUDY, OTHER_STUDY, HARD_STUDY] = [
  passage('named-study', 'easy', 0),
  passage('named-study', 'easy', 1),
  passage('named-study', 'hard', 0),
];
const [BARE, OTHER_BARE] = [passage('bare-assertion', 'easy', 0), passage('bare-assertion', 'easy', 1)];
const WRONG = { label: 'attribution' } as const;
/** With half a point for another label. */
const PROMISE = passage('public-promise', 'easy', 0);
const DEBATABLE = {
  ...PROMISE,
  entry: { ...PROMISE.entry, credits: { ...PROMISE.entry.credits, evidence: 0.5 } },
} as const;

const NAMED_STUDY = { family: 'named-study', level: 'easy' };
const BARE_ASSERTION = { family: 'bare-assertion', level: 'easy' };

function endOf(n: number, ...happened: readonly NewPracticeEvent[]) {
  const practice = foldPractice(practiceJournal(happened)) ?? NO_PRACTICE;
  const session = practice.sessions.get(sessionId(n));
  if (session === undefined) throw new Error('It was begun.');
  return endRound(session, practice);
}

describe('endRound', () => {
  it('counts what was right and what was partly right', () => {
    const end = endOf(
      1,
      begun(1, [STUDY, BARE, DEBATABLE], DAY),
      answered(1, STUDY, DAY),
      answered(1, BARE, DAY, WRONG),
      answered(1, DEBATABLE, DAY, { label: 'evidence' }),
    );
    expect(end).toEqual({ right: 1, part: 1, of: 3, better: [], worse: [], skills: 3, fresh: 3 });
  });

  it('says what earned more and what earned less than the last time', () => {
    const before = [
      begun(1, [STUDY, BARE, DEBATABLE], DAY),
      answered(1, STUDY, DAY, WRONG),
      answered(1, BARE, DAY),
      answered(1, DEBATABLE, DAY, { label: 'evidence' }),
    ];
    const round = [begun(2, [OTHER_STUDY, OTHER_BARE], DAY), answered(2, OTHER_STUDY, DAY)];
    expect(endOf(2, ...before, ...round, answered(2, OTHER_BARE, DAY, WRONG))).toMatchObject({
      ...{ better: [NAMED_STUDY], worse: [BARE_ASSERTION], skills: 2, fresh: 0 },
    });
    // The same again is neither.
    expect(endOf(2, ...before, ...round, answered(2, OTHER_BARE, DAY))).toMatchObject({ worse: [], fresh: 0 });
    const partly = [begun(3, [DEBATABLE], DAY), answered(3, DEBATABLE, DAY)];
    expect(endOf(3, ...before, ...partly).better).toEqual([{ family: 'public-promise', level: 'easy' }]);
  });

  it('holds a skill against its last answer before the round, in whichever kind of round, and no later one', () => {
    const coached = {
      why: 'coach',
      cell: { key: 'evidence', response: 'rhetoric' },
      before: { right: 0, of: 1 },
    } as const;
    const happened = [
      begun(1, [STUDY], DAY),
      answered(1, STUDY, DAY),
      begun(2, [OTHER_STUDY], DAY, coached),
      answered(2, OTHER_STUDY, DAY, WRONG),
      begun(3, [STUDY], DAY),
      answered(3, STUDY, DAY),
    ];
    expect(endOf(3, ...happened).better).toEqual([NAMED_STUDY]);
    expect(endOf(1, ...happened)).toMatchObject({ better: [], worse: [], fresh: 1 });
    expect(endOf(2, ...happened).worse).toEqual([NAMED_STUDY]);
  });

  it('counts a skill once, by its last answer in the round, and tells levels apart', () => {
    const happened = [
      begun(1, [STUDY], DAY),
      answered(1, STUDY, DAY, WRONG),
      begun(2, [STUDY, OTHER_STUDY, HARD_STUDY], DAY),
      answered(2, STUDY, DAY, WRONG),
      answered(2, OTHER_STUDY, DAY),
      answered(2, HARD_STUDY, DAY),
    ];
    expect(endOf(2, ...happened)).toEqual({
      ...{ right: 2, part: 0, of: 3, better: [NAMED_STUDY], worse: [], skills: 2, fresh: 1 },
    });
  });

  it('is nothing before the first answer', () => {
    expect(endOf(2, begun(1, [STUDY], DAY), answered(1, STUDY, DAY), begun(2, [STUDY], DAY))).toEqual({
      ...{ right: 0, part: 0, of: 0, better: [], worse: [], skills: 0, fresh: 0 },
    });
  });
});
