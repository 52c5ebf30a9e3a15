import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { buildClassReport } from '../../../../content/class/build-class-report.ts';
import type { RosterRecord } from '../../../../content/class/class-records.ts';
import type { ClassReport } from '../../../../content/class/class-report.ts';
import { GRADEBOOK_FORMS, type GradebookForm } from '../../../../content/files/gradebook-programs.ts';
import { toRevision } from '../../../../content/class/match-claims.ts';
import { createTakeHandIns } from '../../../../content/class/take-hand-ins.ts';
import { readCsv, toCsv } from '../../../../content/base/csv.ts';
import { toGradebookCsv } from '../../../../content/files/gradebook-csv.ts';
import { planGradebook } from '../../../../content/files/gradebook-plan.ts';
import { hashOf } from '../../../../content/base/hash.ts';
import { bookOf, type PupilSpec } from '../../../builders/gradebook.ts';
import { readFile } from '../../../builders/hand-in.ts';
import { lessonFile } from '../../../builders/lesson-file.ts';
import { valueOf } from '../../../builders/open-store.ts';

function reportOf(roster: RosterRecord | null, name = 'Ada', title = 'A lesson'): ClassReport {
  const file = lessonFile({
    title,
    claims: ['rhetoric', 'evidence', { label: 'attribution', also: { rhetoric: 0.25 } }],
  });
  const { lesson, key } = file;
  const revision = toRevision(hashOf(lesson), lesson, true);
  const ground = { ...revision, lessonId: lesson.id, hasRevision: () => false, kept: [] };
  const { records } = createTakeHandIns(ground)([
    readFile({ lesson: file, n: 1, name, answers: ['rhetoric', null, 'rhetoric'] }),
    readFile({ lesson: file, n: 2, name: 'Zoe', answers: ['rhetoric', 'evidence', 'attribution'] }),
  ]);
  return buildClassReport({
    ...{ rule: 'first-exam', lessonId: lesson.id, lesson: revision.lesson, title: lesson.title, language: 'en' },
    ...{ claims: revision.claims, revisions: [revision], decisions: [] },
    ...{ entries: key.entries, changes: [], papers: [] },
    roster: roster === null ? null : JSON.stringify(roster),
    handIns: records.map(({ id, work }) => ({ id, json: JSON.stringify(work) })),
  });
}

const ROSTER = (ids: RosterRecord['ids']): RosterRecord => ({
  ids,
  students: [
    { name: 'Ada', id: '17' },
    { name: 'Bauer, Bob', id: '18' },
  ],
});
const textOf = (report: ClassReport, form: GradebookForm) => toGradebookCsv(report, planGradebook(report, form));
const rowsOf = (form: GradebookForm, roster: RosterRecord | null) => valueOf(readCsv(textOf(reportOf(roster), form)));
const rowsOfBook = (form: GradebookForm, students: readonly PupilSpec[], ids: RosterRecord['ids'] = 'number') =>
  valueOf(readCsv(textOf(bookOf({ ids, students }), form)));

