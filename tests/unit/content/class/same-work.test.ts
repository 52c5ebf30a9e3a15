import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DecisionRecord, HandInRecord } from '../../../../content/class/class-records.ts';
import {
  countDifferences,
  idsOf,
  isUndecided,
  type KeptHandIn,
  settleSameWork,
} from '../../../../content/class/same-work.ts';
import type { LessonId } from '../../../../content/lesson/format.ts';
import type { Label } from '../../../../content/lesson/label.ts';
import { attemptId, claimId, eventId, profileId } from '../../../builders/ids.ts';
import { hashNumbered } from '../../../builders/journal.ts';

interface Spec {
  readonly attempt?: number;
  readonly events?: readonly number[];
  readonly started?: number;
  readonly handedIn?: number;
  readonly saved?: number | null;
  readonly length?: number;
  readonly name?: string;
  readonly profile?: number;
  readonly key?: string | null;
  readonly label?: Label;
}
const minute = (n: number): string => `2026-01-01T01:${String(10 + n)}:00.000Z`;
const handIn = (
  id: string,
  {
    attempt = 1,
    events = [],
    started = 0,
    handedIn = 1,
    saved = null,
    name = 'Ada Lovelace',
    profile = 1,
    ...rest
  }: Spec,
): KeptHandIn => {
  const { key = 'k1', label = 'evidence' } = rest;
  const work: HandInRecord = {
    ...{ file: id, name, profile: profileId(profile), attempt: attemptId(attempt), lesson: hashNumbered(1) },
    ...{ lessonId: 'x' as LessonId, title: 'X', mode: 'exam', isAgain: false, asked: [claimId('c1')] },
    answers: [{ claim: claimId('c1'), label, confidence: null }],
    ...{ startedAt: minute(started), handedInAt: minute(handedIn), events: events.map(eventId) },
    ...(key === null ? {} : { publicKey: key }),
    ...(saved === null ? {} : { savedAt: minute(saved) }),
    ...(rest.length === undefined ? {} : { length: rest.length }),
  };
  return { id, work };
};
const settle = (...handIns: readonly KeptHandIn[]) => settleSameWork(handIns, []);
const handsOf = (...handIns: readonly KeptHandIn[]) =>
  settle(...handIns).map(({ hands }) => hands.map((hand) => idsOf(hand).join('<')));
const decision = (changes: Partial<DecisionRecord> = {}): DecisionRecord => ({
  ...{ kind: 'only', handIns: ['a', 'b'], counting: ['a'], decidedAt: minute(50) },
  ...changes,
});

