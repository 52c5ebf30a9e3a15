import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { isStorableText } from '../../content/desk/store/is-storable.ts';
import type { ClassRecord } from '../../content/class/stored-record.ts';
import type { DeskStore, DigestRow, ShelfEntry } from '../../content/desk/store/store.ts';
import { failure, type Failure } from '../../content/base/failure.ts';
import { toCanonicalJson } from '../../content/base/hash.ts';
import type { JournalEvent, ProfileId, Stream } from '../../content/journal/event.ts';
import type { AnswerKey, Assignment, StudentHalf } from '../../content/lesson/format.ts';
import type { ContentHash } from '../../content/base/content-hash.ts';
import { err, ok, type Result } from '../../content/base/result.ts';
import type { Erasure } from './erase.ts';
import { prepareStatements } from './prepare-statements.ts';
import { rowSum, textHash } from './row-sum.ts';
import { FolderGone, toStorageFailure } from './storage-failure.ts';

/** Access to the environment of a store. */
export interface StoreRights {
  readonly isReadOnly: boolean;
  /** Whether the open file still has its name, so that data written to it can be found again. */
  readonly isStillThere: () => boolean;
  /** Erases data from the database and from all copies of it. */
  readonly erase: (erasure: Erasure) => void;
  /** Called with every error of the disk and of SQLite. */
  readonly onError?: (error: unknown) => void;
}

/**
 * The desk's store on an open, examined database. Rows are not validated when they are read: their checksums were
 * verified when the database was opened, and only this process has written since.
 */
export function createSqliteStore(
  database: DatabaseSyncInstance,
  { isReadOnly, isStillThere, erase, onError }: StoreRights,
): DeskStore {
  const statements = prepareStatements(database);

  const attempt = <T>(work: () => T): Result<T, Failure> => {
    try {
      return ok(work());
    } catch (error) {
      onError?.(error);
      return err(toStorageFailure(error));
    }
  };

  const write = (work: () => void): Result<null, Failure> => {
    if (isReadOnly) {
      return err(failure('read-only'));
    }
    return attempt(() => {
      if (!isStillThere()) {
        throw new FolderGone();
      }
      database.exec('BEGIN IMMEDIATE');
      try {
        work();
        database.exec('COMMIT');
      } catch (error) {
        // On a full disk SQLite rolls back by itself, and a second rollback would be an error.
        if (database.isTransaction) {
          database.exec('ROLLBACK');
        }
        throw error;
      }
      return null;
    });
  };

  const eraseWhole = (erasure: Erasure): Result<null, Failure> => {
    if (isReadOnly) {
      return err(failure('read-only'));
    }
    return attempt(() => {
      if (!isStillThere()) {
        throw new FolderGone();
      }
      erase(erasure);
      return null;
    });
  };

  const insertEvent = (event: JournalEvent): void => {
    const last = statements.lastOfStream.get(event.stream) as { sequence: number; hash: string } | undefined;
    // The next start would treat a broken chain as damage, so it is never written.
    if (event.sequence !== (last?.sequence ?? -1) + 1 || event.previous !== (last?.hash ?? null)) {
      throw new Error(`${event.stream} ${String(event.sequence)} does not follow what is kept`);
    }
    const json = toCanonicalJson(event);
    statements.insertEvent.run(event.id, event.stream, event.sequence, event.profile, json, textHash(json));
  };

  const putRecord = ({ class: of, kind, id, json }: ClassRecord): void => {
    const cells = [of, kind, id, json];
    if (!cells.every(isStorableText)) {
      throw new Error('a record has a text that no database gives back as it is');
    }
    statements.putRecord.run(...summed(cells));
  };

  return {
    readStream: (stream) =>
      attempt(() => texts(statements.readStream.all(stream), 'json').map((json) => JSON.parse(json) as JournalEvent)),
    listStreams: (profile, kind) =>
      attempt(() => texts(statements.listStreams.all(profile, `${kind ?? '*'}:*`), 'stream') as readonly Stream[]),
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
        if (!isStorableText(entry.id)) {
          throw new Error('a place on the shelf has an id that no database gives back as it is');
        }
        const row = [entry.id, entry.lesson, entry.key, Number(entry.isBuiltIn), Number(entry.isRemoved)] as const;
        statements.putOnShelf.run(...row, rowSum(row));
        if (entry.assignment === null) {
          statements.dropAssignment.run(entry.id);
        } else {
          statements.putAssignment.run(...summed([entry.id, toCanonicalJson(entry.assignment)]));
        }
      }),

    readDigests: (profile, kind) =>
      attempt(() =>
        (statements.readDigests.all(profile, `${kind}:*`) as readonly SummedDigest[]).filter(isAsWritten).map(toDigest),
      ),
    writeDigests: (rows) =>
      write(() => {
        for (const { stream, last, json } of rows) {
          statements.writeDigest.run(...summed([stream, last, json]));
        }
      }),

    putRecords: (records) => write(() => records.forEach(putRecord)),
    listRecords: (of, kind) =>
      attempt(() => statements.listRecords.all(of, kind ?? '*') as readonly unknown[] as readonly ClassRecord[]),
    eraseRecords: (of, kind, ids) => eraseWhole({ what: 'records', class: of, kind, ids }),
    eraseProfile: (profile) => eraseWhole({ what: 'profile', profile }),

    adopt: ({ lessons, keys, events, records }) =>
      write(() => {
        for (const [hash, lesson] of lessons) {
          statements.keepLesson.run(...contentRow(hash, lesson));
        }
        for (const [hash, key] of keys) {
          statements.keepKey.run(...contentRow(hash, key));
        }
        events.forEach(insertEvent);
        records.forEach(putRecord);
      }),

    readProfileInUse: () =>
      attempt(() => (texts(statements.readState.all(PROFILE_IN_USE), 'value')[0] ?? null) as ProfileId | null),
    writeProfileInUse: (profile) =>
      write(() =>
        profile === null
          ? statements.eraseState.run(PROFILE_IN_USE)
          : statements.writeState.run(PROFILE_IN_USE, profile, rowSum([PROFILE_IN_USE, profile])),
      ),
  };
}

const PROFILE_IN_USE = 'profile-in-use';

interface ShelfRow {
  readonly id: ShelfEntry['id'];
  readonly lesson: ContentHash;
  readonly key: ContentHash | null;
  readonly assignment: string | null;
  readonly is_built_in: 0 | 1;
  readonly is_removed: 0 | 1;
}

function toShelfEntry(row: ShelfRow): ShelfEntry {
  const { id, lesson, key } = row;
  const assignment = row.assignment === null ? null : (JSON.parse(row.assignment) as Assignment);
  return { id, lesson, key, assignment, isBuiltIn: row.is_built_in === 1, isRemoved: row.is_removed === 1 };
}

interface SummedDigest extends DigestRow {
  readonly sum: string;
}

/** Digests are not checked when a database is opened, so each is checked when it is read. */
const isAsWritten = ({ stream, last, json, sum }: SummedDigest): boolean => rowSum([stream, last, json]) === sum;

const toDigest = ({ stream, last, json }: SummedDigest): DigestRow => ({ stream, last, json });

const summed = (cells: readonly string[]): readonly string[] => [...cells, rowSum(cells)];

const contentRow = (hash: ContentHash, content: StudentHalf | AnswerKey): readonly string[] =>
  summed([hash, toCanonicalJson(content)]);

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
