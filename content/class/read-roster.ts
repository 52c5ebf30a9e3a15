import { hasMoreLines } from '../base/has-more-lines.ts';
import { type CsvDelimiter, readCsv } from '../base/csv.ts';
import { type Failure, failure } from '../base/failure.ts';
import { toLineAndColumn } from '../base/to-line-and-column.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { RosterRecord } from './class-records.ts';
import { MAX_STUDENT_NAME } from './limits.ts';
import { readBareNames } from './read-bare-names.ts';
import { toRosterId, toRosterName } from './roster-cells.ts';
import { findRosterColumns, type RosterColumns } from './roster-heads.ts';

/** The largest roster that is read, in bytes: enough for a line for each of 20,000 students. */
export const MAX_ROSTER_BYTES = 2 * 1024 * 1024;

const MAX_STUDENTS = 20_000;
const MAX_ID = 120;
/** A title, a date and an empty line may precede the header row. */
const MAX_ROWS_ABOVE = 10;
/** Each student may be followed by an empty line. A line takes memory once for each separator that is tried. */
const MAX_LINES = 2 * (MAX_STUDENTS + MAX_ROWS_ABOVE);

/** The text of a chosen list. */
export interface ChosenRoster {
  readonly text: string;
  /** Whether the character encoding was guessed, because the file does not state it: the names have to be checked. */
  readonly isGuessed: boolean;
}

/** A row without a student. */
export interface PassedOver {
  /** Counted from 1, as in a spreadsheet. */
  readonly row: number;
  readonly why: 'above-the-head' | 'no-student-of-canvas' | 'there-already';
  /** The text of the row. */
  readonly text: string;
}

/** A roster with information about how it was read, for review before it is imported. */
export interface RosterReading {
  readonly roster: RosterRecord;
  /** The headers of the columns that were used; null without a header row, when each line is a name. */
  readonly heads: { readonly name: readonly string[]; readonly id: string | null } | null;
  readonly passedOver: readonly PassedOver[];
}

/**
 * Reads a roster: a table with a header row, one column for the name (or two, for first and last name) and one for an id
 * if there is one, separated by commas, semicolons, tabs or vertical bars; or only names, one on each line. Left out:
 * lines without a name, rows above the header, repeated students, and in a Canvas export the rows that are not students.
 * If there are several id columns, the one with the most values is used.
 *
 * Failures: `roster-is-no-table` for a web page or a workbook under another name; `roster-too-large`, at `row n` (from 1,
 * including the header) if it has too many students, without a place if it has too many characters or lines;
 * `damaged-table` and `damaged-roster` at the row where quotation marks are not closed, or a name or an id is longer than
 * 120 characters; `roster-row-too-long` at the row with more cells than the header, where a name may be split;
 * `roster-without-names` at `row 1`; `roster-id-twice` at the second of two students with the same id;
 * `roster-without-students`.
 */
export function readRosterTable(text: string): Result<RosterReading, Failure> {
  if (text.length > MAX_ROSTER_BYTES || hasMoreLines(text, MAX_LINES)) return err(failure('roster-too-large'));
  const half = text.search(/\p{Surrogate}/u);
  if (half !== -1) return err(failure('damaged-roster', toLineAndColumn(text, half), 'half of a surrogate pair'));
  if (/^\uFEFF?(?:\s*<(?:!doctype|html|table|\?xml)|PK\x03\x04)/iu.test(text)) {
    return err(failure('roster-is-no-table'));
  }
  const table = findTable(text);
  if (table !== null) return table.ok ? readRows(table.value) : table;
  const names = readBareNames(text);
  if (names === null) return err(failure('roster-without-names', 'row 1'));
  return collect(
    names.map(({ name, row }) => ({ row, name, id: null, why: null })),
    { ids: null, heads: null, passedOver: [] },
  );
}

/** Only the roster, in the form in which a class stores it. */
export function readRoster(text: string): Result<RosterRecord, Failure> {
  const reading = readRosterTable(text);
  return reading.ok ? ok(reading.value.roster) : reading;
}

interface Table {
  readonly rows: readonly (readonly string[])[];
  /** The index of the header row. */
  readonly head: number;
  readonly columns: RosterColumns;
}

/**
 * Splits the table by the separator that gives a header row: tabs if they do, because nobody types one within a cell;
 * otherwise the one that gives the header most cells, and on a tie the one for which no row is longer than the header,
 * so that "Ahlers, Mia" under "Name" stays one name. null without a header row.
 */
