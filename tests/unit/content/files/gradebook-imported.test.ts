import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClassReport } from '../../../../content/class/class-report.ts';
import type { ImportForm } from '../../../../content/files/gradebook-programs.ts';
import { toGradebookCsv } from '../../../../content/files/gradebook-csv.ts';
import { readRoster } from '../../../../content/class/read-roster.ts';
import { planGradebook } from '../../../../content/files/gradebook-plan.ts';
import { bookOf } from '../../../builders/gradebook.ts';
import { pupils, titles } from '../../../builders/hostile-classes.ts';
import { importIntoBrightspace } from '../../../builders/importers/brightspace.ts';
import { type CanvasCourse, importIntoCanvas } from '../../../builders/importers/canvas.ts';
import { importIntoMoodle } from '../../../builders/importers/moodle.ts';

const ID_KINDS = ['canvas', 'login', 'number', null] as const;
const books = fc.record({ title: titles, students: pupils, ids: fc.constantFrom(...ID_KINDS) }).map(bookOf);

/** The place of a student in the report is who they are on the other side too. */
const placeOf = (student: string): number => Number(student.slice(1));

const exported = (book: ClassReport, form: ImportForm) => {
  const plan = planGradebook(book, form);
  return { plan, text: toGradebookCsv(book, plan) };
};

/** A course that has everybody, a student for trying out, an assignment of the lesson's title, and columns of notes. */
function canvasCourseOf({ students, ids, title }: ClassReport): CanvasCourse {
  return {
    users: students.map(({ student, name, id }) => ({
      // Only a list from Canvas has the numbers of Canvas.
      id: ids === 'canvas' && id !== null ? Number(id) : 1_000_000 + placeOf(student),
      ...{ name, sortableName: name },
      ...(ids === 'number' && id !== null ? { sisId: id } : {}),
      ...(ids === 'login' && id !== null ? { login: id } : {}),
    })),
    assignments: [
      { id: 7, title: 'Another', pointsPossible: 18 },
      { id: 8, title, pointsPossible: 18 },
    ],
    customColumns: ['Notes', title],
  };
}

describe('a gradebook that another program imports', () => {
  it('gives each student in Canvas their points out of what they are out of, and nobody else', () => {
    fc.assert(
      fc.property(books, (book) => {
        const { plan, text } = exported(book, 'canvas');
        if (plan.goingOut.length === 0) return;
        const course = canvasCourseOf(book);
        const { assignments, grades } = importIntoCanvas(text, course);
        expect(assignments.map(({ isNew, pointsPossible }) => ({ isNew, pointsPossible }))).toEqual([
          { isNew: true, pointsPossible: String(plan.outOf) },
        ]);
        expect(assignments[0]?.title.length).toBeLessThanOrEqual(255);
        expect(grades).toEqual(
          new Map(plan.goingOut.map(({ row, points }) => [course.users[placeOf(row.student)]?.id, [String(points)]])),
        );
      }),
      { numRuns: 400 },
    );
  });

  it.each(['older', 'newest'] as const)(
    'gives each student in the %s Moodle their points, in either column',
    (version) => {
      fc.assert(
        fc.property(books, (book) => {
          const { plan, text } = exported(book, 'moodle');
          if (plan.outOf === null) return;
          const users = book.students.map(({ student, id }) => ({ id: placeOf(student), key: id ?? 'nobody' }));
          const own = plan.outOf < 100 ? [{ column: 0, max: plan.outOf }] : [];
          for (const { column, max } of [...own, { column: own.length, max: 100 }]) {
            const read = importIntoMoodle(text, users, { version, column, max });
            if (read.kind !== 'imported') throw new Error(read.why);
            expect(read.item.endsWith(`(out of ${String(max)})`)).toBe(true);
            expect([...read.grades.keys()]).toEqual(plan.goingOut.map(({ row }) => placeOf(row.student)));
            for (const { row, work } of plan.goingOut) {
              const grade = read.grades.get(placeOf(row.student)) ?? NaN;
              expect(Math.abs(grade / max - work.points / work.asked)).toBeLessThanOrEqual(0.0051 / max);
            }
          }
        }),
        { numRuns: 300 },
      );
    },
  );

  it('gives each student in Brightspace their points out of what they are out of, and nobody else', () => {
    fc.assert(
      fc.property(books, (book) => {
        const { plan, text } = exported(book, 'brightspace');
        if (plan.outOf === null) return;
        const users = book.students.map(({ student, id }) => ({ id: placeOf(student), key: id ?? 'nobody' }));
        const { item, max, grades, unknown } = importIntoBrightspace(text, users);
        expect(item.endsWith(`(out of ${String(plan.outOf)})`)).toBe(true);
        expect(max).toBe(plan.outOf);
        expect(unknown).toEqual([]);
        expect(grades).toEqual(new Map(plan.goingOut.map(({ row, points }) => [placeOf(row.student), points])));
      }),
      { numRuns: 300 },
    );
  });

  it('gives an absent student no grade in any version of Moodle, where an empty cell could be a 0', () => {
    const book = bookOf({
      students: [
        { name: 'Ada', id: '1', points: 3 },
        { name: 'Ben', id: '2', points: null },
      ],
    });
    const { text } = exported(book, 'moodle');
    const users = [
      { id: 1, key: '1' },
      { id: 2, key: '2' },
    ];
    for (const version of ['older', 'newest'] as const) {
      expect(importIntoMoodle(text, users, { version, column: 1 })).toMatchObject({ grades: new Map([[1, 25]]) });
      // Control: a line for the absent would be one.
      const control = importIntoMoodle(`${text}\r\nBen,2,,,`, users, { version, column: 1 });
      expect(control).toMatchObject({
        grades: new Map([
          [1, 25],
          [2, version === 'older' ? 0 : null],
        ]),
      });
    }
  });

  it.each(['Current Score', 'Final Grade', 'Student', 'ID', 'Notes', 'Override Score', 'Essay (7)'])(
    'control: Canvas reads the title “%s” as something else when it stands alone',
    (title) => {
      const course = canvasCourseOf(bookOf({ title, students: [{ name: 'Ada', id: '1' }] }));
      const alone = `Student,ID,Section,${title}\r\nPoints Possible,,,12\r\nAda,,,7`;
      const { assignments, grades } = importIntoCanvas(alone, course);
      const isRight =
        assignments.length === 1 && assignments[0]?.isNew === true && [...grades.values()][0]?.[0] === '7';
      expect(isRight).toBe(false);
    },
  );

  it('control: without the checks, Canvas gives points to the wrong student or to nobody', () => {
    const course: CanvasCourse = {
      users: [
        { id: 17, name: 'Anna Meyer', sortableName: 'Meyer, Anna' },
        { id: 18, name: 'Anna Meyer', sortableName: 'Meyer, Anna' },
      ],
      ...{ assignments: [], customColumns: [] },
    };
    const read = (row: string) => importIntoCanvas(`Student,ID,Section,Well\r\n${row.replaceAll('|', '\r\n')}`, course);
    expect(read('Anna Meyer,,,3|"Meyer, Anna",,,9').grades).toEqual(new Map([[17, ['9']]]));
    expect(read('Somebody,17a,,3').grades).toEqual(new Map([[17, ['3']]]));
    expect(read('"Student, Test",,,3').grades).toEqual(new Map([[999_999, ['3']]]));
    expect(read('Ms Points Possible,,,3').grades).toEqual(new Map());
    expect(read('Ms Points Possible,,,3').assignments[0]?.pointsPossible).toBe('3');
  });
});

