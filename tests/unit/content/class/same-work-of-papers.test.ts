import { describe, expect, it } from 'vitest';
import type { DecisionRecord, HandInRecord } from '../../../../content/class/class-records.ts';
import {
  idsOf,
  isCoded,
  isUndecided,
  type KeptPaper,
  type Settled,
  settleSameWork,
} from '../../../../content/class/same-work.ts';
import type { AttemptId } from '../../../../content/journal/event.ts';
import type { LessonId } from '../../../../content/lesson/format.ts';
import type { Label } from '../../../../content/lesson/label.ts';
import { attemptId, claimId, eventId, profileId, uuid } from '../../../builders/ids.ts';
import { hashNumbered } from '../../../builders/journal.ts';

const minute = (n: number): string => `2026-01-01T01:${String(10 + n)}:00.000Z`;
// The marks of codes are made of the first digits, in which the ids of other tests are alike.
const attempt = (mark: string): AttemptId => `${mark}00-0000-4000-8000-000000000001` as AttemptId;
const answer = (label: Label) => [{ claim: claimId('c1'), label, confidence: null }];
const work = {
  ...({ name: 'Ada', lesson: hashNumbered(1), lessonId: 'x' as LessonId, title: 'X', mode: 'exam' } as const),
  isAgain: false,
  ...{ asked: [claimId('c1')], answers: answer('evidence'), events: [], startedAt: minute(0), handedInAt: minute(1) },
} as const;
const file = (id: string, changes: Partial<HandInRecord> = {}): Settled => ({
  id,
  work: { ...work, file: id, profile: profileId(1), attempt: attempt('aaaaaa'), publicKey: 'k1', ...changes },
});
const paper = (id: string, beside: readonly string[] = [], changes: Partial<KeptPaper['work']> = {}): KeptPaper => ({
  ...{ id, beside },
  work: { ...work, file: null, profile: null, attempt: attempt('bbbbbb'), ...changes },
});
const code = (id: string, attemptMark: string, changes: Partial<KeptPaper['work']> = {}) =>
  paper(id, [], { attempt: uuid(8, id.charCodeAt(0)) as AttemptId, attemptMark, ...changes });
/** Each group with its hands, each hand as `newest<earlier`. */
const handsOf = (...of: readonly Settled[]) =>
  settleSameWork(of, []).map(({ hands }) => hands.map((hand) => idsOf(hand).join('<')));

describe('a paper', () => {
  it('goes with the work beside which it was kept, and never in place of it, whatever its name and answers', () => {
    expect(handsOf(file('a'), paper('p', ['a']))).toEqual([['a', 'p']]);
    expect(handsOf(paper('p', ['A']), file('a'))).toEqual([['a', 'p']]);
    expect(handsOf(file('a'), paper('p'))).toEqual([['a'], ['p']]);
  });

  it('is not the same as another paper, even of one name', () => {
    expect(handsOf(paper('p'), paper('q', ['p'], { attempt: attempt('cccccc') }))).toEqual([['p', 'q']]);
  });

  it('is not the same as a code beside which it was kept, even of one name', () => {
    expect(handsOf(code('c', 'aaaaaa'), paper('p', ['c']))).toEqual([['c', 'p']]);
  });

  it('is not matched with a code by the first digits of its id', () => {
    expect(handsOf(paper('p', [], { attempt: attempt('aaaaaa') }), code('c', 'aaaaaa'))).toEqual([['c'], ['p']]);
  });
});