function findTable(text: string): Result<Table, Failure> | null {
  const separatorLine = /^\uFEFF?sep=([,;\t|])\r?\n/iu.exec(text);
  // The line is replaced by an empty one, so that rows are counted from the first line of the file.
  const body = separatorLine === null ? text : `\n${text.slice(separatorLine[0].length)}`;
  const separators = separatorLine === null ? SEPARATORS : SEPARATORS.filter((one) => one === separatorLine[1]);
  let damaged: Failure | null = null;
  const tables: Table[] = [];
  for (const separator of separators) {
    const rows = readCsv(body, separator);
    if (!rows.ok) {
      damaged ??= rows.error;
      continue;
    }
    const head = rows.value.slice(0, MAX_ROWS_ABOVE + 1).findIndex((row) => findRosterColumns(row) !== null);
    const columns = findRosterColumns(rows.value[head] ?? []);
    if (columns === null) continue;
    const table = { rows: rows.value, head, columns };
    if (separator === '\t' && cellsOfHead(table) > 1) return ok(table);
    tables.push(table);
  }
  const [best] = tables.sort(
    (one, other) => cellsOfHead(other) - cellsOfHead(one) || Number(hasLongRow(one)) - Number(hasLongRow(other)),
  );
  if (best !== undefined) return ok(best);
  return damaged === null ? null : err(damaged);
}

const SEPARATORS: readonly CsvDelimiter[] = [',', ';', '\t', '|'];

const cellsOf = (row: readonly string[]): number => row.findLastIndex((cell) => cell.trim() !== '') + 1;
const cellsOfHead = ({ rows, head }: Table): number => cellsOf(rows[head] ?? []);
const hasLongRow = (table: Table): boolean => findLongRow(table) !== -1;
const findLongRow = (table: Table): number =>
  table.rows.findIndex((row, at) => at > table.head && cellsOf(row) > cellsOfHead(table));

function readRows(table: Table): Result<RosterReading, Failure> {
  const { rows, head, columns } = table;
  const numberOf = (at: number): number => at + 1;
  const long = findLongRow(table);
  if (long !== -1) return err(failure('roster-row-too-long', `row ${String(numberOf(long))}`));
  const lines = rows.slice(head + 1);
  const id = fullestOf(columns, lines);
  const students = lines.map((line, at) => {
    const name = toRosterName(columns.name.map((place) => line[place] ?? '').join(' '));
    const own = id === null ? null : toRosterId(line[id.at] ?? '', columns.isOfBrightspace);
    const why = columns.isOfCanvas && isNoStudentOfCanvas(name, own) ? ('no-student-of-canvas' as const) : null;
    return { row: numberOf(head + 1 + at), name, id: own, why };
  });
  const above = rows.slice(0, head).map((row, at) => ({ row: numberOf(at), text: toRosterName(row.join(' ')) }));
  const titles = rows[head] ?? [];
  return collect(students, {
    ids: id?.kind ?? null,
    heads: {
      name: columns.name.map((at) => (titles[at] ?? '').trim()),
      id: id === null ? null : (titles[id.at] ?? ''),
    },
    passedOver: above.flatMap((one) => (one.text === '' ? [] : [{ ...one, why: 'above-the-head' as const }])),
  });
}

/** On a tie, the most specific. null if there is no id column, or all are empty. */
function fullestOf({ ids, isOfBrightspace }: RosterColumns, lines: readonly (readonly string[])[]) {
  const counts = ids.map((column) => ({
    ...column,
    filled: lines.filter((line) => toRosterId(line[column.at] ?? '', isOfBrightspace) !== null).length,
  }));
  return counts.reduce<(typeof counts)[number] | null>(
    (best, one) => (one.filled > (best?.filled ?? 0) ? one : best),
    null,
  );
}

/** Only in exports of Canvas: in a school's own list a person may really have this name. */
const isNoStudentOfCanvas = (name: string, id: string | null): boolean =>
  (id === null && /points possible/i.test(name)) || name === 'Student, Test' || name === 'Test Student';

interface Line {
  readonly row: number;
  readonly name: string;
  readonly id: string | null;
  readonly why: 'no-student-of-canvas' | null;
}

function collect(
  lines: readonly Line[],
  { ids, heads, passedOver }: Pick<RosterReading, 'heads' | 'passedOver'> & Pick<RosterRecord, 'ids'>,
): Result<RosterReading, Failure> {
  const students: RosterRecord['students'][number][] = [];
  const over: PassedOver[] = [...passedOver];
  const byId = new Map<string, string>();
  for (const { row, name, id, why } of lines) {
    if (name === '') continue;
    const place = `row ${String(row)}`;
    if (name.length > MAX_STUDENT_NAME || (id?.length ?? 0) > MAX_ID) return err(failure('damaged-roster', place));
    const same = id === null ? undefined : byId.get(id);
    if (why !== null) over.push({ row, why, text: name });
    else if (same === name) over.push({ row, why: 'there-already', text: name });
    else if (same !== undefined) return err(failure('roster-id-twice', place));
    else {
      if (students.length === MAX_STUDENTS) return err(failure('roster-too-large', place));
      if (id !== null) byId.set(id, name);
      students.push({ name, id });
    }
  }
  if (students.length === 0) return err(failure('roster-without-students'));
  return ok({ roster: { ids, students }, heads, passedOver: over });
}
