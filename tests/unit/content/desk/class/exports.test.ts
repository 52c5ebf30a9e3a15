import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../../../content/base/csv.ts';
import { readFile } from '../../../../builders/hand-in.ts';
import { attemptId } from '../../../../builders/ids.ts';
import { valueOf } from '../../../../builders/open-store.ts';
import { collect, exportOf, teacherDesk } from '../../../../builders/teacher-desk.ts';

/** A class with two students on the list, of whom one handed in. */
function setUp({ list = 'Name,ID\nZoë Adam,1\nAda Brandt,2\n' }: { readonly list?: string | null } = {}) {
  const teacher = teacherDesk();
  const { desk, where } = teacher;
  const of = { class: where.class };
  if (list !== null) valueOf(desk.setRoster({ ...of, text: list }));
  collect(desk, teacher, [readFile({ lesson: teacher.file, n: 1, name: 'Zoë Adam', answers: ['evidence'] })]);
  return { teacher, desk, where, of };
}

describe('an exam edition', () => {
  it('lets students choose their name from the list of the class, without any ID, and needs a list for it', () => {
    const request = { kind: 'exam-edition', claims: null, folder: null } as const;
    const at = setUp();
    const asks = { kind: 'names', class: at.of.class } as const;
    const { text } = exportOf(at.desk, { ...request, lesson: at.where.lesson, asks });
    expect(JSON.parse(text)).toMatchObject({ assignment: { names: ['Zoë Adam', 'Ada Brandt'] } });
    const without = setUp({ list: null });
    expect(without.desk.makeExport({ ...request, lesson: without.where.lesson, asks })).toMatchObject({
      error: { code: 'not-found', place: 'roster' },
    });
  });
});

describe('a lesson page', () => {
  it('cannot be made where there is no page to put the lesson into', () => {
    const { desk, where } = setUp();
    const request = { kind: 'lesson-page', mode: 'guided', lesson: where.lesson, claims: null } as const;
    expect(desk.makeExport(request)).toMatchObject({ error: { code: 'not-allowed', place: 'template' } });
  });
});

describe('a gradebook', () => {
  const gradebook = { kind: 'gradebook', rule: 'first-exam' } as const;

  it('lists students in the order of the list, or by their last names', () => {
    const { desk, where } = setUp({ list: 'Name,ID\nAda Zeller,2\nZoë Adam,1\n' });
    const namesBy = (order: 'list' | 'last-name') => {
      const by = { order, language: 'en' };
      const { text } = exportOf(desk, { ...gradebook, ...where, form: 'plain', by });
      return valueOf(readCsv(text)).map(([name]) => name);
    };
    expect(namesBy('list')).toEqual(['Student', 'Ada Zeller', 'Zoë Adam']);
    expect(namesBy('last-name')).toEqual(['Student', 'Zoë Adam', 'Ada Zeller']);
  });

  it('is not made for another program where nobody’s points would be in it, but for people it is', () => {
    const { desk, where } = setUp({ list: 'Name\nZoë Adam\n' });
    const refused = { error: { code: 'gradebook-without-students' } };
    expect(desk.makeExport({ ...gradebook, ...where, form: 'moodle' })).toMatchObject(refused);
    expect(exportOf(desk, { ...gradebook, ...where, form: 'plain' }).text).toContain('Zoë Adam');
    expect(exportOf(desk, { ...gradebook, ...where, form: 'canvas' }).text).toContain('Zoë Adam');
  });
});

describe('the figures of a report', () => {
  it('leave out the sentences that students wrote for their teacher', () => {
    const { desk, where } = setUp();
    const { text, fileName } = exportOf(desk, { kind: 'report', ...where, rule: 'first-exam' });
    expect(fileName).toBe('8b, A lesson - all figures 2026-01-01.json');
    expect(Object.keys(JSON.parse(text) as object)).not.toContain('sentences');
  });
});

describe('what a class has of one student', () => {
  it('is their line on the list, their files and their papers, and nothing for somebody unknown', () => {
    const { desk, where, of } = setUp();
    const paper = { ...where, entry: attemptId(5), name: 'Ada Brandt', answers: {} };
    valueOf(desk.enterPaper(paper));
    const students = valueOf(desk.readInbox(of)).students;
    const files = students.map(({ student }): unknown =>
      JSON.parse(exportOf(desk, { kind: 'student', ...of, student }).text),
    );
    expect(files).toMatchObject([
      { name: 'Zoë Adam', onRoster: { id: '1' }, handIns: [{ name: 'Zoë Adam' }], papers: [] },
      { name: 'Ada Brandt', onRoster: { id: '2' }, handIns: [], papers: [{ name: 'Ada Brandt' }] },
    ]);
    const [zoe] = students;
    if (zoe === undefined) throw new Error('Zoë is on the list.');
    valueOf(desk.eraseStudent({ ...of, student: zoe.student }));
    expect(desk.makeExport({ kind: 'student', ...of, student: zoe.student })).toMatchObject({
      error: { code: 'not-found', place: 'student' },
    });
  });
});
