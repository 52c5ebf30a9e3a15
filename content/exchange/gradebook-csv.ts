import type { ClassReport, StudentRow } from '../classroom/class-report.ts';
import type { RosterRecord } from '../classroom/class-records.ts';
import { createStudents } from '../classroom/match-students.ts';
import type { StudentId } from '../classroom/student.ts';
import { type Failure, failure } from '../failure.ts';
import { err, ok, type Result } from '../result.ts';
import { type CsvCell, toCsv } from './csv.ts';

/** For whom a gradebook is written. */
export type GradebookForm = 'plain' | 'canvas' | 'moodle' | 'brightspace';

/**
 * The gradebook of a report as CSV, by the header rules of the other side. Who handed nothing in has an empty cell, which
 * is no 0. `roster-without-ids` for Moodle and Brightspace, which know nobody by name.
 */
export function toGradebookCsv(
  report: ClassReport,
  roster: RosterRecord | null,
  form: GradebookForm,
): Result<string, Failure> {
  const identities = identitiesOf(roster);
  const book = { report, identities, ids: roster?.ids ?? null };
  switch (form) {
    case 'plain':
      return ok(toCsv(plainRows(book)));
    case 'canvas':
      return ok(toCsv(canvasRows(book)));
    case 'moodle':
    case 'brightspace':
      if (identities.size === 0) return err(failure('roster-without-ids'));
      return ok(toCsv(form === 'moodle' ? moodleRows(book) : brightspaceRows(book)));
  }
}

interface Book {
  readonly report: ClassReport;
  /** The ids of the roster; who is not on it has none. */
  readonly identities: ReadonlyMap<StudentId, string>;
  readonly ids: RosterRecord['ids'];
}

type Rows = readonly (readonly CsvCell[])[];

function identitiesOf(roster: RosterRecord | null): ReadonlyMap<StudentId, string> {
  const students = createStudents(roster).onRoster;
  return new Map(
    (roster?.students ?? []).flatMap(({ id }, at) => {
      const student = students[at]?.student;
      return id === null || student === undefined ? [] : [[student, id] as const];
    }),
  );
}

const mostPoints = ({ students, claims }: ClassReport): number =>
  students.reduce((most, { work }) => Math.max(most, work?.asked ?? 0), 0) || claims.length;

const pointsOf = ({ work }: StudentRow): number | null => work?.points ?? null;

/** Everything: points of each claim, empty where it is missing or was not asked. */
function plainRows({ report, identities }: Book): Rows {
  const counts = ['Points', 'Out of', 'Answered', 'Missing', 'Hits', 'Attempts'];
  const header = ['Student', 'ID', ...counts, ...report.claims.map(({ claim }) => claim)];
  return [
    header,
    ...report.students.map(({ student, name, work, attempts }) => [
      name,
      identities.get(student) ?? null,
      ...(work === null
        ? counts.slice(1).map(() => null)
        : [work.points, work.asked, work.answered, work.missing, work.hits]),
      attempts,
      ...report.claims.map((_, at) => {
        const cell = work?.cells[at];
        return cell?.label === undefined || cell.label === null ? null : cell.credit;
      }),
    ]),
  ];
}

/**
 * Canvas: the first row begins "Student", "ID"; "SIS User ID" and "SIS Login ID" may follow; the last column about the
 * student is "Section"; each further column is an assignment. A row whose first cell has "Points Possible" says what each
 * is out of. A student is looked for by ID, then by SIS ids, then by name; an empty grade is no grade.
 * (canvas-lms, lib/gradebook_importer.rb: `row_has_student_headers?`, `update_column_count`, `process_pp`, `process_student`.)
 */
function canvasRows({ report, identities, ids }: Book): Rows {
  return [
    ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', report.title],
    ['    Points Possible', null, null, null, null, mostPoints(report)],
    ...report.students.map((row) => {
      const id = identities.get(row.student) ?? null;
      const own = ids === 'canvas' ? id : null;
      const number = ids === 'number' ? id : null;
      const login = ids === 'login' ? id : null;
      return [row.name, own, number, login, null, pointsOf(row)];
    }),
  ];
}

/**
 * Moodle: the teacher says which column names the user (ID number, username or email address) and which is the grade;
 * other columns are passed over. One user that it does not know ends the whole import, and a line without an id would be
 * given to the line before: so only students with an id are in it.
 * (moodle, grade/import/csv/classes/load_data.php: `map_user_data_with_value`, `prepare_import_grade_data`.)
 */
function moodleRows({ report, identities, ids }: Book): Rows {
  return [
    ['First name', 'Last name', ids === 'login' ? 'Username' : 'ID number', report.title, 'Feedback'],
    ...report.students.flatMap((row) => {
      const id = identities.get(row.student);
      if (id === undefined) return [];
      const { first, last } = partsOf(row.name);
      const { work } = row;
      const missing = work === null || work.missing === 0 ? '' : `${String(work.missing)} missing`;
      return [[first, last, id, pointsOf(row), missing]];
    }),
  ];
}

/**
 * Brightspace: "OrgDefinedId" or "Username" first, then "… Points Grade" with the most there is to earn, and at the end
 * of each line "#" under "End-of-Line Indicator". Names and emails are not to be imported.
 * (D2L, "Importing grades", community.d2l.com/brightspace/kb/articles/3538-importing-grades; the form of the header with
 * "<Numeric MaxPoints:…>" is that of its own export.)
 */
function brightspaceRows({ report, identities, ids }: Book): Rows {
  const grade = `${report.title} Points Grade <Numeric MaxPoints:${String(mostPoints(report))}>`;
  return [
    [ids === 'login' ? 'Username' : 'OrgDefinedId', grade, 'End-of-Line Indicator'],
    ...report.students.flatMap((row) => {
      const id = identities.get(row.student);
      return id === undefined ? [] : [[id, pointsOf(row), '#']];
    }),
  ];
}

/** A name in two parts, where it has them: "Meyer, Anna" and "Anna Meyer" are both Anna and Meyer. */
function partsOf(name: string): { readonly first: string; readonly last: string } {
  const [before, after, ...more] = name.split(',').map((part) => part.trim());
  if (before !== undefined && after !== undefined && more.length === 0) return { first: after, last: before };
  const words = name.split(' ');
  return { first: words.slice(0, -1).join(' '), last: words.at(-1) ?? '' };
}
