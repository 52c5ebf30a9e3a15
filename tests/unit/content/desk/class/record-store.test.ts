import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../../../content/base/hash.ts';
import { createClassRecordStore } from '../../../../../content/desk/class/record-store.ts';
import { createLessonArchive } from '../../../../../content/desk/lessons/lesson-archive.ts';
import { createDeskMemory } from '../../../../../content/desk/store/desk-memory.ts';
import type { DeskStore } from '../../../../../content/desk/store/store.ts';
import type { ClassId } from '../../../../../content/journal/event.ts';
import type { LessonId } from '../../../../../content/lesson/format.ts';
import { readFile } from '../../../../builders/hand-in.ts';
import { attemptId, claimId } from '../../../../builders/ids.ts';
import { lessonFile } from '../../../../builders/lesson-file.ts';
import { valueOf } from '../../../../builders/open-store.ts';
import { collect, teacherDesk, TWENTY } from '../../../../builders/teacher-desk.ts';

/** The records of a class with one hand-in, and the calls that reach the store below them. */
function setUp() {
  const teacher = teacherDesk();
  const { desk, store, file, where } = teacher;
  collect(desk, teacher, [readFile({ lesson: file, n: 1, name: 'Ada', answers: ['evidence'] })]);
  const calls: string[] = [];
  const watched: DeskStore = {
    ...store,
    listRecords(of, kind) {
      calls.push(`list ${String(kind)}`);
      return store.listRecords(of, kind);
    },
    putRecords(records) {
      calls.push(`put ${String(records.length)}`);
      return store.putRecords(records);
    },
    eraseRecords(of, kind, ids) {
      calls.push(`erase ${kind} ${String(ids.length)}`);
      return store.eraseRecords(of, kind, ids);
    },
    readLesson(hash) {
      calls.push('read lesson');
      return store.readLesson(hash);
    },
  };
  const memory = createDeskMemory();
  const archive = createLessonArchive({ store: watched, builtIns: [], memory });
  const recordStore = createClassRecordStore({ store: watched, archive, memory });
  const callsOf = (work: () => unknown): readonly string[] => {
    calls.length = 0;
    work();
    return [...calls];
  };
  return { ...teacher, of: where.class, recordStore, callsOf };
}

const json = JSON.stringify({ kind: 'of-the-future' });