describe('a hand-in code', () => {
  it('is told from paper and files by its mark', () => {
    expect([code('c', 'aaaaaa'), paper('p'), file('a')].map((one) => isCoded(one.work))).toEqual([true, false, false]);
  });

  it('stands behind the file of its attempt under the same name, whichever came first and whatever they say', () => {
    for (const handedInAt of [minute(0), minute(9)]) {
      const coded = code('c', 'aaaaaa', { handedInAt, answers: answer('rhetoric'), name: ' ADA ' });
      expect(handsOf(coded, file('a'))).toEqual([['a<c']]);
      expect(handsOf(file('a'), coded)).toEqual([['a<c']]);
    }
  });

  it('waits for a decision under another name, even one that looks alike', () => {
    expect(handsOf(file('a', { name: 'Ada Lovelace' }), code('c', 'aaaaaa', { name: 'Ada Lovelaec' }))).toEqual([
      ['a', 'c'],
    ]);
  });

  it('has nothing to do with other attempts, and with other lessons', () => {
    expect(handsOf(file('a'), code('c', 'dddddd'))).toEqual([['a'], ['c']]);
    expect(handsOf(file('a'), code('c', 'aaaaaa', { lessonId: 'y' as LessonId }))).toEqual([['a'], ['c']]);
  });

  it('is the same as another one of its attempt that says the same, and waits beside one that does not', () => {
    expect(handsOf(code('c', 'aaaaaa'), code('d', 'aaaaaa'))).toEqual([['c<d']]);
    expect(handsOf(code('c', 'aaaaaa'), code('d', 'aaaaaa', { answers: answer('rhetoric') }))).toEqual([['c', 'd']]);
    expect(handsOf(code('c', 'aaaaaa'), code('d', 'aaaaaa', { name: 'Eve' }))).toEqual([['c', 'd']]);
  });
});

describe('two files whose attempts begin with the same digits', () => {
  it('are two attempts, as long as there is no code for them', () => {
    const other = 'aaaaaa11-0000-4000-8000-000000000002' as AttemptId;
    const two = [file('a'), file('b', { attempt: other, profile: profileId(2) })];
    expect(handsOf(...two)).toEqual([['a'], ['b']]);
    expect(handsOf(...two, code('c', 'aaaaaa', { name: 'Zoe' }))).toEqual([['a', 'b', 'c']]);
  });
});

describe('hand-ins of one attempt', () => {
  it('are known by its id and by the ids of its responses, however their letters are written', () => {
    const capitals = attempt('aaaaaa').toUpperCase() as AttemptId;
    expect(handsOf(file('a'), file('b', { attempt: capitals, name: 'Eve' }))).toEqual([['a', 'b']]);
    const [one, other] = [eventId(10), eventId(10).toUpperCase() as (typeof work.events)[number]];
    expect(
      handsOf(file('a', { events: [one] }), file('b', { attempt: attemptId(3), events: [other], name: 'Eve' })),
    ).toEqual([['a', 'b']]);
  });

  it('list what the newest replaced, the newest first', () => {
    const at = (id: string, changes: Partial<HandInRecord>) => file(id, { answers: answer('rhetoric'), ...changes });
    expect(handsOf(at('a', { handedInAt: minute(1) }), at('b', { handedInAt: minute(3) }), at('c', { handedInAt: minute(2) }))).toEqual([['b<c<a']]); // prettier-ignore
    expect(handsOf(at('a', { length: 4 }), at('b', { length: 5 }), at('c', { length: 6 }))).toEqual([['c<b<a']]);
    expect(
      handsOf(at('c', { savedAt: minute(3) }), at('a', { savedAt: minute(1) }), at('b', { savedAt: minute(2) })),
    ).toEqual([['c<b<a']]);
    expect(handsOf(at('b', {}), at('c', {}), at('a', {}))).toEqual([['a<b<c']]);
    // One that does not say when it was saved, or how long its journal is, comes after those that do.
    for (const says of [{ savedAt: minute(1) }, { length: 4 }]) {
      expect(handsOf(at('b', {}), at('c', says), at('a', {}))).toEqual([['a<c<b']]);
    }
  });

  it('are one person’s where a corrected name leads from one to the next', () => {
    const [first, second, third] = ['Anna Meyer', 'Anna Meier', 'Anna Meyers'].map((name, n) =>
      file(String(n), { name, handedInAt: minute(n) }),
    );
    if (first === undefined || second === undefined || third === undefined) throw new Error('There are three.');
    expect(handsOf(first, second)).toEqual([['1<0']]);
    expect(handsOf(third, first, second)).toEqual([['2<1<0']]);
  });
});