describe('ids with leading zeros', () => {
  const lines = (...of: readonly string[]) => of.join('\r\n');

  /** From a list that Canvas exported to what Canvas reads back: each student's points, by the user of the course. */
  const roundTrip = (list: string, users: CanvasCourse['users']) => {
    const roster = readRoster(list);
    if (!roster.ok) throw new Error(roster.error.code);
    const { ids, students } = roster.value;
    const book = bookOf({ title: 'Zeros', ids, students: students.map(({ name, id }, at) => ({ name, id, points: at + 1, asked: 12 })) }); // prettier-ignore
    const { text } = exported(book, 'canvas');
    return { ids, text, ...importIntoCanvas(text, { users, assignments: [], customColumns: [] }) };
  };
  const user = (id: number, name: string, more: Partial<CanvasCourse['users'][number]> = {}) => ({
    ...{ id, name, sortableName: name },
    ...more,
  });

  it.each(['SIS User ID', 'SIS Login ID'] as const)('survive the way through a list of Canvas: %s', (column) => {
    const list = lines(
      `Student,${column},Section`,
      '"Ahlers, Mia",00123,8b',
      '"Brandt, Jo",123,8b',
      '"Çelik, Ö",0007,8b',
    );
    const key = column === 'SIS User ID' ? 'sisId' : 'login';
    const users = [
      user(31, 'Ahlers, Mia', { [key]: '00123' }),
      user(32, 'Brandt, Jo', { [key]: '123' }),
      user(33, 'Çelik, Ö', { [key]: '0007' }),
    ];
    const { text, grades } = roundTrip(list, users);
    expect(text).toMatch(/\b00123\b/);
    expect(text).toMatch(/\b0007\b/);
    expect(grades).toEqual(
      new Map([
        [31, ['1']],
        [32, ['2']],
        [33, ['3']],
      ]),
    );
  });

  it('survive quotation marks, a table in which each id is a text, and the plain table', () => {
    const list = lines('Name,ID', 'Mia,"=""00123"""', 'Jo,"0045"', 'Eva,0');
    const { text, grades } = roundTrip(list, [user(1, 'Mia', { sisId: '00123' }), user(2, 'Jo', { sisId: '0045' })]);
    expect(grades.get(1)).toEqual(['1']);
    expect(grades.get(2)).toEqual(['2']);
    expect(text).toContain('0045');
    const roster = readRoster(list);
    if (!roster.ok) throw new Error(roster.error.code);
    const { students } = roster.value;
    const plain = bookOf({ title: 'Zeros', ids: 'number', students: students.map(({ name, id }) => ({ name, id, points: 1, asked: 12 })) }); // prettier-ignore
    expect(toGradebookCsv(plain, planGradebook(plain, 'plain'))).toMatch(/^Mia,"?00123/m);
  });

  it('give the number of Canvas to the same user, and to neither of two that it takes for one', () => {
    const users = [user(17, 'Ahlers, Mia'), user(18, 'Brandt, Jo')];
    const one = lines('Student,ID,Section', '"Ahlers, Mia",0017,8b', '"Brandt, Jo",18,8b');
    expect(roundTrip(one, users)).toMatchObject({ ids: 'canvas', grades: new Map([[17, ['1']], [18, ['2']]]) }); // prettier-ignore
    const two = lines('Student,ID,Section', '"Ahlers, Mia",0017,8b', '"Brandt, Jo",17,8b');
    expect(roundTrip(two, users).grades).toEqual(new Map());
  });
});
