import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { readNumber, readRows } from './connection.ts';

/**
 * "Clms" in ASCII: written to the header of the file, so that a database of another program is not mistaken for ours.
 */
export const APPLICATION_ID = 0x436c6d73;

/** Part of the text of the first table, which SQLite stores on the first page: a second sign that a file is ours. */
export const SCHEMA_MARK = "-- Claimsort's journal";

/**
 * The steps from each schema version to the next; the version of a file is the number of steps applied to it. A
 * published step is never changed.
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

/** The number of migrations applied to a file; 0 for a file without tables. */
export const readSchemaVersion = (database: DatabaseSyncInstance): number =>
  readNumber(database, 'user_version', 'pragma_user_version');

/** Migrates a file to the newest schema, completely or not at all. */
export function migrate(database: DatabaseSyncInstance, migrations = MIGRATIONS): void {
  const version = readSchemaVersion(database);
  if (version >= migrations.length) {
    return;
  }
  // Outside WAL mode, so that the version in the header of the file, which is read before the file is opened, is
  // current.
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
 * The statements of the file's schema version that are missing in the file. SQLite does not treat a changed letter in a
 * column name as damage, but the column is then not found.
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
