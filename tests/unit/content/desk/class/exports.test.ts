import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../../../content/base/csv.ts';
import { parseLessonFile } from '../../../../../content/lesson/parse-lesson.ts';
import { readFile } from '../../../../builders/hand-in.ts';
import { attemptId, claimId } from '../../../../builders/ids.ts';
import { valueOf } from '../../../../builders/open-store.ts';
import { collect, exportOf, RELEASE_WORDS, reportAt, teacherDesk } from '../../../../builders/teacher-desk.ts';

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

  it('asks what the teacher chose, and nothing that was not chosen', () => {
    const { desk, where } = setUp();
    const plain = { kind: 'exam-edition', lesson: where.lesson, claims: null, folder: null } as const;
    const assignmentOf = (request: Parameters<typeof exportOf>[1]) =>
      valueOf(parseLessonFile(exportOf(desk, request).text)).assignment;
    expect(assignmentOf(plain)).toBeUndefined();
    const all = { asks: { kind: 'number' }, reasoning: 'required', asksBearing: true, readsAloud: false } as const;
    expect(assignmentOf({ ...plain, ...all })).toEqual({
      ...{ asksFor: 'number', asksReasoning: true, requiresReasoning: true, asksBearing: true, readsAloud: false },
    });
  });
});

/** Counts a claim as attribution in the class, whatever the lesson's own key says. */
function changeKey({ teacher, desk, of }: ReturnType<typeof setUp>, claim: string) {
  const credits = { evidence: 0, attribution: 1, rhetoric: 0 } as const;
  const change = { ...of, lesson: teacher.file.lesson.id, claim: claimId(claim), label: 'attribution' } as const;
  valueOf(desk.changeKey({ ...change, credits, reason: null }));
}

