import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContentHash } from '../../../../content/base/content-hash.ts';
import { hashOf } from '../../../../content/base/hash.ts';
import type { ClassContents, ClassFileRecord } from '../../../../content/files/class-file.ts';
import { MERGE_ANSWERS, type MergeAnswer } from '../../../../content/files/merge-answer.ts';
import { type ClassMerge, mergeClass, type MergeChanges } from '../../../../content/files/merge-class.ts';
import type { StudentId } from '../../../../content/class/student.ts';
import type { Edit } from '../../../../content/journal/edits.ts';
import type { LessonId } from '../../../../content/lesson/format.ts';
import { attemptId, claimId, uuid } from '../../../builders/ids.ts';

const LESSON = 'twenty' as LessonId;
const HASH: ContentHash = hashOf('the text of a lesson');
const REVISIONS = [HASH, hashOf('its next revision'), null];
const AT = '2026-05-04T10:00:00.000Z';

/** Something that a class keeps one of, by its number, and what it says by another. */
const PLACES = ['reading', 'revision', 'vote', 'paper', 'decision', 'identity', 'roster'] as const;
interface Change {
  readonly place: (typeof PLACES)[number];
  readonly which: number;
  readonly value: number;
}

const change: fc.Arbitrary<Change> = fc.record({
  place: fc.constantFrom(...PLACES),
  which: fc.nat(1),
  value: fc.nat(3),
});
const changes = fc.array(change, { maxLength: 8 });
const answers = fc.array(fc.constantFrom(...MERGE_ANSWERS), { minLength: 1, maxLength: 6 });

const EMPTY: ClassContents = { readings: [], revisions: [], sheets: [], records: [] };

/** Where no place is known twice, ids of edits are the numbers of a counter. */
function editor(side: number) {
  let made = 0;
  return (): Edit => ({ id: uuid(side, (made += 1)), at: AT, by: null });
}

const LABELS = ['evidence', 'attribution', 'rhetoric'] as const;
const labelBy = (value: number) => LABELS[value % LABELS.length] ?? 'evidence';
const hands = (value: number) => ({ evidence: value, attribution: 1, rhetoric: 0 });

/** The record that a change leaves; null for what is kept elsewhere. */
function recordOf({ place, which, value }: Change, edits: readonly Edit[]): ClassFileRecord | null {
  switch (place) {
    case 'reading':
    case 'revision':
      return null;
    case 'vote': {
      const claim = claimId(`c${String(which)}`);
      const isNone = value === 0;
      const record = { claim, first: isNone ? null : hands(value), second: null, isRevealed: value === 3, edits };
      return { kind: 'vote', id: `${HASH} ${claim}`, record };
    }
    case 'paper': {
      const attempt = attemptId(which + 1);
      const answer = { claim: claimId('c1'), label: labelBy(value) };
      const record = {
        ...{ name: `Somebody ${String(which)}`, attempt, lesson: HASH, lessonId: LESSON, title: 'Twenty', typedAt: AT },
        ...{ answers: [answer], edits },
      };
      return { kind: 'paper', id: `${HASH} ${attempt}`, record };
    }
    case 'decision': {
      const handIns = [`${HASH} one ${String(which)}`, `${HASH} two ${String(which)}`];
      const counting = handIns.slice(value % 2);
      const kind = value < 2 ? 'only' : 'together';
      return {
        ...{ kind: 'decision', id: `${HASH} ${hashOf(handIns)}` },
        record: { kind, handIns, counting, decidedAt: AT, edits },
      };
    }
    case 'identity': {
      const student = `student ${String(value)}` as StudentId;
      const record = { name: `Nickname ${String(which)}`, profile: null, student, decidedAt: AT, edits };
      return { kind: 'identity', id: `nickname ${String(which)}`, record };
    }
    case 'roster': {
      const students = Array.from({ length: value + 1 }, (_, n) => ({ name: `Student ${String(n)}`, id: String(n) }));
      return { kind: 'roster', id: 'roster', record: { ids: 'number', students, edits } };
    }
  }
}

