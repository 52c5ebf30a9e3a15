import { describe, expect, it } from 'vitest';
import { GRADEBOOK_FORMS } from '../../../../content/files/gradebook-programs.ts';
import type { WholeDesk } from '../../../../content/desk/create-desk.ts';
import { readFile } from '../../../builders/hand-in.ts';
import { attemptId, classId } from '../../../builders/ids.ts';
import { valueOf } from '../../../builders/open-store.ts';
import { collect, exportOf, reportAt, teacherDesk } from '../../../builders/teacher-desk.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4/;

/** Marks that turn a line, and what has no width; a joiner within a Persian name is none of them. */
const HIDDEN = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

const dirty = (name: string): string => `\u202e${name.slice(0, 2)}\u200b${name.slice(2)}\u202c\ufeff`;

/** A class as an older version kept it: its records hold the names as files gave them. */
function olderClass() {
  const teacher = teacherDesk();
  const { desk, store, where, file } = teacher;
  valueOf(desk.setRoster({ class: where.class, text: 'Name;ID\nMia Ahlers;1\nالی\u200cرضا;2\nBen Ode;3' }));
  const answers = Array.from({ length: 20 }, () => 'evidence' as const);
  collect(desk, teacher, [
    readFile({ lesson: file, n: 1, name: 'Mia Ahlers', answers, mode: 'exam', number: '1' }),
    readFile({ lesson: file, n: 2, name: 'الی\u200cرضا', answers, mode: 'exam' }),
  ]);
  valueOf(desk.enterPaper({ ...where, entry: attemptId(7), name: 'Ben Ode', answers: {} }));
  const kept = valueOf(store.listRecords(classId(1), null));
  const older = kept.map((record) => ({
    ...record,
    // The id of an edit is made by the program, and no name.
    json: record.json.replace(/"(name|title|number|id)":"([^"]+)"/g, (said, field: string, name: string) =>
      UUID.test(name) ? said : JSON.stringify({ [field]: dirty(name) }).slice(1, -1),
    ),
  }));
  valueOf(store.putRecords(older));
  return { teacher, older };
}

describe('names in the records of an older version', () => {
  it('control: are there with their marks', () => {
    const { teacher, older } = olderClass();
    expect(older.filter(({ json }) => HIDDEN.test(json)).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['hand-in', 'paper', 'roster']),
    );
    expect(valueOf(teacher.store.listRecords(classId(1), null))).toEqual(older);
  });

  it('reach no screen: report, inbox, lessons of the class, papers, projector', () => {
    const { teacher } = olderClass();
    const { where, me } = teacher;
    const desk: WholeDesk = teacher.open();
    const report = reportAt(desk, teacher);
    expect(report.students.map(({ name }) => name).sort()).toEqual(['Ben Ode', 'Mia Ahlers', 'الی\u200cرضا'].sort());
    expect(report.students.every(({ attempts }) => attempts === 1)).toBe(true);
    const shown = [
      report,
      valueOf(desk.readInbox({ class: where.class })),
      valueOf(desk.listClasses({ profile: me })),
      valueOf(desk.readProjector(where)),
    ];
    expect(JSON.stringify(shown)).not.toMatch(HIDDEN);
  });

  it.each(GRADEBOOK_FORMS)('reach no gradebook (%s)', (form) => {
    const { teacher } = olderClass();
    const made = exportOf(teacher.open(), { kind: 'gradebook', ...teacher.where, rule: 'first-exam', form });
    // The mark at its beginning says that the file is UTF-8, for Excel.
    expect(made.text.replace(/^\ufeff/, '')).not.toMatch(HIDDEN);
    if (form !== 'brightspace') expect(made.text).toContain('Ahlers');
    expect(made.fileName).not.toMatch(/\p{Cf}/u);
  });

  it('reach no report file and no file of a student', () => {
    const { teacher } = olderClass();
    const desk = teacher.open();
    const [student] = reportAt(desk, teacher).students;
    if (student === undefined) throw new Error('Nobody is in the class.');
    for (const request of [
      { kind: 'report', ...teacher.where, rule: 'first-exam' },
      { kind: 'student', class: teacher.where.class, student: student.student },
    ] as const) {
      const made = exportOf(desk, request);
      expect(made.text).not.toMatch(HIDDEN);
      expect(made.fileName).not.toMatch(/\p{Cf}/u);
    }
  });

  it('stay in the store as they were', () => {
    const { teacher, older } = olderClass();
    reportAt(teacher.open(), teacher);
    expect(valueOf(teacher.store.listRecords(classId(1), null))).toEqual(older);
  });
});
