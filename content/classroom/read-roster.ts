import { readCsv } from '../exchange/csv.ts';
import { type Failure, failure } from '../failure.ts';
import { toLineAndColumn } from '../json/to-line-and-column.ts';
import { err, ok, type Result } from '../result.ts';
import type { RosterRecord } from './class-records.ts';
import { normaliseName } from './fold-name.ts';

/** The largest roster that is read, in bytes: a line for each of 20,000 students fits. */
export const MAX_ROSTER_BYTES = 2 * 1024 * 1024;

const MAX_STUDENTS = 20_000;
/** Every title that is looked for is shorter. */
const MAX_TITLE = 100;
const MAX_NAME = 120;
const MAX_ID = 120;

/** Headers as they stand in the exports of Canvas, Moodle and Brightspace and in school lists, English and German. */
const NAME_HEADERS = [
  'student',
  'name',
  'full name',
  'student name',
  'schüler',
  'schülerin',
  'schüler/in',
  'schüler:in',
];
const FIRST_HEADERS = ['first name', 'firstname', 'given name', 'vorname', 'rufname'];
const LAST_HEADERS = ['last name', 'lastname', 'surname', 'family name', 'nachname', 'familienname', 'zuname'];
/** The most telling first, for a file that has several. */
const NUMBER_HEADERS = [
  ...['student id', 'id number', 'idnumber', 'orgdefinedid', 'sis user id', 'nummer', 'schülernummer'],
  ...['matrikelnummer', 'id'],
];
const LOGIN_HEADERS = [
  ...['sis login id', 'username', 'benutzername', 'anmeldename', 'email', 'email address', 'e-mail', 'e-mail-adresse'],
];

/**
 * Reads a roster: CSV with a header, a column for the name (or two, for first and last name) and one for an id if there
 * is one. Lines without a name are passed over, and in an export of Canvas the rows that are no student: the one about
 * points, and the student for trying out that each course has.
 *
 * Failures: `roster-too-large`, at `row n` when it has too many students (n from 1, the header counted); `damaged-table`
 * and `damaged-roster` at the row where quotation marks do not close, or a name or an id is longer than 120 characters;
 * `roster-without-names` at `row 1`; `roster-id-twice` at the second of the rows; `roster-without-students`.
 */
export function readRoster(text: string): Result<RosterRecord, Failure> {
  if (text.length > MAX_ROSTER_BYTES) return err(failure('roster-too-large'));
  const half = text.search(/\p{Surrogate}/u);
  if (half !== -1) return err(failure('damaged-roster', toLineAndColumn(text, half), 'half of a surrogate pair'));
  const rows = readCsv(text, 'guess');
  if (!rows.ok) return rows;
  const [header = [], ...lines] = rows.value;
  const columns = findColumns(header);
  if (columns === null) return err(failure('roster-without-names', 'row 1'));
  const students: RosterRecord['students'][number][] = [];
  const ids = new Set<string>();
  for (const [at, line] of lines.entries()) {
    const student = toStudent(line, columns);
    if (student === null) continue;
    const place = `row ${String(at + 2)}`;
    if (students.length === MAX_STUDENTS) return err(failure('roster-too-large', place));
    const isTooLong = student.name.length > MAX_NAME || (student.id?.length ?? 0) > MAX_ID;
    if (isTooLong) return err(failure('damaged-roster', place));
    if (student.id !== null && ids.has(student.id)) return err(failure('roster-id-twice', place));
    if (student.id !== null) ids.add(student.id);
    students.push(student);
  }
  return students.length === 0 ? err(failure('roster-without-students')) : ok({ ids: columns.ids, students });
}

interface Columns {
  /** Whose texts together make the name, in their order. */
  readonly name: readonly number[];
  readonly id: number | null;
  readonly ids: RosterRecord['ids'];
  readonly isOfCanvas: boolean;
}

function findColumns(header: readonly string[]): Columns | null {
  // Bringing a million marks into their order takes minutes; no title has a hundred.
  const titles = header.map((cell) => (cell.length > MAX_TITLE ? '' : normaliseName(cell)));
  const find = (wanted: readonly string[]): number | null => {
    const at = wanted.map((title) => titles.indexOf(title)).find((place) => place >= 0);
    return at ?? null;
  };
  const [whole, first, last] = [find(NAME_HEADERS), find(FIRST_HEADERS), find(LAST_HEADERS)];
  const name = first !== null && last !== null ? [first, last] : [whole ?? last ?? first].filter((at) => at !== null);
  if (name.length === 0) return null;
  // Only a gradebook of Canvas has all three; elsewhere an "ID" is a number of the school.
  const isOfCanvas = ['student', 'id', 'section'].every((title) => titles.includes(title));
  const [own, number, login] = [isOfCanvas ? find(['id']) : null, find(NUMBER_HEADERS), find(LOGIN_HEADERS)];
  if (own !== null) return { name, id: own, ids: 'canvas', isOfCanvas };
  if (number !== null) return { name, id: number, ids: 'number', isOfCanvas };
  return { name, id: login, ids: login === null ? null : 'login', isOfCanvas };
}

function toStudent(
  line: readonly string[],
  { name, id, isOfCanvas }: Columns,
): RosterRecord['students'][number] | null {
  const parts = name.map((at) => (line[at] ?? '').trim()).filter((part) => part !== '');
  const joined = parts.join(' ').replace(/\s+/gu, ' ');
  const ownId = id === null ? '' : (line[id] ?? '').trim();
  if (joined === '' || (isOfCanvas && isNoStudentOfCanvas(joined, ownId))) return null;
  return { name: joined, id: ownId === '' ? null : ownId };
}

/** A list of a school has no such rows: there, whoever is called so is a student. */
const isNoStudentOfCanvas = (name: string, id: string): boolean =>
  (id === '' && /points possible/i.test(name)) || name === 'Student, Test' || name === 'Test Student';
