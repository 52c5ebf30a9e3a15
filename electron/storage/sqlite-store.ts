import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { DeskStore, ShelfEntry } from '../../content/desk/store.ts';
import { failure, type Failure } from '../../content/failure.ts';
import { toCanonicalJson } from '../../content/hash/canonical-json.ts';
import type { JournalEvent, ProfileId, Stream } from '../../content/journal/event.ts';
import type { AnswerKey, ContentHash, StudentHalf } from '../../content/lesson/format.ts';
import { err, ok, type Result } from '../../content/result.ts';
import { rowSum, textHash } from './row-sum.ts';
import { toStorageFailure } from './storage-failure.ts';

/** What is written over and over as the program is used; nothing of it is written in the read-only mode. */
export interface StoreRights {
  readonly isReadOnly: boolean;
}

/**
 * The desk's store over an open, examined database. Rows are read back as the types they were written from: every one of
 * them was checked against its sum when the database was opened, and this process alone has written since.
 */
export function createSqliteStore(database: DatabaseSyncInstance, { isReadOnly }: StoreRights): DeskStore {
  const statements = prepareStatements(database);

  const attempt = <T>(work: () => T): Result<T, Failure> => {
    try {
      return ok(work());
    } catch (error) {
      return err(toStorageFailure(error));
    }
  };

  const write = (work: () => void): Result<null, Failure> => {
    if (isReadOnly) {
      return err(failure('read-only'));
    }
    return attempt(() => {
      database.exec('BEGIN IMMEDIATE');
      try {
        work();
        database.exec('COMMIT');
      } catch (error) {
        // A full disk makes SQLite roll back by itself, and rolling back twice is an error.
        if (database.isTransaction) {
          database.exec('ROLLBACK');
        }
        throw error;
      }
      return null;
    });
  };

  const insertEvent = (event: JournalEvent): void => {
    const last = statements.lastOfStream.get(event.stream) as { sequence: number; hash: string } | undefined;
    // A broken chain would be taken for damage at the next start, so it is never written.
    if (event.sequence !== (last?.sequence ?? -1) + 1 || event.previous !== (last?.hash ?? null)) {
      throw new Error(`${event.stream} ${String(event.sequence)} does not follow what is kept`);
    }
    const json = toCanonicalJson(event);
    statements.insertEvent.run(event.id, event.stream, event.sequence, event.profile, json, textHash(json));
  };

  return {
    readStream: (stream) =>
      attempt(() => texts(statements.readStream.all(stream), 'json').map((json) => JSON.parse(json) as JournalEvent)),
    listStreams: (profile, kind) =>
      attempt(() => texts(statements.listStreams.all(profile, `${kind}:*`), 'stream') as readonly Stream[]),
    listProfiles: () => attempt(() => texts(statements.listProfiles.all(), 'profile') as readonly ProfileId[]),
    append: (events) => write(() => events.forEach(insertEvent)),

    keepLesson: (hash, lesson) => write(() => statements.keepLesson.run(...contentRow(hash, lesson))),
    keepKey: (hash, key) => write(() => statements.keepKey.run(...contentRow(hash, key))),
    readLesson: (hash) => attempt(() => readContent<StudentHalf>(statements.readLesson.get(hash))),
    readKey: (hash) => attempt(() => readContent<AnswerKey>(statements.readKey.get(hash))),
    readLastKeyOf: (lesson) => attempt(() => readContent<AnswerKey>(statements.readLastKeyOf.get(lesson))),

    listShelf: () => attempt(() => (statements.listShelf.all() as readonly ShelfRow[]).map(toShelfEntry)),
    putOnShelf: (entry) =>
      write(() => {
        const row = [entry.id, entry.lesson, entry.key, Number(entry.isBuiltIn), Number(entry.isRemoved)] as const;
        statements.putOnShelf.run(...row, rowSum(row));
      }),

    readProfileInUse: () =>
      attempt(() => (texts(statements.readState.all(PROFILE_IN_USE), 'value')[0] ?? null) as ProfileId | null),
    writeProfileInUse: (profile) =>
      write(() => statements.writeState.run(PROFILE_IN_USE, profile, rowSum([PROFILE_IN_USE, profile]))),
  };
}

const PROFILE_IN_USE = 'profile-in-use';

function prepareStatements(database: DatabaseSyncInstance) {
  return {
    readStream: database.prepare('SELECT json FROM events WHERE stream = ? ORDER BY sequence'),
    lastOfStream: database.prepare('SELECT sequence, hash FROM events WHERE stream = ? ORDER BY sequence DESC LIMIT 1'),
    listStreams: database.prepare(
      'SELECT stream FROM events WHERE sequence = 0 AND profile = ? AND stream GLOB ? ORDER BY arrival',
    ),
    listProfiles: database.prepare(
      'SELECT profile FROM events WHERE sequence = 0 GROUP BY profile ORDER BY min(arrival)',
    ),
    insertEvent: database.prepare(
      'INSERT INTO events (id, stream, sequence, profile, json, hash) VALUES (?, ?, ?, ?, ?, ?)',
    ),
    keepLesson: database.prepare('INSERT OR IGNORE INTO lessons (hash, json, sum) VALUES (?, ?, ?)'),
    keepKey: database.prepare('INSERT OR IGNORE INTO keys (hash, json, sum) VALUES (?, ?, ?)'),
    readLesson: database.prepare('SELECT json FROM lessons WHERE hash = ?'),
    readKey: database.prepare('SELECT json FROM keys WHERE hash = ?'),
    // Keys are few and never removed, so that looking through all of them takes less than keeping an index would.
    readLastKeyOf: database.prepare(
      "SELECT json FROM keys WHERE json_extract(json, '$.lesson') = ? ORDER BY rowid DESC LIMIT 1",
    ),
    listShelf: database.prepare(
      'SELECT id, lesson, key, is_built_in, is_removed FROM shelf ORDER BY is_built_in DESC, place',
    ),
    putOnShelf: database.prepare(
      `INSERT INTO shelf (id, lesson, key, is_built_in, is_removed, sum) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET lesson = excluded.lesson, key = excluded.key,
         is_built_in = excluded.is_built_in, is_removed = excluded.is_removed, sum = excluded.sum`,
    ),
    readState: database.prepare('SELECT value FROM state WHERE name = ?'),
    writeState: database.prepare(
      `INSERT INTO state (name, value, sum) VALUES (?, ?, ?)
       ON CONFLICT (name) DO UPDATE SET value = excluded.value, sum = excluded.sum`,
    ),
  };
}

interface ShelfRow {
  readonly id: ShelfEntry['id'];
  readonly lesson: ContentHash;
  readonly key: ContentHash | null;
  readonly is_built_in: 0 | 1;
  readonly is_removed: 0 | 1;
}

function toShelfEntry(row: ShelfRow): ShelfEntry {
  const { id, lesson, key } = row;
  return { id, lesson, key, isBuiltIn: row.is_built_in === 1, isRemoved: row.is_removed === 1 };
}

function contentRow(hash: ContentHash, content: StudentHalf | AnswerKey): readonly [string, string, string] {
  const json = toCanonicalJson(content);
  return [hash, json, rowSum([hash, json])];
}

function readContent<T>(row: unknown): T | null {
  const json = texts([row], 'json')[0];
  return json === undefined ? null : (JSON.parse(json) as T);
}

function texts(rows: readonly unknown[], column: string): readonly string[] {
  return rows.flatMap((row) => {
    const cell: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, column) : undefined;
    return typeof cell === 'string' ? [cell] : [];
  });
}
