import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';

/** A value as SQLite keeps it in this schema. */
export type Cell = string | number | null;

/** SQLite's own number for `PRAGMA synchronous=FULL`. */
const SYNCHRONOUS_FULL = 2;

/**
 * Opens a database file for this process alone, without a word written: the lock is held from the first look on.
 * The file is in whatever journal mode it was left in; `makeDurable` comes before the first write.
 */
export function connect(file: string): DatabaseSyncInstance {
  const database = new DatabaseSync(file, { timeout: 0, enableForeignKeyConstraints: true });
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA trusted_schema = OFF; SELECT count(*) FROM sqlite_schema');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Makes every commit reach the disk before it returns, and reads back that it is so: a binding that silently ran WAL
 * with `synchronous=NORMAL` lost acknowledged rows in every power cut that was replayed.
 */
export function makeDurable(database: DatabaseSyncInstance): void {
  // On macOS an ordinary fsync stops at the drive's own cache; elsewhere these two do nothing.
  database.exec('PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON');
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
  // What is deleted or replaced is overwritten at once; erasing does more (erase.ts).
  database.exec('PRAGMA secure_delete = ON');
  const [settings] = readRows(
    database,
    '(SELECT journal_mode FROM pragma_journal_mode), (SELECT synchronous FROM pragma_synchronous), ' +
      '(SELECT foreign_keys FROM pragma_foreign_keys), (SELECT locking_mode FROM pragma_locking_mode)',
    '(SELECT 1)',
  );
  const expected = ['wal', SYNCHRONOUS_FULL, 1, 'exclusive'];
  if (settings === undefined || expected.some((value, at) => settings[at] !== value)) {
    throw new Error(
      `The store would not be durable: ${JSON.stringify(settings)} instead of ${JSON.stringify(expected)}`,
    );
  }
}

/**
 * Gives `onRow` each row of a query as it comes, so that what stood before a damaged page is not lost with the page.
 *
 * It makes no prepared statement. The binding cannot finalize one, and a connection that has one keeps its lock after
 * `close` until the garbage is collected; but a file that may have to be set aside must be let go at once.
 */
export function eachRow(
  database: DatabaseSyncInstance,
  columns: string,
  from: string,
  onRow: (row: readonly Cell[]) => void,
): void {
  database.function('collect', { varargs: true }, (...row: Cell[]) => {
    onRow(row);
    return null;
  });
  database.exec(`SELECT collect(${columns}) FROM ${from}`);
}

/** All rows of a query, without a prepared statement (see `eachRow`). */
export function readRows(database: DatabaseSyncInstance, columns: string, from: string): readonly (readonly Cell[])[] {
  const rows: (readonly Cell[])[] = [];
  eachRow(database, columns, from, (row) => rows.push(row));
  return rows;
}

/** Runs one statement with the cells given for its `cell(0)`, `cell(1)`, …, without a prepared statement (see `eachRow`). */
export function runWith(database: DatabaseSyncInstance, sql: string, cells: readonly Cell[]): void {
  database.function('cell', (at: number) => cells[at] ?? null);
  database.exec(sql);
}

/** The one number that a query gives. */
export function readNumber(database: DatabaseSyncInstance, column: string, from: string): number {
  const value = readRows(database, column, from)[0]?.[0];
  if (typeof value !== 'number') {
    throw new Error(`${column} of ${from} is not a number`);
  }
  return value;
}

/**
 * Lets a file go, whole and in one piece, even when statements were prepared: leaving WAL mode gives back the lock that
 * such statements would keep. The file is left in WAL mode again, so that it can be opened on a disk that is full.
 */
export function letGo(database: DatabaseSyncInstance, file: string): void {
  try {
    database.exec('PRAGMA journal_mode = DELETE; PRAGMA locking_mode = NORMAL; SELECT count(*) FROM sqlite_schema');
  } finally {
    database.close();
  }
  const last = new DatabaseSync(file, { timeout: 0 });
  try {
    last.exec('PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL');
  } finally {
    last.close();
  }
}