describe('toGradebookCsv', () => {
  it('writes everything in the plain form, with an empty cell for what is missing', () => {
    expect(rowsOf('plain', null)).toEqual([
      ['Student', 'ID', 'Points', 'Out of', 'Answered', 'Missing', 'Hits', 'Attempts', 'Claim 1', 'Claim 2', 'Claim 3'],
      ['Ada', '', '1.25', '3', '2', '1', '1', '1', '1', '', '0.25'],
      ['Zoe', '', '3', '3', '3', '0', '3', '1', '1', '1', '1'],
    ]);
  });

  it('has a row for everybody in the plain form, without points where none count', () => {
    expect(rowsOf('plain', ROSTER('number')).map((row) => row.slice(0, 8))).toEqual([
      ['Student', 'ID', 'Points', 'Out of', 'Answered', 'Missing', 'Hits', 'Attempts'],
      ['Ada', '17', '1.25', '3', '2', '1', '1', '1'],
      ['Bauer, Bob', '18', '', '', '', '', '', '0'],
      ['Zoe', '', '3', '3', '3', '0', '3', '1'],
    ]);
    const [, asked] = rowsOfBook('plain', [{ name: 'Ada', points: 0, asked: 0, attempts: 1 }]);
    expect(asked?.slice(0, 8)).toEqual(['Ada', '', '', '', '', '', '', '1']);
  });

  it.each([
    ['canvas', ['17', '', '']],
    ['number', ['', '17', '']],
    ['login', ['', '', '17']],
  ] as const)('writes the columns of Canvas, with ids of kind %s where they belong', (ids, where) => {
    expect(rowsOf('canvas', ROSTER(ids))).toEqual([
      ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', 'A lesson (out of 3)'],
      ['    Points Possible', '', '', '', '', '3'],
      ['Ada', ...where, '', '1.25'],
      ['Zoe', '', '', '', '', '3'],
    ]);
  });

  it('gives Canvas a name in one line that is no row about points, where an id says who it is', () => {
    const rows = rowsOfBook('canvas', [{ name: 'Points\nPossible', id: '17' }]);
    expect(rows[2]?.slice(0, 3)).toEqual(['Points\u00A0Possible', '', '17']);
  });

  it('gives Moodle points out of what was asked and out of 100, and says in words what was earned', () => {
    expect(rowsOf('moodle', ROSTER('number'))).toEqual([
      ['Name', 'ID number', 'A lesson (out of 3)', 'A lesson (out of 100)', 'Feedback'],
      ['Ada', '17', '1.25', '41.67', '1.25 of 3, 1 missing'],
    ]);
    const asked = [
      { name: 'Ada', id: '1', points: 7, asked: 12 },
      { name: 'Ben', id: '2', points: 29, asked: 29 },
      { name: 'Chi\\"\nDua', id: '3', points: 0, asked: 12 },
    ];
    expect(rowsOfBook('moodle', asked).slice(1)).toEqual([
      ['Ada', '1', '7', '58.33', '7 of 12'],
      ['Ben', '2', '12', '100', '29 of 29'],
      ['Chi/" Dua', '3', '0', '0', '0 of 12'],
    ]);
  });

  it.each([
    [99, ['The well (out of 99)', 'The well (out of 100)']],
    [100, ['The well (out of 100)']],
    [101, ['The well (out of 100)']],
  ])('has no column for Moodle that is out of more than a new grade item: %d claims', (asked, heads) => {
    const [head, row] = rowsOfBook('moodle', [{ name: 'Ada', id: '1', points: asked, asked }]);
    expect(head?.slice(2, -1)).toEqual(heads);
    expect(row?.slice(2, -1)).toEqual(heads.map((name) => /\d+/.exec(name)?.[0]));
  });

  it('calls the ids of Moodle what they are', () => {
    const headOf = (ids: RosterRecord['ids'], ...own: readonly string[]) =>
      rowsOfBook(
        'moodle',
        own.map((id) => ({ name: id, id })),
        ids,
      )[0]?.[1];
    expect(headOf('number', 'a@b.c')).toBe('ID number');
    expect(headOf('login', 'ada', 'a@b.c')).toBe('Username');
    expect(headOf('login', 'ada@b.c', 'a@b.c')).toBe('Email address');
  });

  it('writes the header of Brightspace, and its sign at the end of each line', () => {
    expect(rowsOf('brightspace', ROSTER('number'))).toEqual([
      ['OrgDefinedId', 'A lesson (out of 3) Points Grade <Numeric MaxPoints:3>', 'End-of-Line Indicator'],
      ['17', '1.25', '#'],
    ]);
    expect(rowsOf('brightspace', ROSTER('login'))[0]?.[0]).toBe('Username');
  });

  it('has no rows where nobody’s points go out, and no column for points out of nothing', () => {
    for (const form of ['moodle', 'brightspace'] as const) expect(rowsOf(form, null)).toHaveLength(1);
    expect(rowsOf('moodle', null)).toEqual([['Name', 'ID number', 'Feedback']]);
    for (const form of ['canvas', 'brightspace'] as const) {
      expect(textOf(bookOf({ students: [] }), form)).not.toContain('out of');
    }
  });

  it('lets no text begin as a formula, and gives the same text back to its own reader', () => {
    const nasty = fc.string({
      minLength: 1,
      maxLength: 20,
      unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', 'a', ' '),
    });
    fc.assert(
      fc.property(nasty, nasty, fc.constantFrom(...GRADEBOOK_FORMS), (name, title, form) => {
        fc.pre(name.trim() !== '' && title.trim() !== '');
        const roster: RosterRecord = { ids: 'number', students: [{ name, id: name }] };
        const text = textOf(reportOf(roster, name, title), form);
        const rows = valueOf(readCsv(text));
        expect(valueOf(readCsv(toCsv(rows)))).toEqual(rows);
        // As other programs read it: with commas, with the separator of their language, with the likeliest.
        const cellsBy = (delimiter: string) => Papa.parse<string[]>(text, { delimiter }).data.flat();
        expect(cellsBy(',').filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
        for (const delimiter of ['', ';', '\t', '|']) {
          expect(cellsBy(delimiter).filter((cell) => /^["\s]*[=+\-@]/.test(cell))).toEqual([]);
        }
      }),
      { numRuns: 40, examples: [[';=";', '=;', 'moodle']] },
    );
  });
});