describe('questions for another program', () => {
  const LABEL_WORDS = { evidence: 'E', attribution: 'A', rhetoric: 'R' };
  const WORDS = {
    ...{ article: 'Article', wholeArticle: 'All', fictional: 'Invented', provenance: 'From', licence: 'Rights' },
    ...{ question: 'Why?', debatable: 'Debatable', lookUp: 'Check', labels: LABEL_WORDS, keySays: LABEL_WORDS },
  };

  it('ask all claims or a dozen, under names that say which program they are for', () => {
    const { desk, where } = setUp();
    const request = { lesson: where.lesson, words: WORDS } as const;
    const moodle = (claims: 'all' | 'dozen') => exportOf(desk, { kind: 'moodle', claims, ...request });
    const countIn = (text: string) => text.match(/<question type="multichoice"/g)?.length;
    expect(countIn(moodle('all').text)).toBe(20);
    expect(countIn(moodle('dozen').text)).toBe(12);
    expect(moodle('all').fileName).toBe('A lesson – Moodle.xml');
    const qti = exportOf(desk, { kind: 'qti', claims: 'dozen', ...request });
    expect([qti.fileName, qti.text]).toEqual(['A lesson – QTI.zip', '']);
    const files = unzipSync(qti.bytes ?? new Uint8Array());
    const manifest = strFromU8(files['imsmanifest.xml'] ?? new Uint8Array());
    expect(manifest.match(/<resource identifier="claim-/g)).toHaveLength(12);
  });

  it('ask the same dozen after the teacher changed the key as the worksheet does', () => {
    const at = setUp();
    const request = { kind: 'moodle', claims: 'dozen', lesson: at.where.lesson, words: WORDS } as const;
    const asked = () => {
      const { text } = exportOf(at.desk, { ...request, of: { class: at.where.class, words: RELEASE_WORDS } });
      return Array.from(text.matchAll(/<mark>([^<]*)<\/mark>/g), ([, claim]) => claim);
    };
    const before = asked();
    expect(before).toHaveLength(12);
    for (const claim of ['c3', 'c5', 'c7', 'c9']) changeKey(at, claim);
    expect(asked()).toEqual(before);
  });
});

describe('the claims of a lesson as data', () => {
  it('are a line of JSON each, or rows of a table, by the key of the class or the lesson’s own', () => {
    const at = setUp();
    changeKey(at, 'c1');
    const request = { kind: 'claims', lesson: at.where.lesson } as const;
    const ofClass = { of: { class: at.where.class, words: RELEASE_WORDS } };
    const lines = exportOf(at.desk, { ...request, form: 'json-lines', ...ofClass });
    expect(lines.fileName).toBe('A lesson – claims.jsonl');
    expect(lines.text.trim().split('\n')).toHaveLength(20);
    expect(JSON.parse(lines.text.split('\n')[0] ?? '')).toMatchObject({ id: 'c1', key: { label: 'attribution' } });
    const table = exportOf(at.desk, { ...request, form: 'csv' });
    expect(table.fileName).toBe('A lesson – claims.csv');
    const [head = [], first = []] = valueOf(readCsv(table.text));
    expect(first[head.indexOf('label')]).toBe('evidence');
    const workbook = exportOf(at.desk, { ...request, form: 'xlsx' });
    expect([workbook.fileName, workbook.text]).toEqual(['A lesson – claims.xlsx', '']);
    expect(workbook.bytes?.length).toBeGreaterThan(0);
  });
});

describe('a lesson page', () => {
  it('cannot be made where there is no page to put the lesson into', () => {
    const { desk, where } = setUp();
    const request = { kind: 'lesson-page', mode: 'guided', lesson: where.lesson, claims: null } as const;
    expect(desk.makeExport(request)).toMatchObject({ error: { code: 'not-allowed', place: 'template' } });
  });
});

describe('the name of a file', () => {
  it('has the local day, which need not be the day in UTC', () => {
    const { desk, me, where } = teacherDesk(undefined, { dayOf: () => '2026-01-02' });
    const requests = [
      { kind: 'gradebook', ...where, rule: 'first-exam', form: 'plain' },
      { kind: 'report', ...where, rule: 'first-exam' },
      { kind: 'class', class: where.class },
      { kind: 'profile', profile: me, form: 'json' },
      { kind: 'profile', profile: me, form: 'csv' },
    ] as const;
    for (const request of requests) expect(exportOf(desk, request).fileName).toContain('2026-01-02');
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

describe('a gradebook for people', () => {
  it('lists the students also where nothing that they handed in counts', () => {
    const { teacher, desk, where } = setUp({ list: 'Name\nAda Brandt\n' });
    const zoe = reportAt(desk, teacher).students.find(({ name }) => name === 'Zoë Adam');
    if (zoe === undefined) throw new Error('Zoë handed in.');
    valueOf(desk.eraseStudent({ class: where.class, student: zoe.student }));
    const request = { kind: 'gradebook', rule: 'first-exam', form: 'plain', ...where } as const;
    expect(valueOf(readCsv(exportOf(desk, request).text)).map(([name]) => name)).toEqual(['Student', 'Ada Brandt']);
  });

  it('is a workbook or a table, as the teacher chose, in the order of the report', () => {
    const { desk, where } = setUp();
    const request = { kind: 'gradebook', rule: 'first-exam', form: 'plain', ...where } as const;
    const workbook = exportOf(desk, { ...request, table: 'xlsx' });
    expect(workbook.fileName).toBe('8b, A lesson - gradebook 2026-01-01.xlsx');
    expect(workbook.bytes?.length).toBeGreaterThan(0);
    expect(valueOf(readCsv(exportOf(desk, request).text)).map(([name]) => name)).toEqual([
      ...['Student', 'Zoë Adam', 'Ada Brandt'],
    ]);
    expect(exportOf(desk, { ...request, table: 'csv-semicolon' }).text).toContain('Zoë Adam;');
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
    expect(exportOf(desk, { kind: 'student', ...of, student: zoe.student }).fileName).toBe('Zoe-Adam.student.json');
    valueOf(desk.eraseStudent({ ...of, student: zoe.student }));
    expect(desk.makeExport({ kind: 'student', ...of, student: zoe.student })).toMatchObject({
      error: { code: 'not-found', place: 'student' },
    });
  });

  it('is without a line where the student is not on the list, and without an ID where the list has none', () => {
    const { teacher, desk, of } = setUp({ list: 'Name\nAda Brandt\n' });
    const fileOf = (name: string) => {
      const student = reportAt(desk, teacher).students.find((one) => one.name === name)?.student;
      if (student === undefined) throw new Error(`${name} is in the report.`);
      return JSON.parse(exportOf(desk, { kind: 'student', ...of, student }).text) as unknown;
    };
    expect(fileOf('Zoë Adam')).toMatchObject({ format: 'claimsort-student', version: 1, onRoster: null });
    expect(fileOf('Ada Brandt')).toMatchObject({ onRoster: { name: 'Ada Brandt', id: null }, handIns: [] });
  });
});
