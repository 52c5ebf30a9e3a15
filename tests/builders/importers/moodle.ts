import { parseCsv } from './parse-csv.ts';

export interface MoodleUser {
  readonly id: number;
  /** What the teacher says the column is: ID number, user name or email address. */
  readonly key: string;
}

/** Up to Moodle 4 an id that PHP calls empty is passed over, and an empty cell of a new item is a grade. */
export type MoodleVersion = 'older' | 'newest';

export type MoodleImport =
  | { readonly kind: 'aborted'; readonly why: string }
  | { readonly kind: 'imported'; readonly item: string; readonly grades: ReadonlyMap<number, number | null> };

/** The highest grade of an item that Moodle makes by itself: grade_item::$grademax. */
export const NEW_ITEM_MAX = 100;

/**
 * Reads grades as Moodle does (moodle/moodle, grade/import/csv/classes/load_data.php and lib/csvlib.class.php;
 * docs/decisions/0018), the teacher having chosen the column of the user and one column of grades.
 *
 * `max` is that of the grade item: an existing one, or 100 for a new one.
 */
export function importIntoMoodle(
  text: string,
  users: readonly MoodleUser[],
  {
    version,
    column,
    into = 'new',
    max = NEW_ITEM_MAX,
  }: {
    readonly version: MoodleVersion;
    /** The place of the column of grades among those that are named "(out of …)". */
    readonly column: number;
    readonly into?: 'new' | 'existing';
    readonly max?: number;
  },
): MoodleImport {
  // The file is read, written anew with formulas escaped, and read once more.
  const read = parseCsv(
    text
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n')
      .trim(),
    { backslash: true },
  );
  const [header = [], ...rows] = read.map((row) => row.map((cell) => cell.text.replace(/^(?=[=+\-@\t\r])/, "'")));
  if (rows.some((row) => row.length !== header.length)) return { kind: 'aborted', why: 'csvweirdcolumns' };
  const heads = header.map((head) => head.trim());
  const grade = heads.flatMap((head, at) => (/\(out of \d+\)$/.test(head) ? [at] : []))[column] ?? -1;
  const userColumn = heads.findIndex((head) => ['ID number', 'Username', 'Email address'].includes(head));
  const grades = new Map<number, number | null>();
  let student: number | null = null;
  for (const row of rows) {
    const key = (row[userColumn] ?? '').trim();
    // Whom an older version passes over keeps the student of the line before.
    if (version === 'newest' || !(key === '' || key === '0')) {
      const found = users.filter((user) =>
        version === 'newest' ? user.key.toLowerCase() === key.toLowerCase() : user.key === key,
      );
      if (found.length !== 1) return { kind: 'aborted', why: `usermappingerror ${key}` };
      student = found[0]?.id ?? null;
    }
    if (student === null) return { kind: 'aborted', why: 'usermappingerrorusernotfound' };
    const cell = (row[grade] ?? '').trim();
    const isNone = cell === '-' || (cell === '' && (version === 'newest' || into === 'existing'));
    const value = isNone ? null : Number(cell);
    const most = version === 'newest' ? max : NEW_ITEM_MAX;
    if (value !== null && value > most) return { kind: 'aborted', why: 'gradevaluetoobig' };
    grades.set(student, value);
  }
  return { kind: 'imported', item: heads[grade] ?? '', grades };
}
