import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../../../content/base/hash.ts';
import { createDesk } from '../../../../../content/desk/create-desk.ts';
import { createMemoryStore } from '../../../../../content/desk/store/memory-store.ts';
import { classStream, profileStream } from '../../../../../content/journal/stream.ts';
import { classFileOf, coTeacherDesk } from '../../../../builders/co-teachers.ts';
import { attemptId, classId, claimId } from '../../../../builders/ids.ts';
import { readFile } from '../../../../builders/hand-in.ts';
import { lessonFile } from '../../../../builders/lesson-file.ts';
import { valueOf } from '../../../../builders/open-store.ts';
import { collect, reportAt, teacherDesk, type TeacherDesk, TWENTY } from '../../../../builders/teacher-desk.ts';
import { steadyTools } from '../../../../contract/desk-under-test.ts';

const OTHER = lessonFile({ id: 'other', title: 'Another note', claims: ['evidence', 'rhetoric'] });

/** A class with work on two lessons, of which only the second, and what came for both, is on another computer. */
function movedWithoutLesson(teacher: TeacherDesk) {
  const { desk, store, where, me, file } = teacher;
  const other = valueOf(desk.installLesson({ text: JSON.stringify(OTHER) })).hash;
  collect(desk, teacher, [readFile({ lesson: file, n: 1, name: 'Ada', answers: ['evidence'] })]);
  const hands = { evidence: 3, attribution: 0, rhetoric: 1 };
  valueOf(desk.takeVote({ ...where, claim: claimId('c2'), round: 1, counts: hands }));
  valueOf(desk.enterPaper({ class: where.class, lesson: other, entry: attemptId(7), name: 'Bob', answers: {} }));
  const moved = createMemoryStore();
  for (const stream of [profileStream(me), classStream(where.class)]) {
    valueOf(moved.append(valueOf(store.readStream(stream))));
  }
  valueOf(moved.putRecords(valueOf(store.listRecords(where.class, null))));
  const there = createDesk({ ...steadyTools(), store: moved, builtIns: [] });
  valueOf(there.installLesson({ text: JSON.stringify(OTHER) }));
  return { there, other };
}

describe('a class of which one lesson is not on this computer', () => {
  it('is listed, with the name of that lesson and the report of the others', () => {
    const teacher = teacherDesk();
    const { there, other } = movedWithoutLesson(teacher);
    const [summary] = valueOf(there.listClasses({ profile: teacher.me }));
    expect(summary?.lessons).toMatchObject([
      { lessonId: 'twenty', lesson: null, title: teacher.file.lesson.title, students: 1, revisions: [] },
      { lessonId: 'other', lesson: other, title: 'Another note', students: 1 },
    ]);
    expect(reportAt(there, { ...teacher, where: { class: classId(1), lesson: other } }).students).toMatchObject([
      { name: 'Bob' },
    ]);
    expect(there.readInbox({ class: classId(1) })).toMatchObject({ ok: true });
    expect(there.readReport({ ...teacher.where, rule: 'first-exam' })).toMatchObject({ error: { code: 'not-found' } });
  });

  it('is previewed with the title and the number of a claim by a co-teacher who has the lesson', () => {
    const teacher = teacherDesk();
    const { there } = movedWithoutLesson(teacher);
    const other = coTeacherDesk();
    valueOf(other.desk.installLesson({ text: JSON.stringify(teacher.file) }));
    const file = classFileOf(there, classId(1));
    expect(file.lessons).toEqual([OTHER.lesson]);
    const { comes, newLessons } = valueOf(other.desk.previewClass({ profile: other.me, file }));
    expect(comes.votes).toEqual([{ title: 'A lesson', numbers: [2] }]);
    expect(newLessons).toEqual(['Another note']);
  });

  it('names a lesson of which there are only papers, and passes over what nothing names a lesson of', () => {
    const teacher = teacherDesk();
    const { desk, store, where, me } = teacher;
    valueOf(desk.enterPaper({ ...where, entry: attemptId(7), name: 'Bob', answers: {} }));
    const moved = createMemoryStore();
    for (const stream of [profileStream(me), classStream(where.class)]) {
      valueOf(moved.append(valueOf(store.readStream(stream))));
    }
    valueOf(moved.putRecords(valueOf(store.listRecords(where.class, null))));
    const id = `${hashOf(OTHER.lesson)} new`;
    const json = JSON.stringify({ kind: 'of-the-future' });
    valueOf(moved.putRecords((['hand-in', 'paper'] as const).map((kind) => ({ class: where.class, kind, id, json }))));
    const there = createDesk({ ...steadyTools(), store: moved, builtIns: [] });
    expect(valueOf(there.listClasses({ profile: me }))[0]?.lessons).toMatchObject([
      { lessonId: 'twenty', lesson: null, title: 'A lesson', students: 1 },
    ]);
    expect(there.readInbox({ class: where.class })).toMatchObject({ value: { items: [] } });
  });

  it('has its report again once the lesson file is opened', () => {
    const teacher = teacherDesk();
    const { there } = movedWithoutLesson(teacher);
    valueOf(there.installLesson({ text: JSON.stringify(teacher.file) }));
    expect(reportAt(there, teacher).students).toMatchObject([{ name: 'Ada', work: { points: 1 } }]);
  });
});