describe('settleSameWork', () => {
  it('counts all that have nothing to do with each other', () => {
    const groups = settle(handIn('a', { attempt: 1 }), handIn('b', { attempt: 2, events: [1] }));
    expect(groups.map(({ counting }) => counting.map(({ newest }) => newest.id))).toEqual([['a'], ['b']]);
    expect(groups.some(isUndecided)).toBe(false);
  });

  it('counts the newest where one installation and profile put a name right', () => {
    const first = handIn('a', { name: 'Ada Lovelcae', saved: 1 });
    const second = handIn('b', { name: 'Ada Lovelace', saved: 2 });
    expect(handsOf(first, second)).toEqual([['b<a']]);
    expect(handsOf(second, first)).toEqual([['b<a']]);
  });

  it('counts the attempt that was handed in last, whenever its file was saved', () => {
    const first = handIn('a', { handedIn: 1, saved: 9, label: 'rhetoric' });
    const second = handIn('b', { handedIn: 2, saved: 3 });
    expect(handsOf(first, second)).toEqual([['b<a']]);
  });

  it('counts the file whose journal tells of an earlier one, whatever its folder says', () => {
    const first = handIn('a', { name: 'Ada Lovelcae', length: 14, saved: 9 });
    const second = handIn('b', { name: 'Ada Lovelace', length: 15, saved: 1 });
    expect(handsOf(first, second)).toEqual([['b<a']]);
  });

  it('decides nothing where no file says which is the newest', () => {
    const first = handIn('a', { name: 'Ada Lovelcae' });
    const second = handIn('b', { name: 'Ada Lovelace' });
    expect(handsOf(first, second)).toEqual([['b', 'a']]);
    expect(handsOf(handIn('a', { name: 'Ada Lovelcae', saved: 1 }), second)).toEqual([['b', 'a']]);
    expect(handsOf(handIn('a', { saved: 1, name: 'Ada Lovelcae' }), handIn('b', { saved: 1 }))).toEqual([['b', 'a']]);
  });

  it.each<[string, Spec, Spec]>([
    ['another name', { name: 'Ada' }, { name: 'Eve' }],
    ['a short name one letter away', { name: 'Tim' }, { name: 'Tom' }],
    ['another profile', {}, { profile: 2 }],
    ['another installation', { name: 'Ada Lovelcae', key: 'k1' }, { key: 'k2' }],
    ['an installation that is not known', { name: 'Ada Lovelcae', key: null }, { key: null }],
    ['names with other numbers', { name: 'Student 17' }, { name: 'Student 18' }],
  ])('leaves %s to the teacher, and counts neither', (_, one, other) => {
    const [group] = settle(handIn('a', { saved: 1, ...one }), handIn('b', { saved: 2, ...other }));
    expect(group).toMatchObject({ decision: null, counting: [] });
    expect(group?.hands).toHaveLength(2);
  });

  it('takes the same name from the same profile for one person on any installation', () => {
    const [first, second] = [
      handIn('a', { handedIn: 1, key: null }),
      handIn('b', { name: ' ADA  lovelace', handedIn: 2 }),
    ];
    expect(handsOf(first, second)).toEqual([['b<a']]);
  });

  it('knows a copy by one shared response, also through a third', () => {
    const chain = [
      handIn('a', { attempt: 1, events: [1], name: 'Ada' }),
      handIn('b', { attempt: 2, events: [1, 2], name: 'Bob' }),
      handIn('c', { attempt: 3, events: [2], name: 'Cy' }),
    ];
    expect(handsOf(...chain)).toEqual([['a', 'b', 'c']]);
  });

  it('puts no name right over one that it does not look like', () => {
    const drift = [
      handIn('a', { name: 'Anna Meyer', saved: 1 }),
      handIn('b', { name: 'Anne Meyer', saved: 2 }),
      handIn('c', { name: 'Anne Meierx', saved: 3 }),
    ];
    expect(handsOf(...drift)).toEqual([['a', 'c', 'b']]);
  });

  it('counts as the teacher decided, and a newer file of the same person too', () => {
    const [ada, eve] = [handIn('a', { name: 'Ada L.', saved: 1 }), handIn('b', { name: 'Eve', saved: 1 })];
    const countsBy = (decided: DecisionRecord, ...more: readonly KeptHandIn[]) =>
      settleSameWork([ada, eve, ...more], [decided])[0]?.counting.map(({ newest }) => newest.id);
    expect(countsBy(decision())).toEqual(['a']);
    expect(countsBy(decision({ kind: 'together', counting: ['a', 'b'] }))).toEqual(['a', 'b']);
    expect(countsBy(decision(), handIn('c', { name: 'Ada L', saved: 2 }))).toEqual(['c']);
  });

  it('waits again when another name claims the work', () => {
    const three = [handIn('a', { name: 'Ada' }), handIn('b', { name: 'Eve' }), handIn('c', { name: 'Zoe' })];
    expect(settleSameWork(three, [decision()]).map(isUndecided)).toEqual([true]);
  });

  it('keeps to its laws: every hand-in is in one hand, no order and no hash matters', () => {
    const spec = fc.record({
      ...{ attempt: fc.nat(2), events: fc.uniqueArray(fc.nat(4), { maxLength: 2 }), handedIn: fc.nat(1) },
      ...{
        saved: fc.option(fc.nat(2)),
        name: fc.constantFrom('Ada Lovelace', 'Ada Lovelcae', 'Eve'),
        profile: fc.nat(1),
      },
      key: fc.constantFrom('k1', 'k2', null),
      label: fc.constantFrom<Label>('evidence', 'rhetoric'),
      length: fc.constantFrom(14, 15),
    });
    const plain = { events: [], saved: null, profile: 0, key: 'k1', label: 'evidence', length: 14 } as const;
    // Two attempts of one name at the very same time, one of them twice, and then another name.
    const AT_ONE_TIME = (
      [
        [2, 'Ada Lovelace', 0],
        [0, 'Ada Lovelace', 0],
        [1, 'Eve', 1],
        [0, 'Ada Lovelace', 0],
      ] as const
    ).map(([attempt, name, handedIn]) => ({ ...plain, events: [...plain.events], attempt, name, handedIn }));
    // Of two that say the same it makes no difference which is called the newest.
    const shapeOf = (handIns: readonly KeptHandIn[]) =>
      settleSameWork(handIns, [])
        .map(({ hands }) =>
          hands
            .map(({ newest: { work }, earlier }) => [work.name, work.answers[0]?.label, earlier.length].join(' '))
            .sort()
            .join(', '),
        )
        .sort();
    fc.assert(
      fc.property(fc.array(spec, { maxLength: 7 }), fc.nat(), (specs, seed) => {
        const all = specs.map((one, at) => handIn(`h${String(at)}`, one));
        const ids = settleSameWork(all, []).flatMap(({ hands }) => hands.flatMap(idsOf));
        expect(ids.sort()).toEqual(all.map(({ id }) => id));
        const turned = all.map((_, at) => all[(at + seed) % all.length]).filter((one) => one !== undefined);
        const renamed = turned.reverse().map(({ work }, at) => ({ id: `z${String(at)}`, work }));
        expect(shapeOf(renamed)).toEqual(shapeOf(all));
      }),
      { numRuns: 200, examples: [[AT_ONE_TIME, 0]] },
    );
  });
});

