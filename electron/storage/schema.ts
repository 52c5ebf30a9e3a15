import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { readNumber, readRows } from './connection.ts';

/** "Clms" in ASCII: written into the file's header, so that nobody else's database is taken for ours. */
export const APPLICATION_ID = 0x436c6d73;

/** Stands in the text of the first table, which SQLite keeps on the first page: a second sign that a file is ours. */
export const SCHEMA_MARK = "-- Claimsort's journal";

/**
 * What leads from each version of the schema to the next; the version is how many of them a file has seen. A step that
 * was published is never changed.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE events ( ${SCHEMA_MARK}
    arrival  INTEGER PRIMARY KEY,
    id       TEXT NOT NULL UNIQUE,
    stream   TEXT NOT NULL,
    sequence INTEGER NOT NULL CHECK (sequence >= 0),
    profile  TEXT NOT NULL,
    json     TEXT NOT NULL,
    hash     TEXT NOT NULL,
    UNIQUE (stream, sequence)
  ) STRICT;
  CREATE INDEX streams_of_profiles ON events (profile, arrival) WHERE sequence = 0;

  CREATE TABLE lessons (
    hash TEXT PRIMARY KEY NOT NULL,
    json TEXT NOT NULL,
    sum  TEXT NOT NULL
  ) STRICT;
  CREATE TABLE keys (
    hash TEXT PRIMARY KEY NOT NULL,
    json TEXT NOT NULL,
    sum  TEXT NOT NULL
  ) STRICT;

  CREATE TABLE shelf (
    place       INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    lesson      TEXT NOT NULL REFERENCES lessons (hash),
    key         TEXT REFERENCES keys (hash),
    is_built_in INTEGER NOT NULL CHECK (is_built_in IN (0, 1)),
    is_removed  INTEGER NOT NULL CHECK (is_removed IN (0, 1)),
    sum         TEXT NOT NULL
  ) STRICT;

  CREATE TABLE state (
    name  TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL,
    sum   TEXT NOT NULL
  ) STRICT;
  `,
  `
  CREATE TABLE assignments (
    lesson TEXT PRIMARY KEY NOT NULL,
    json   TEXT NOT NULL,
    sum    TEXT NOT NULL
  ) STRICT;

  CREATE TABLE class_records (
    place INTEGER PRIMARY KEY,
    class TEXT NOT NULL,
    kind  TEXT NOT NULL,
    id    TEXT NOT NULL,
    json  TEXT NOT NULL,
    sum   TEXT NOT NULL,
    UNIQUE (class, kind, id)
  ) STRICT;

  CREATE TABLE digests (
    stream TEXT PRIMARY KEY NOT NULL,
    last   TEXT NOT NULL,
    json   TEXT NOT NULL,
    sum    TEXT NOT NULL
  ) STRICT;
  `,
];

/** How many migrations a file has seen; 0 is a file without a table. */
export const readSchemaVersion = (database: DatabaseSyncInstance): number =>
  readNumber(database, 'user_version', 'pragma_user_version');

/** Brings a file to the newest schema, all of it or nothing. */
export function migrate(database: DatabaseSyncInstance, migrations = MIGRATIONS): void {
  const version = readSchemaVersion(database);
  if (version >= migrations.length) {
    return;
  }
  // Outside WAL mode, so that the version in the file's own header, which is read before the file is opened, is the true one.
  database.exec(`
    PRAGMA journal_mode = DELETE;
    BEGIN IMMEDIATE;
    ${migrations.slice(version).join(';\n')};
    PRAGMA application_id = ${String(APPLICATION_ID)};
    PRAGMA user_version = ${String(migrations.length)};
    COMMIT;
  `);
}

/**
 * The statements of its version that a file does not hold. A changed letter in the name of a column is no damage to the
 * engine, and then the column is not to be found.
 */
export function findLostSchema(database: DatabaseSyncInstance): readonly string[] {
  const statementsOf = (of: DatabaseSyncInstance): readonly string[] =>
    readRows(of, 'sql', 'sqlite_schema WHERE sql IS NOT NULL').map(([sql]) => String(sql));
  const kept = new Set(statementsOf(database));
  const fresh = new DatabaseSync(':memory:');
  try {
    fresh.exec(MIGRATIONS.slice(0, readSchemaVersion(database)).join(';\n'));
    return statementsOf(fresh).filter((sql) => !kept.has(sql));
  } finally {
    fresh.close();
  }
}
