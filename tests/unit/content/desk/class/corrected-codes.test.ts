import { describe, expect, it } from 'vitest';
import { createDesk } from '../../../../../content/desk/create-desk.ts';
import type { PaperRecord } from '../../../../../content/class/class-records.ts';
import { ALL_RIGHT, ALL_WRONG, codeOf, enter, fileOf, worksAt } from '../../../../builders/hand-in-codes.ts';
import { attemptId } from '../../../../builders/ids.ts';
import { valueOf } from '../../../../builders/open-store.ts';
import { collect, reportAt, teacherDesk, type TeacherDesk } from '../../../../builders/teacher-desk.ts';
import { steadyTools } from '../../../../contract/desk-under-test.ts';

const FIRST = codeOf({ answers: ALL_RIGHT, mark: 'aaaaaa' });
const SECOND = codeOf({ answers: ALL_WRONG, mark: 'bbbbbb' });
const THIRD = codeOf({ answers: ALL_RIGHT, mark: 'cccccc' });

/** What was typed in, in the order in which it is stored. */
const storedIn = ({ store, where }: TeacherDesk) =>
  valueOf(store.listRecords(where.class, 'paper')).map(({ id, json }) => ({
    ...{ id, paper: JSON.parse(json) as PaperRecord },
  }));
const besideOf = (teacher: TeacherDesk, n: number) =>
  storedIn(teacher).find(({ paper }) => paper.attempt === attemptId(n))?.paper.beside;

/** A class in which two codes of Zoe were typed in, the second beside the first. */
function setUp() {
  const teacher = teacherDesk();
  enter(teacher, 1, 'Zoe', FIRST);
  enter(teacher, 2, 'Zoe', SECOND, 'beside');
  const idOf = (n: number) => storedIn(teacher).find(({ paper }) => paper.attempt === attemptId(n))?.id;
  return { teacher, idOf };
}

describe('correcting a code', () => {
  it('of a student who has other work does not ask again, and stays beside that work', () => {
    const { teacher, idOf } = setUp();
    expect(worksAt(teacher)).toEqual([['Zoe', null]]);
    expect(enter(teacher, 2, 'Zoe', THIRD)).toMatchObject({ kind: 'taken' });
    expect(besideOf(teacher, 2)).toEqual([idOf(1)]);
    expect(enter(teacher, 2, 'Zoe', SECOND, 'beside')).toMatchObject({ kind: 'taken' });
    expect(besideOf(teacher, 2)).toEqual([idOf(1)]);
    expect(worksAt(teacher)).toEqual([['Zoe', null]]);
  });

  it('to the name of a student who has other work asks first', () => {
    const teacher = teacherDesk();
    enter(teacher, 1, 'Ben', FIRST);
    enter(teacher, 2, 'Zoe', SECOND);
    expect(enter(teacher, 1, 'Zoe', FIRST)).toMatchObject({ kind: 'work-there', works: [{ entry: attemptId(2) }] });
    expect(worksAt(teacher)).toEqual([
      ['Ben', 20],
      ['Zoe', 0],
    ]);
  });

  it('to another student’s name leaves each with their own work', () => {
    for (const n of [1, 2]) {
      const { teacher } = setUp();
      enter(teacher, n, 'Ben', n === 1 ? FIRST : SECOND);
      expect(worksAt(teacher)).toEqual([
        ['Ben', n === 1 ? 20 : 0],
        ['Zoe', n === 1 ? 0 : 20],
      ]);
      expect([besideOf(teacher, 1), besideOf(teacher, 2)]).toEqual([undefined, undefined]);
    }
  });

  it('by another entry takes the code with it, also from beside other work', () => {
    const { teacher } = setUp();
    const moved = { ...teacher.where, entry: attemptId(3), name: 'Ben', code: FIRST, movedFrom: attemptId(1) };
    expect(valueOf(teacher.desk.enterCode(moved))).toMatchObject({ kind: 'taken', alsoAs: [] });
    expect(besideOf(teacher, 2)).toBeUndefined();
    expect(worksAt(teacher)).toEqual([
      ['Ben', 20],
      ['Zoe', 0],
    ]);
  });

  it('that belongs to a student who has it already leaves it with them alone', () => {
    const teacher = teacherDesk();
    enter(teacher, 1, 'Zoe', FIRST);
    expect(enter(teacher, 2, 'Ben', FIRST)).toMatchObject({ alsoAs: ['Zoe'] });
    expect(enter(teacher, 2, 'Zoe', FIRST)).toMatchObject({ kind: 'taken', alsoAs: [] });
    expect(worksAt(teacher)).toEqual([['Zoe', 20]]);
  });

  it('adds nothing beside a file that came since', () => {
    const teacher = teacherDesk();
    enter(teacher, 1, 'Zoe', FIRST);
    collect(teacher.desk, teacher, [fileOf({ answers: ALL_WRONG, mark: 'dddddd' }, 'Zoe')]);
    expect(enter(teacher, 1, 'Zoe', SECOND)).toMatchObject({ kind: 'taken' });
    expect(besideOf(teacher, 1)).toBeUndefined();
    expect(reportAt(teacher.desk, teacher).sameWork).toEqual([]);
  });

  it('is noted with who did it, unless they have just typed it in', () => {
    const teacher = teacherDesk();
    enter(teacher, 1, 'Zoe', FIRST);
    enter(teacher, 1, 'Zoe', SECOND);
    expect(storedIn(teacher)[0]?.paper.edits).toBeUndefined();
    const later = createDesk({
      ...{ ...steadyTools(), now: () => new Date('2026-01-01T09:00:00.000Z') },
      ...{ store: teacher.store, builtIns: [] },
    });
    enter({ ...teacher, desk: later }, 1, 'Zoe', THIRD);
    expect(storedIn(teacher)[0]?.paper).toMatchObject({ name: 'Zoe', edits: [{ by: 'Teacher' }] });
  });
});

describe('a code of a student', () => {
  it('is asked about where a file of another attempt is there', () => {
    const teacher = teacherDesk();
    collect(teacher.desk, teacher, [fileOf({ answers: ALL_WRONG, mark: 'dddddd' }, 'Zoe')]);
    expect(enter(teacher, 1, 'Zoe', FIRST)).toMatchObject({ kind: 'work-there', works: [{ from: 'file' }] });
  });

  it('who was erased is asked about by number, too, and leaves what stays out where it is', () => {
    const teacher = teacherDesk();
    const { desk, where } = teacher;
    const of = { class: where.class };
    valueOf(desk.setRoster({ ...of, text: 'Name,ID\nZoe,2\nBen,3\n' }));
    const file = fileOf({ answers: ALL_RIGHT }, 'Zoe');
    valueOf(desk.collectFiles({ ...of, files: [file] }));
    const zoe = reportAt(desk, teacher).students.find(({ name }) => name === 'Zoe');
    if (zoe === undefined) throw new Error('Zoe is on the list.');
    valueOf(desk.eraseStudent({ ...of, student: zoe.student }));
    valueOf(desk.collectFiles({ ...of, files: [file] }));
    const [held] = valueOf(desk.readInbox(of)).items;
    valueOf(desk.settleInboxItem({ ...of, item: held?.id ?? '', isSettled: true }));
    expect(enter(teacher, 1, '2', FIRST)).toEqual({ kind: 'erased-student' });
    expect(enter(teacher, 1, 'Ben', FIRST)).toMatchObject({ kind: 'taken' });
    expect(valueOf(desk.collectFiles({ ...of, files: [file] }))).toMatchObject([{ flags: ['stays-out'] }]);
  });
});
