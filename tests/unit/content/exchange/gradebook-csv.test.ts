import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { buildClassReport } from '../../../../content/classroom/build-class-report.ts';
import type { RosterRecord } from '../../../../content/classroom/class-records.ts';
import type { ClassReport } from '../../../../content/classroom/class-report.ts';
import { createTakeHandIns } from '../../../../content/classroom/take-hand-ins.ts';
import { readCsv, toCsv } from '../../../../content/exchange/csv.ts';
import { type GradebookForm, toGradebookCsv } from '../../../../content/exchange/gradebook-csv.ts';
import { hashOf } from '../../../../content/hash/content-hash.ts';
import { readFile } from '../../../builders/hand-in.ts';
import { lessonFile } from '../../../builders/lesson-file.ts';
import { valueOf } from '../../../builders/open-store.ts';

function reportOf(roster: RosterRecord | null, name = 'Ada', title = 'A lesson'): ClassReport {
  const file = lessonFile({
    title,
    claims: ['rhetoric', 'evidence', { label: 'attribution', also: { rhetoric: 0.25 } }],
  });
  const { lesson, key } = file;
  const ground = { lesson: hashOf(lesson), lessonId: lesson.id, roster, kept: [], otherNames: [] };
  const { records } = createTakeHandIns(ground)([
    readFile({ lesson: file, n: 1, name, answers: ['rhetoric', null, 'rhetoric'] }),
    readFile({ lesson: file, n: 2, name: 'Zoe', answers: ['rhetoric', 'evidence', 'attribution'] }),
  ]);
  return buildClassReport({
    ...{ rule: 'first-exam', lessonId: lesson.id, lesson: hashOf(lesson), title: lesson.title },
    claims: lesson.claims.map(({ id, quote }) => ({ claim: id, text: quote.exact })),
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
const rowsOf = (form: GradebookForm, roster: RosterRecord | null) =>
  valueOf(readCsv(valueOf(toGradebookCsv(reportOf(roster), roster, form))));

describe('toGradebookCsv', () => {
  it('writes everything in the plain form, with an empty cell for what is missing', () => {
    expect(rowsOf('plain', null)).toEqual([
      ['Student', 'ID', 'Points', 'Out of', 'Answered', 'Missing', 'Hits', 'Attempts', 'c1', 'c2', 'c3'],
      ['Ada', '', '1.25', '3', '2', '1', '1', '1', '1', '', '0.25'],
      ['Zoe', '', '3', '3', '3', '0', '3', '1', '1', '1', '1'],
    ]);
  });

  it.each([
    ['canvas', ['17', '', '']],
    ['number', ['', '17', '']],
    ['login', ['', '', '17']],
  ] as const)('writes the columns of Canvas, with ids of kind %s where they belong', (ids, where) => {
    expect(rowsOf('canvas', ROSTER(ids))).toEqual([
      ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', 'A lesson'],
      ['    Points Possible', '', '', '', '', '3'],
      ['Ada', ...where, '', '1.25'],
      ['Bauer, Bob', ...where.map((id) => (id === '' ? '' : '18')), '', ''],
      ['Zoe', '', '', '', '', '3'],
    ]);
  });

  it('writes for Moodle only who has an id, since it would give other lines to the wrong person', () => {
    expect(rowsOf('moodle', ROSTER('number'))).toEqual([
      ['First name', 'Last name', 'ID number', 'A lesson', 'Feedback'],
      ['', 'Ada', '17', '1.25', '1 missing'],
      ['Bob', 'Bauer', '18', '', ''],
    ]);
    expect(rowsOf('moodle', ROSTER('login'))[0]?.[2]).toBe('Username');
  });

  it('writes the header of Brightspace, and its sign at the end of each line', () => {
    expect(rowsOf('brightspace', ROSTER('number'))).toEqual([
      ['OrgDefinedId', 'A lesson Points Grade <Numeric MaxPoints:3>', 'End-of-Line Indicator'],
      ['17', '1.25', '#'],
      ['18', '', '#'],
    ]);
    expect(rowsOf('brightspace', ROSTER('login'))[0]?.[0]).toBe('Username');
  });

  it('says that Moodle and Brightspace know nobody without ids', () => {
    for (const form of ['moodle', 'brightspace'] as const) {
      expect(toGradebookCsv(reportOf(null), null, form)).toMatchObject({
        ok: false,
        error: { code: 'roster-without-ids' },
      });
    }
  });

  it('lets no text begin as a formula, and gives the same text back to its own reader', () => {
    const nasty = fc.string({
      minLength: 1,
      maxLength: 20,
      unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', 'a', ' '),
    });
    fc.assert(
      fc.property(
        nasty,
        nasty,
        fc.constantFrom<GradebookForm>('plain', 'canvas', 'moodle', 'brightspace'),
        (name, title, form) => {
          fc.pre(name.trim() !== '' && title.trim() !== '');
          const roster: RosterRecord = { ids: 'number', students: [{ name, id: name }] };
          const text = valueOf(toGradebookCsv(reportOf(roster, name, title), roster, form));
          const rows = valueOf(readCsv(text));
          expect(valueOf(readCsv(toCsv(rows)))).toEqual(rows);
          // As other programs read it: with commas, with the separator of their language, with the likeliest.
          const cellsBy = (delimiter: string) => Papa.parse<string[]>(text, { delimiter }).data.flat();
          expect(cellsBy(',').filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
          for (const delimiter of ['', ';', '\t', '|']) {
            expect(cellsBy(delimiter).filter((cell) => /^["\s]*[=+\-@]/.test(cell))).toEqual([]);
          }
          if (form !== 'plain') expect(rows.flat().join('\n')).toContain(title);
        },
      ),
      { numRuns: 40, examples: [[';=";', '=;', 'moodle']] },
    );
  });
});