/** What a class has after a change that was made in it. */
function changed(before: ClassContents, one: Change, edit: Edit): ClassContents {
  const { which, value } = one;
  if (one.place === 'reading') {
    const claim = claimId(`c${String(which)}`);
    const was = before.readings.find((reading) => reading.claim === claim);
    const credits = { evidence: 0, attribution: 0, rhetoric: 0, [labelBy(value)]: 1 } as const;
    const reading = value === 3 ? null : { label: labelBy(value), credits, reason: null };
    const now = { lesson: LESSON, claim, reading, edits: [...(was?.edits ?? []), edit] };
    return { ...before, readings: [...before.readings.filter((other) => other !== was), now] };
  }
  if (one.place === 'revision') {
    const was = before.revisions.find(({ lesson }) => lesson === LESSON);
    const revision = REVISIONS[value % REVISIONS.length] ?? null;
    const now = { lesson: LESSON, revision, edits: [...(was?.edits ?? []), edit] };
    return { ...before, revisions: [...before.revisions.filter((other) => other !== was), now] };
  }
  const record = recordOf(one, []);
  if (record === null) return before;
  const was = before.records.find(({ kind, id }) => kind === record.kind && id === record.id);
  const edits = was === undefined || was.kind === 'hand-in' ? [] : (was.record.edits ?? []);
  const now = recordOf(one, [...edits, edit]) ?? record;
  return { ...before, records: [...before.records.filter((other) => other !== was), now] };
}

const after = (before: ClassContents, made: readonly Change[], newEdit: () => Edit): ClassContents =>
  made.reduce((contents, one) => changed(contents, one, newEdit()), before);

/** What a class has after a merge. */
function written(before: ClassContents, { readings, revisions, sheets, records }: MergeChanges): ClassContents {
  const put = <T>(list: readonly T[], news: readonly T[], nameOf: (one: T) => string): readonly T[] => {
    const names = new Set(news.map(nameOf));
    return [...list.filter((one) => !names.has(nameOf(one))), ...news];
  };
  return {
    readings: put(before.readings, readings, ({ lesson, claim }) => `${lesson} ${claim}`),
    revisions: put(before.revisions, revisions, ({ lesson }) => lesson),
    sheets: put(before.sheets, sheets, ({ lesson }) => lesson),
    records: put(before.records, records, ({ kind, id }) => `${kind} ${id}`),
  };
}