describe('the decision that counts', () => {
  const two = [file('a'), file('b', { name: 'Eve', profile: profileId(2) })];
  const decision = (counting: readonly string[], decidedAt: string, handIns: readonly string[] = ['a', 'b']) =>
    ({ kind: 'only', handIns, counting, decidedAt }) satisfies DecisionRecord;
  const countingBy = (...decisions: readonly DecisionRecord[]) =>
    settleSameWork(two, decisions)[0]?.counting.map(({ newest }) => newest.id);

  it('is the newest, in whatever order they are kept', () => {
    const [older, newer] = [decision(['a'], minute(1)), decision(['b'], minute(2))];
    expect(countingBy(older, newer)).toEqual(['b']);
    expect(countingBy(newer, older)).toEqual(['b']);
    expect(countingBy(older, decision(['b'], minute(1)))).toEqual(['a']);
  });

  it('is none that did not know of all hands, or of which nothing is left that could count', () => {
    expect(countingBy(decision(['a'], minute(1), ['a']))).toEqual([]);
    expect(countingBy(decision(['gone'], minute(1), ['a', 'b', 'gone']))).toEqual([]);
    expect(countingBy(decision(['a'], minute(1)), decision(['a'], minute(2), ['a']))).toEqual(['a']);
  });

  it('is needed only where there are several hands', () => {
    const [one] = settleSameWork([file('a')], [decision(['b'], minute(1))]);
    expect(one).toMatchObject({ decision: null, counting: [{ newest: { id: 'a' } }] });
    expect(one === undefined ? null : isUndecided(one)).toBe(false);
  });
});

describe('attempts of one user under several names', () => {
  const first = file('a', { attempt: attemptId(1), handedInAt: minute(5) });
  const second = (changes: Partial<HandInRecord> = {}) =>
    file('b', { attempt: attemptId(2), name: 'Eve', startedAt: minute(6), handedInAt: minute(9), ...changes });

  it('are not joined over a retry, over another lesson, and over what was started before the first was handed in', () => {
    expect(handsOf(first, second())).toEqual([['a', 'b']]);
    expect(handsOf(first, second({ startedAt: minute(5) }))).toEqual([['a', 'b']]);
    expect(handsOf(first, second({ isAgain: true }))).toEqual([['a'], ['b']]);
    expect(handsOf(first, second({ lessonId: 'y' as LessonId }))).toEqual([['a'], ['b']]);
    expect(handsOf(first, second({ startedAt: minute(4) }))).toEqual([['a'], ['b']]);
  });

  it('are not joined where no record says on which computer they were made', () => {
    const { publicKey: _first, ...one } = first.work as HandInRecord;
    const { publicKey: _second, ...other } = second().work as HandInRecord;
    expect(handsOf({ id: 'a', work: one }, { id: 'b', work: other })).toEqual([['a'], ['b']]);
  });

  it('are joined with the first that was handed in before, and not with those that ran beside it', () => {
    const beside = file('b', { attempt: attemptId(2), name: 'Eve', startedAt: minute(4), handedInAt: minute(6) });
    const third = file('c', { attempt: attemptId(3), name: 'Zoe', startedAt: minute(7), handedInAt: minute(9) });
    for (const all of [
      [first, beside, third],
      [third, beside, first],
    ]) {
      expect(handsOf(...all)).toEqual([['a', 'c'], ['b']]);
    }
  });

  it('are joined through all versions of an attempt, also those that were replaced', () => {
    const earlier = file('0', { attempt: attemptId(1), handedInAt: minute(2), answers: answer('rhetoric') });
    expect(handsOf(earlier, first, second({ startedAt: minute(3) }))).toEqual([['a<0', 'b']]);
  });

  it('are ordered by name, and groups by their first name, whatever the order of the files', () => {
    const zed = file('z', { attempt: attemptId(9), name: 'Zed', profile: profileId(9) });
    const abe = file('y', { attempt: attemptId(8), name: 'Abe', profile: profileId(8) });
    for (const all of [
      [zed, second(), first, abe],
      [abe, first, second(), zed],
    ]) {
      expect(handsOf(...all)).toEqual([['y'], ['a', 'b'], ['z']]);
    }
    const namesakes = ['q', 'p'].map((id, at) =>
      file(id, { attempt: attemptId(20 + at), profile: profileId(20 + at) }),
    );
    expect(handsOf(...namesakes)).toEqual([['p'], ['q']]);
  });
});