describe('the records of a class', () => {
  it.each(['countByLesson', 'workedLessons'] as const)(
    'are read once for %s, and again only after a change',
    (count) => {
      const { of, recordStore, callsOf } = setUp();
      const counting = () => callsOf(() => valueOf(recordStore[count](of)));
      expect(counting()).toContain('list hand-in');
      expect(counting()).toEqual([]);
      valueOf(recordStore.writeRoster(of, { ids: null, students: [{ name: 'Ada', id: null }] }));
      expect(counting()).toContain('list hand-in');
      expect(counting()).toEqual([]);
      valueOf(recordStore.removeRoster(of));
      expect(counting()).toContain('list hand-in');
      expect(valueOf(recordStore.countByLesson(of)).get('twenty' as LessonId)).toMatchObject({ students: 1 });
    },
  );

  it('have another version after each change, for that class only and not for what the inbox remembers', () => {
    const { of, recordStore } = setUp();
    const other = 'another' as ClassId;
    expect([recordStore.version(of), recordStore.version(other)]).toEqual([0, 0]);
    valueOf(recordStore.put([{ class: of, kind: 'paper', id: 'one', json }]));
    expect(recordStore.version(of)).toBe(1);
    valueOf(recordStore.erase(of, 'paper', ['one']));
    expect(recordStore.version(of)).toBe(2);
    valueOf(recordStore.put([{ class: of, kind: 'inbox', id: 'one', json }]));
    valueOf(recordStore.erase(of, 'inbox', ['one']));
    expect([recordStore.version(of), recordStore.version(other)]).toEqual([2, 0]);
  });

  it('write and erase nothing where there is nothing, but clear the traces of a name when asked to', () => {
    const { of, recordStore, callsOf } = setUp();
    expect(callsOf(() => valueOf(recordStore.put([])))).toEqual([]);
    expect(callsOf(() => valueOf(recordStore.erase(of, 'paper', [])))).toEqual([]);
    expect(callsOf(() => valueOf(recordStore.clearTraces(of)))).toEqual(['erase roster 0']);
  });

  it('give a roster back, and only under its own id', () => {
    const { of, store, recordStore } = setUp();
    expect(valueOf(recordStore.readRoster(of))).toBeNull();
    const roster = { ids: null, students: [{ name: 'Ada', id: null }] } as const;
    const foreign = JSON.stringify({ ...roster, students: [] });
    valueOf(store.putRecords([{ class: of, kind: 'roster', id: 'of another program', json: foreign }]));
    expect(valueOf(recordStore.readRoster(of))).toBeNull();
    valueOf(recordStore.writeRoster(of, { ...roster, students: [...roster.students] }));
    expect(valueOf(recordStore.readRoster(of))).toEqual(roster);
    valueOf(recordStore.removeRoster(of));
    expect(valueOf(recordStore.readRoster(of))).toBeNull();
  });

  it('are found by lesson and kind, and those that belong to no lesson by none', () => {
    const { of, desk, store, where, recordStore } = setUp();
    const [lesson, other] = ['twenty', 'another'] as LessonId[];
    if (lesson === undefined || other === undefined) throw new Error('Both are named.');
    const second = lessonFile({ ...TWENTY, id: 'another' });
    const { hash } = valueOf(desk.installLesson({ text: JSON.stringify(second) }));
    for (const [n, at] of [where.lesson, hash].entries()) {
      valueOf(
        desk.enterPaper({ ...where, lesson: at, entry: attemptId(n + 1), name: `Bob ${String(n)}`, answers: {} }),
      );
    }
    for (const id of ['without a lesson', `${hashOf('a lesson of another computer')} new`]) {
      valueOf(store.putRecords([{ class: of, kind: 'paper', id, json }]));
    }
    const namesOf = (id: LessonId) =>
      valueOf(recordStore.listOf(of, 'paper', id)).map((one) => (JSON.parse(one.json) as { name?: string }).name);
    expect([namesOf(lesson), namesOf(other)]).toEqual([['Bob 0'], ['Bob 1']]);
    const { handIns, papers, decisions } = valueOf(recordStore.ofLesson(of, lesson));
    expect([handIns.length, papers.length, decisions.length]).toEqual([1, 1, 0]);
    expect(valueOf(recordStore.ofLesson(of, other)).handIns).toEqual([]);
  });

  it('name a lesson whose text is not here by the work, and look for that text once', () => {
    const { of, store, callsOf, desk, where } = setUp();
    valueOf(desk.enterPaper({ ...where, entry: attemptId(3), name: 'Cy', answers: {} }));
    valueOf(
      desk.takeVote({ ...where, claim: claimId('c1'), round: 1, counts: { evidence: 1, attribution: 0, rhetoric: 0 } }),
    );
    const memory = createDeskMemory();
    let looks = 0;
    const without: DeskStore = {
      ...store,
      readLesson() {
        looks += 1;
        return { ok: true, value: null };
      },
    };
    const archive = createLessonArchive({ store: without, builtIns: [], memory });
    const recordStore = createClassRecordStore({ store: without, archive, memory });
    callsOf(() =>
      expect([...valueOf(recordStore.workedLessons(of))]).toEqual([
        ['twenty', { revisions: [where.lesson], title: 'A lesson' }],
      ]),
    );
    expect(looks).toBe(1);
    // A vote does not name its lesson: with nothing else, the class has worked on nothing that can be named.
    const votes = { ...without, listRecords: (by: ClassId) => store.listRecords(by, 'vote') };
    const onlyVotes = createClassRecordStore({
      ...{ store: votes, archive: createLessonArchive({ store: votes, builtIns: [], memory: createDeskMemory() }) },
      memory: createDeskMemory(),
    });
    looks = 0;
    expect([...valueOf(onlyVotes.workedLessons(of))]).toEqual([]);
    expect(looks).toBe(1);
  });
});