/** What is said, without who said it and when; what says nothing counts as not there. */
function factsOf({ readings, revisions, records }: ClassContents): ReadonlyMap<string, unknown> {
  const without = (record: object): unknown => ({ ...record, edits: [] });
  const isNothing = (one: ClassFileRecord): boolean => one.kind === 'vote' && one.record.first === null;
  return new Map(
    [
      ...readings.flatMap(({ claim, reading }) => (reading === null ? [] : [[`reading ${claim}`, reading] as const])),
      ...revisions.flatMap(({ revision }) => (revision === null ? [] : [['revision', revision] as const])),
      ...records.filter((one) => !isNothing(one)).map((one) => [`${one.kind} ${one.id}`, without(one.record)] as const),
    ].toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}

const nobody = () => false;

/** The changes of a merge with the answers in turn, as far as each question takes them. */
function resolve(merge: ClassMerge, given: readonly MergeAnswer[], newEdit: () => Edit): MergeChanges {
  const chosen = merge.questions.map(({ id, kind }, at) => {
    const answer = given[at % given.length] ?? 'there';
    return [id, answer === 'both' && kind !== 'roster' ? 'here' : answer] as const;
  });
  const made = merge.resolve(new Map(chosen), newEdit);
  if (made === null) throw new Error('Every question has an answer that it takes.');
  return made;
}

const isNothingNew = ({ counts, questions }: ClassMerge): boolean =>
  questions.length === 0 && Object.values(counts).every((count) => count === 0);

describe('mergeClass', () => {
  it('finds nothing new in a copy, and writes nothing', () => {
    fc.assert(
      fc.property(changes, (made) => {
        const contents = after(EMPTY, made, editor(1));
        const merge = mergeClass(contents, contents, nobody);
        expect(isNothingNew(merge)).toBe(true);
        expect(merge.resolve(new Map(), editor(9))).toEqual({ ...EMPTY, back: [] });
      }),
    );
  });

  it('takes what only the other side changed without a question, and keeps what only this side changed', () => {
    fc.assert(
      fc.property(changes, changes, (before, made) => {
        const base = after(EMPTY, before, editor(1));
        const ahead = after(base, made, editor(2));
        const taken = mergeClass(base, ahead, nobody);
        expect(taken.questions).toEqual([]);
        const result = written(base, resolve(taken, ['there'], editor(9)));
        expect(factsOf(result)).toEqual(factsOf(ahead));
        const kept = mergeClass(ahead, base, nobody);
        expect(isNothingNew(kept)).toBe(true);
      }),
    );
  });

  it('asks about nothing but what both changed, and once for each', () => {
    fc.assert(
      fc.property(changes, changes, changes, (before, mine, theirs) => {
        const base = after(EMPTY, before, editor(1));
        const merge = mergeClass(after(base, mine, editor(2)), after(base, theirs, editor(3)), nobody);
        const kindsOf = (made: readonly Change[]) => new Set(made.map(({ place }) => place));
        for (const { kind } of merge.questions) {
          expect(kindsOf(mine).has(kind as Change['place']) && kindsOf(theirs).has(kind as Change['place'])).toBe(true);
        }
        expect(new Set(merge.questions.map(({ id }) => id)).size).toBe(merge.questions.length);
      }),
    );
  });

  it('leaves both sides saying the same, and nothing to ask, once the result went back', () => {
    fc.assert(
      fc.property(changes, changes, changes, answers, (before, mine, theirs, given) => {
        const base = after(EMPTY, before, editor(1));
        const [here, there] = [after(base, mine, editor(2)), after(base, theirs, editor(3))];
        const merged = written(here, resolve(mergeClass(here, there, nobody), given, editor(9)));
        const back = mergeClass(there, merged, nobody);
        expect(back.questions).toEqual([]);
        const returned = written(there, resolve(back, ['there'], editor(8)));
        expect(factsOf(returned)).toEqual(factsOf(merged));
        expect(isNothingNew(mergeClass(merged, returned, nobody))).toBe(true);
        expect(isNothingNew(mergeClass(returned, merged, nobody))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('writes for each question what the side says that was chosen', () => {
    fc.assert(
      fc.property(changes, changes, fc.boolean(), (mine, theirs, isTheirs) => {
        const [here, there] = [after(EMPTY, mine, editor(2)), after(EMPTY, theirs, editor(3))];
        const merge = mergeClass(here, there, nobody);
        const merged = factsOf(written(here, resolve(merge, [isTheirs ? 'there' : 'here'], editor(9))));
        const chosen = factsOf(isTheirs ? there : here);
        for (const question of merge.questions) {
          const name =
            question.kind === 'reading'
              ? `reading ${question.claim}`
              : question.kind === 'revision' || question.kind === 'erased'
                ? question.kind
                : `${question.kind} ${'id' in question.there ? question.there.id : 'roster'}`;
          expect(merged.get(name)).toEqual(chosen.get(name));
        }
      }),
    );
  });

  it('writes nothing as long as one question has no answer, or one that it does not take', () => {
    fc.assert(
      fc.property(changes, changes, fc.nat(), (mine, theirs, which) => {
        const merge = mergeClass(after(EMPTY, mine, editor(2)), after(EMPTY, theirs, editor(3)), nobody);
        const open = merge.questions[which % (merge.questions.length || 1)];
        if (open === undefined) return;
        const given = new Map<string, MergeAnswer>(merge.questions.map(({ id }) => [id, 'here']));
        given.delete(open.id);
        expect(merge.resolve(given, editor(9))).toBeNull();
        if (open.kind === 'roster') return;
        given.set(open.id, 'both');
        expect(merge.resolve(given, editor(9))).toBeNull();
      }),
    );
  });

  it('lets a decision about more work stand against an older one about a part of it', () => {
    const newEdit = editor(1);
    const [one, two, three] = ['one', 'two', 'three'].map((name) => `${HASH} ${name}`);
    const decision = (handIns: readonly (string | undefined)[]): ClassFileRecord => {
      const ids = handIns.flatMap((id) => id ?? []);
      const record = { kind: 'only', handIns: ids, counting: ids, decidedAt: AT, edits: [newEdit()] } as const;
      return { kind: 'decision', id: `${HASH} ${hashOf(ids)}`, record };
    };
    const here = { ...EMPTY, records: [decision([one, two, three])] };
    expect(isNothingNew(mergeClass(here, { ...EMPTY, records: [decision([two, one])] }, nobody))).toBe(true);
    expect(mergeClass(here, { ...EMPTY, records: [decision([one, `${HASH} four`])] }, nobody).counts.decisions).toBe(1);
  });

  it('takes the claims on a worksheet that is not here, and leaves the one that is', () => {
    const sheet = (lesson: string, claim: string) => ({ lesson: lesson as LessonId, claims: [claimId(claim)] });
    const here = { ...EMPTY, sheets: [sheet('twenty', 'c1')] };
    const merge = mergeClass(here, { ...EMPTY, sheets: [sheet('twenty', 'c2'), sheet('other', 'c3')] }, nobody);
    expect(merge.counts.choices).toBe(1);
    expect(merge.resolve(new Map(), editor(9))?.sheets).toEqual([sheet('other', 'c3')]);
  });
});
