import { parseCsv } from './parse-csv.ts';

export interface CanvasUser {
  readonly id: number;
  readonly name: string;
  readonly sortableName: string;
  readonly sisId?: string;
  readonly login?: string;
}

export interface CanvasCourse {
  readonly users: readonly CanvasUser[];
  readonly assignments: readonly { readonly id: number; readonly title: string; readonly pointsPossible: number }[];
  readonly customColumns: readonly string[];
}

export interface CanvasImport {
  readonly assignments: readonly { readonly title: string; readonly isNew: boolean; readonly pointsPossible: string }[];
  /** Of each user of the course, by id; a name stands for somebody whom Canvas does not know. */
  readonly grades: ReadonlyMap<number | string, readonly string[]>;
}

type Row = readonly (string | null)[];

const NO_ASSIGNMENT =
  /Current Score|Current Points|Current Grade|Final Score|Final Points|Final Grade|Override Score|Override Grade|Override Status/;

const RESERVED = ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section'];

/** Every Canvas course has a student for trying out: `Course#student_view_student`. */
export const TEST_STUDENT: CanvasUser = { id: 999_999, name: 'Test Student', sortableName: 'Student, Test' };

/**
 * Reads a gradebook as Canvas does (instructure/canvas-lms, lib/gradebook_importer.rb; docs/decisions/0018): written
 * from its rules, with nothing of the program's own.
 */
export function importIntoCanvas(text: string, course: CanvasCourse): CanvasImport {
  const users = [TEST_STUDENT, ...course.users];
  const [header = [], ...rows] = parseCsv(text, { separator: separatorOf(text), isStrict: true })
    .filter((row) => !/^[;, ]+$/.test(row.map((cell) => cell.text).join(',')))
    .map((row) => row.map(({ text: cell, isQuoted }) => (cell === '' && !isQuoted ? null : toPoint(cell))));
  const columns = findAssignments(header, course);
  const possible = new Map<number, string>();
  const grades = new Map<number | string, readonly string[]>();
  for (const row of rows) {
    if (row[0]?.includes('Points Possible') === true) {
      for (const { at } of columns) possible.set(at, row[at] ?? possible.get(at) ?? '');
    } else if (!row.filter((cell) => cell !== null).every((cell) => /^\s*(Muted|Manual Posting.*)?\s*$/im.test(cell))) {
      // Of two rows of one student the last counts: they are kept by the student.
      grades.set(
        findUser(row, header, users) ?? row[0] ?? '',
        columns.map(({ at }) => (row[at] ?? '').trim()),
      );
    }
  }
  return {
    assignments: columns.map(({ at, title, isNew }) => ({ title, isNew, pointsPossible: possible.get(at) ?? '' })),
    grades,
  };
}

/** `identify_delimiter`: the first three lines, and whichever gives more cells in each of them alike. */
function separatorOf(text: string): string {
  const lines = text.split('\n').slice(0, 3);
  const countBy = (separator: string): number => {
    try {
      const counts = new Set(lines.map((line) => parseCsv(line, { separator, isStrict: true })[0]?.length ?? 0));
      return counts.size === 1 ? ([...counts][0] ?? 0) : 0;
    } catch {
      // What Ruby calls malformed is not separated by this.
      return 0;
    }
  };
  return countBy(';') > countBy(',') ? ';' : ',';
}

/** `decimal_comma_to_period`, which every cell goes through, heads and names too. */
function toPoint(cell: string): string {
  if (!/^-?[0-9.,]+%?$/m.test(cell)) return cell;
  const parts = cell.split(/[,.]/);
  while (parts.at(-1) === '') parts.pop();
  const last = parts.pop() ?? '';
  return parts.length === 0 ? last : `${parts.join('')}.${last}`;
}

function findAssignments(header: Row, { assignments, customColumns }: CanvasCourse) {
  if (!(header.length > 3 && header[0]?.includes('Student') === true && header[1]?.includes('ID') === true)) {
    throw new Error('Invalid header row');
  }
  let before = 3;
  if (/SIS\s+Login\s+ID/.test(header[2] ?? '')) before = 4;
  else if (/SIS\s+User\s+ID/.test(header[2] ?? '') && /SIS\s+Login\s+ID/.test(header[3] ?? '')) before = 5;
  const custom = customColumns.filter((title) => header.includes(title) && !RESERVED.includes(title));
  if (header[before - 1]?.includes('Section') !== true) throw new Error('Invalid header row');
  return header
    .slice(before + custom.length)
    .filter((head) => head !== null)
    .filter((head) => !NO_ASSIGNMENT.test(head) && !custom.includes(head))
    .map((head) => {
      const [, title = head, id] = /^(.*)\s\((\d+)\)$/.exec(head) ?? [];
      const known = assignments.find((one) => one.id === Number(id)) ?? assignments.find((one) => one.title === head);
      // The place is that of the first column with this head, wherever it stands.
      return { at: header.indexOf(head), title: known?.title ?? title, isNew: known === undefined };
    });
}

function findUser(row: Row, header: Row, users: readonly CanvasUser[]): number | null {
  const cellOf = (title: string): string | null => {
    const at = header.indexOf(title);
    return at === -1 || row[at] === '' ? null : (row[at] ?? null);
  };
  const own = cellOf('ID');
  const number = own === null ? null : Number(/^\s*-?\d+/.exec(own)?.[0] ?? 0);
  const byId = users.find(({ id }) => id === number);
  const bySisId = users.find(({ sisId }) => sisId !== undefined && sisId === cellOf('SIS User ID'));
  const byLogin = users.find(({ login }) => login !== undefined && login === cellOf('SIS Login ID'));
  const byName = users.find(({ name, sortableName }) => name === row[0] || sortableName === row[0]);
  return (byId ?? bySisId ?? byLogin ?? byName)?.id ?? null;
}
