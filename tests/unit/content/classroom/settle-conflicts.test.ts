import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HandInRecord } from '../../../../content/classroom/class-records.ts';
import {
  conflictOf,
  createOwners,
  type KeptHandIn,
  settleConflicts,
} from '../../../../content/classroom/settle-conflicts.ts';
import type { LessonId } from '../../../../content/lesson/format.ts';
import { attemptId, eventId, profileId } from '../../../builders/ids.ts';
import { hashNumbered } from '../../../builders/journal.ts';

interface Spec {
  readonly attempt?: number;
  readonly events?: readonly number[];
  readonly handedIn?: number;
  readonly started?: number;
  readonly name?: string;
  readonly profile?: number;
}
const handIn = (
  id: string,
  { attempt = 1, events = [], handedIn = 1, started = 1, name = 'Ada', profile = 1 }: Spec,
): KeptHandIn => {
  const work: HandInRecord = {
    ...{ file: id, name, profile: profileId(profile), attempt: attemptId(attempt), lesson: hashNumbered(1) },
    ...{ lessonId: 'x' as LessonId, title: 'X', mode: 'exam', isAgain: false, asked: [], answers: [] },
    ...{ startedAt: `2026-01-01T00:${String(10 + started)}`, handedInAt: `2026-01-01T01:${String(10 + handedIn)}` },
    events: events.map(eventId),
  };
  return { id, work };
};
const idsOf = (handIns: readonly KeptHandIn[]) => handIns.map(({ id }) => id).sort();
const countingOf = (...handIns: readonly KeptHandIn[]) => idsOf(settleConflicts(handIns).counting);

describe('settleConflicts', () => {
  it('counts all that have nothing to do with each other', () => {
    expect(countingOf(handIn('a', { attempt: 1 }), handIn('b', { attempt: 2, events: [1] }))).toEqual(['a', 'b']);
  });

  it('counts what was handed in first, then what was started first, then by the hash', () => {
    expect(countingOf(handIn('a', { handedIn: 2, started: 1 }), handIn('b', { handedIn: 1, started: 2 }))).toEqual([
      'b',
    ]);
    expect(countingOf(handIn('a', { started: 2 }), handIn('b', { started: 1 }))).toEqual(['b']);
    expect(countingOf(handIn('b', {}), handIn('a', {}))).toEqual(['a']);
  });

  it('knows a copy by one shared response, and tells which counts instead', () => {
    const [one, other] = [handIn('a', { attempt: 1, events: [1, 2] }), handIn('b', { attempt: 2, events: [2, 3] })];
    const { losing } = settleConflicts([other, one]);
    expect(losing.get('b')).toBe(one);
  });

  it('lets what conflicts only with a loser count', () => {
    const chain = [
      handIn('a', { attempt: 1, events: [1], handedIn: 1 }),
      handIn('b', { attempt: 2, events: [1, 2], handedIn: 2 }),
      handIn('c', { attempt: 3, events: [2], handedIn: 3 }),
    ];
    expect(countingOf(...chain)).toEqual(['a', 'c']);
  });

  it('keeps to its laws: everything counts or loses, nothing that counts conflicts, no order matters', () => {
    const few = fc.nat({ max: 4 });
    const spec = fc.record({ attempt: few, events: fc.uniqueArray(few), handedIn: few, started: few });
    fc.assert(
      fc.property(fc.array(spec, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (specs, random) => {
        const all = specs.map((one, at) => handIn(`h${String(at)}`, one));
        const { counting, losing } = settleConflicts(all);
        expect([...idsOf(counting), ...losing.keys()].sort()).toEqual(idsOf(all));
        const owners = createOwners();
        for (const one of counting) {
          expect(owners.find(one)).toBe(null);
          owners.add(one);
        }
        const keys = new Map(all.map((one) => [one, random.next().value as number])); // The stream never ends.
        const shuffled = [...all].sort((one, other) => (keys.get(one) ?? 0) - (keys.get(other) ?? 0));
        expect(countingOf(...shuffled)).toEqual(idsOf(counting));
      }),
    );
  });
});

describe('conflictOf', () => {
  it('tells two files of one person from a copy under another name or profile', () => {
    const ada = handIn('a', {}).work;
    expect(conflictOf(ada, handIn('b', { name: ' ADA ' }).work)).toBe('two-of-one-attempt');
    expect(conflictOf(ada, handIn('b', { name: 'Eve' }).work)).toBe('copy-under-another-name');
    expect(conflictOf(ada, handIn('b', { profile: 2 }).work)).toBe('copy-under-another-name');
  });
});