describe('a class whose lesson was removed from the lessons', () => {
  it('keeps the report of it within reach', () => {
    const teacher = teacherDesk();
    const { desk, file, where } = teacher;
    collect(desk, teacher, [readFile({ lesson: file, n: 1, name: 'Ada', answers: ['evidence'] })]);
    valueOf(desk.removeLesson({ lesson: file.lesson.id }));
    const [summary] = valueOf(desk.listClasses({ profile: teacher.me }));
    expect(summary?.lessons).toMatchObject([{ lesson: where.lesson, title: file.lesson.title, students: 1 }]);
    expect(reportAt(desk, teacher).students).toMatchObject([{ name: 'Ada', work: { points: 1 } }]);
  });
});

describe('a class counted by a revision that is not on this computer', () => {
  it('is counted by the one that is here, and by the chosen one once its file is opened', () => {
    const teacher = teacherDesk();
    const { desk, store, file, where, me } = teacher;
    const second = lessonFile({ ...TWENTY, revision: 2, reworded: [0] });
    const newer = valueOf(desk.installLesson({ text: JSON.stringify(second) })).hash;
    const files = [file, second].map((lesson, n) => readFile({ lesson, n: n + 1, answers: ['evidence'] }));
    collect(desk, teacher, files);
    valueOf(desk.chooseRevision({ class: where.class, lesson: file.lesson.id, revision: newer }));
    const moved = createMemoryStore();
    for (const stream of [profileStream(me), classStream(where.class)]) {
      valueOf(moved.append(valueOf(store.readStream(stream))));
    }
    valueOf(moved.putRecords(valueOf(store.listRecords(where.class, null))));
    const there = createDesk({ ...steadyTools(), store: moved, builtIns: [] });
    valueOf(there.installLesson({ text: JSON.stringify(file) }));
    const counting = () => reportAt(there, teacher).revisions.filter(({ isCounting }) => isCounting);
    const listed = () => valueOf(there.listClasses({ profile: me }))[0]?.lessons[0]?.lesson;
    expect(counting()).toMatchObject([{ revision: 1 }]);
    expect(listed()).toBe(where.lesson);
    valueOf(there.installLesson({ text: JSON.stringify(second) }));
    expect(counting()).toMatchObject([{ revision: 2 }]);
    expect(listed()).toBe(newer);
  });
});

describe('a class that only voted', () => {
  it('has the lesson, without students, until the votes are deleted', () => {
    const { desk, where, me } = teacherDesk();
    const lessons = () =>
      valueOf(desk.listClasses({ profile: me }))[0]?.lessons.map(({ title, students }) => [title, students]);
    expect(lessons()).toEqual([]);
    const counts = { evidence: 3, attribution: 0, rhetoric: 1 };
    valueOf(desk.takeVote({ ...where, claim: claimId('c2'), round: 1, counts }));
    expect(lessons()).toEqual([['A lesson', 0]]);
    valueOf(desk.clearVotes(where));
    expect(lessons()).toEqual([]);
  });
});