describe('countDifferences', () => {
  it('counts the claims that are answered otherwise, or in one only', () => {
    const [one, other] = [handIn('a', {}).work, handIn('b', { label: 'rhetoric' }).work];
    expect([countDifferences(one, one), countDifferences(one, other)]).toEqual([0, 1]);
    expect(countDifferences(one, { ...other, answers: [] })).toBe(1);
  });
});

describe('attempts of one user on one computer under several names', () => {
  const ada = handIn('a', { attempt: 1, handedIn: 5 });
  const later = (changes: Spec = {}) =>
    handIn('b', { attempt: 2, started: 6, handedIn: 9, name: 'Eve Roth', ...changes });

  it('wait for a decision, and none of them counts', () => {
    const [group, ...more] = settle(ada, later());
    expect(more).toEqual([]);
    expect(group).toMatchObject({ isOfOneUser: true, counting: [] });
    expect(group === undefined ? null : isUndecided(group)).toBe(true);
    expect(group?.hands.map(({ newest }) => newest.id)).toEqual(['a', 'b']);
  });

  it.each([
    ['the same name', { name: 'ada lovelace' }],
    ['a name that looks like it', { name: 'Ada Lovelaec' }],
    ['another user', { profile: 2 }],
    ['another computer', { key: 'k2' }],
    ['a computer that an older record does not name', { key: null }],
    ['the time before the first was handed in, as on computers that were copied', { started: 4 }],
  ] as const)('are left alone with %s', (_, changes: Spec) => {
    expect(settle(ada, later(changes)).map(({ isOfOneUser, counting }) => [isOfOneUser, counting.length])).toEqual([
      [false, 1],
      [false, 1],
    ]);
  });

  it('never take the place of one another, not even two of one name', () => {
    const again = handIn('c', { attempt: 3, started: 10, handedIn: 12 });
    const groups = settle(ada, later(), again);
    expect(groups.map(({ hands }) => hands.map(idsOf))).toEqual([[['a'], ['c'], ['b']]]);
  });

  it('count as the teacher decides, and not by the order of the files', () => {
    const decided = decision({ kind: 'together', counting: ['a', 'b'] });
    for (const all of [
      [ada, later()],
      [later(), ada],
    ]) {
      const [group] = settleSameWork(all, [decided]);
      expect(group?.counting.map(({ newest }) => newest.id)).toEqual(['a', 'b']);
    }
  });
});
