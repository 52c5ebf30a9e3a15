import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';

/** A value as SQLite stores it in this schema. */
export type Cell = string | number | null;

/** SQLite's number for `PRAGMA synchronous=FULL`. */
const SYNCHRONOUS_FULL = 2;

/**
 * Opens a database file for this process alone, without writing anything: the file is locked from the first read. It
 * stays in the journal mode that it was left in; call `makeDurable` before the first write.
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
 * Makes every commit reach the disk before it returns, and reads the settings back to make sure: a binding that
 * silently used WAL with `synchronous=NORMAL` lost acknowledged rows in every simulated power failure.
 */
export function makeDurable(database: DatabaseSyncInstance): void {
  // On macOS an ordinary fsync only reaches the drive's cache. On other systems these two have no effect.
  database.exec('PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON');
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
  // Deleted or replaced data is overwritten immediately. Erasing does more (erase.ts).
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
 * Calls `onRow` for each row of a query as it is read, so that the rows before a damaged page are not lost.
 *
 * It does not use a prepared statement. The binding cannot finalize one, and a connection that has one keeps its lock
 * after `close` until the next garbage collection; but a file that may have to be set aside must be released
 * immediately.
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

/**
 * Runs one statement with the given cells as its `cell(0)`, `cell(1)`, …, without a prepared statement (see `eachRow`).
 */
export function runWith(database: DatabaseSyncInstance, sql: string, cells: readonly Cell[]): void {
  database.function('cell', (at: number) => cells[at] ?? null);
  database.exec(sql);
}

/** The single number that a query returns. */
export function readNumber(database: DatabaseSyncInstance, column: string, from: string): number {
  const value = readRows(database, column, from)[0]?.[0];
  if (typeof value !== 'number') {
    throw new Error(`${column} of ${from} is not a number`);
  }
  return value;
}

/**
 * Releases a file, complete and with no log beside it, even if statements were prepared: leaving WAL mode releases the
 * lock that such statements would keep. The file is then switched back to WAL mode, so that it can be opened on a full
 * disk.
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
