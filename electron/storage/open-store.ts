import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import * as fs from 'node:fs';
import { failure } from '../../content/base/failure.ts';
import { err, ok, type Result } from '../../content/base/result.ts';
import { listBackups, writeBackup } from './backups.ts';
import { createBackgroundBackup } from './background-backup.ts';
import { connect, letGo, makeDurable } from './connection.ts';
import { databaseFiles, makeFolderDurably } from './durable-file.ts';
import { erase, finishErasure } from './erase.ts';
import { examineUnclean, readKindUnclean } from './examine-unclean.ts';
import { examine, examineLatest } from './examine.ts';
import type { OpenStore, Refusal } from './open-outcome.ts';
import { openReadOnly } from './open-read-only.ts';
import { buildRestored, takeRestored, toNotice } from './restore.ts';
import { migrate, MIGRATIONS, readSchemaVersion } from './schema.ts';
import { createSqliteStore } from './sqlite-store.ts';
import { FolderGone, isDamage, toStorageFailure } from './storage-failure.ts';
import { watchName } from './still-there.ts';
import { storeFiles, type StoreFiles } from './store-files.ts';

export interface StoreOptions {
  readonly folder: string;
  readonly now: () => Date;
  /** Set to other migrations only by tests. */
  readonly migrations?: readonly string[];
  /** Up to this size, in bytes, the whole store is examined at every start. */
  readonly largeBytes?: number;
}

interface Work {
  readonly files: StoreFiles;
  readonly now: () => Date;
  readonly migrations: readonly string[];
  readonly largeBytes: number;
}

/** Opens the store of a data folder: creates it if there is none, examines it, and repairs damage. */
export function openStore({
  folder,
  now,
  migrations = MIGRATIONS,
  largeBytes = LARGE_BYTES,
}: StoreOptions): Result<OpenStore, Refusal> {
  const files = storeFiles(folder);
  try {
    makeFolderDurably(folder);
    assertWritable(files);
    const lock = takeLock(files);
    try {
      const opened = openLocked({ files, now, migrations, largeBytes }, lock);
      if (!opened.ok) {
        lock.close();
      }
      return opened;
    } catch (error) {
      lock.close();
      throw error;
    }
  } catch (error) {
    return refuseOrRead(files, error);
  }
}

function refuseOrRead(files: StoreFiles, error: unknown): Result<OpenStore, Refusal> {
  const { code, detail } = toStorageFailure(error);
  if (code === 'read-only') {
    return openReadOnly(files);
  }
  return err({ reason: code === 'storage-busy' || code === 'disk-full' ? code : 'storage-failed', detail });
}

/** Checked in advance, because SQLite reports a file that it may not lock as a disk error. */
function assertWritable({ folder, main, lock }: StoreFiles): void {
  for (const needed of [folder, lock, main]) {
    if (fs.existsSync(needed)) {
      fs.accessSync(needed, fs.constants.W_OK);
    }
  }
}

/**
 * Long enough for another program to release the lock, and too short to be noticed by a person who then reads that the
 * folder is in use.
 */
const LOCK_WAIT_MS = 200;

/**
 * Only one program may use a data folder at a time, even while files in it are replaced. The lock is released when the
 * process ends.
 */
function takeLock(files: StoreFiles): DatabaseSyncInstance {
  // Two programs that try at the same moment can block each other; with a short wait one of them succeeds.
  const lock = new DatabaseSync(files.lock, { timeout: LOCK_WAIT_MS });
  try {
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    throw error;
  }
}

function openLocked(work: Work, lock: DatabaseSyncInstance): Result<OpenStore, Refusal> {
  const { files, now, migrations } = work;
  if (fs.existsSync(files.restored)) {
    takeRestored(files, now());
  }
  const kind = readKindUnclean(files, migrations);
  if (kind === 'foreign' || kind === 'newer') {
    return err({ reason: `${kind}-database`, detail: null });
  }
  const isGone = kind === 'missing' || kind === 'empty';
  // SQLite would delete a log whose database is missing. Like a backup, the log shows that there was a database.
  const wasThere =
    listBackups(files.folder).length > 0 || databaseFiles(files.main).some((name) => name.endsWith('-wal'));
  const mustMend = kind === 'damaged' || (isGone && wasThere);
  const opened: Opened = mustMend
    ? { kind: 'damaged', damage: [`the file is ${kind}`], isLogForeign: false }
    : openMain(work);
  if (opened.kind === 'sound') {
    return ok(useOrLetGo(opened.database, work, lock, { notices: [], damage: opened.unfinished }));
  }
  const restoration = buildRestored(files, files.restored, migrations, { withLog: !opened.isLogForeign });
  takeRestored(files, now());
  const mended = openMain(work);
  if (mended.kind === 'damaged') {
    throw new Error(`What was restored is damaged again: ${mended.damage.join('; ')}`);
  }
  return ok(
    useOrLetGo(mended.database, work, lock, {
      notices: [toNotice(restoration)],
      damage: [...opened.damage, ...mended.unfinished],
    }),
  );
}

/** Up to this size the whole store is examined at every start: about 80,000 events, in about half a second. */
const LARGE_BYTES = 64 * 1024 * 1024;

const isLarge = ({ files: { main }, largeBytes }: Work): boolean =>
  fs.existsSync(main) && fs.statSync(main).size > largeBytes;

type Opened =
  | {
      readonly kind: 'sound';
      readonly database: DatabaseSyncInstance;
      /** The unfinished parts of an erasure, as text for the log. */
      readonly unfinished: readonly string[];
    }
  | { readonly kind: 'damaged'; readonly damage: readonly string[]; readonly isLogForeign: boolean };

/** Opens and examines the main file; if it is damaged, it is not changed. */
function openMain(work: Work): Opened {
  const { files, now, migrations } = work;
  let database: DatabaseSyncInstance | null = null;
  try {
    const unclean = examineUnclean(files);
    if (unclean.damage.length > 0) {
      return { kind: 'damaged', ...unclean };
    }
    database = connect(files.main);
    const version = readSchemaVersion(database);
    if (version > 0) {
      const isWhole = version < migrations.length || !isLarge(work) || fs.existsSync(files.suspect);
      const { damage, digest } = isWhole ? examine(database) : { damage: examineLatest(database), digest: '' };
      if (damage.length > 0) {
        database.close();
        return { kind: 'damaged', damage, isLogForeign: false };
      }
      if (version < migrations.length) {
        writeBackup(database, { folder: files.folder, digest, time: now() });
      }
    }
    migrate(database, migrations);
    makeDurable(database);
    const unfinished = finishErasure(database, { files, now });
    fs.rmSync(files.suspect, { force: true });
    return { kind: 'sound', database, unfinished: unfinished === null ? [] : [unfinished] };
  } catch (error) {
    database?.close();
    if (isDamage(error)) {
      return { kind: 'damaged', damage: [toStorageFailure(error).detail ?? ''], isLogForeign: false };
    }
    throw error;
  }
}

/** If a store cannot be used after all, its file must be released for the next attempt. */
function useOrLetGo(...of: Parameters<typeof inUse>): OpenStore {
  try {
    return inUse(...of);
  } catch (error) {
    const [database, { files }] = of;
    try {
      letGo(database, files.main);
    } catch {
      // The first error is the one to report; the file is released when the process ends, at the latest.
    }
    throw error;
  }
}

function inUse(
  database: DatabaseSyncInstance,
  work: Work,
  lock: DatabaseSyncInstance,
  found: Pick<OpenStore, 'notices' | 'damage'>,
): OpenStore {
  const { files, now } = work;
  const isStillThere = watchName(files.main);
  const background = createBackgroundBackup(database, { files, now });
  return {
    ...found,
    isLarge: isLarge(work),
    store: createSqliteStore(database, {
      isReadOnly: false,
      isStillThere,
      erase(erasure) {
        background.discard();
        erase(database, { files, now }, erasure);
      },
      onError(error) {
        if (isDamage(error)) {
          fs.writeFileSync(files.suspect, '');
        }
      },
    }),
    backUpInBackground: () => background.run(),
    backUp() {
      try {
        if (!isStillThere()) {
          throw new FolderGone();
        }
        const { damage, digest } = examine(database);
        if (damage.length > 0) {
          // The next start repairs it; a backup of it would only displace a good one.
          return err(failure('storage-failed', null, damage.join('; ')));
        }
        writeBackup(database, { folder: files.folder, digest, time: now() });
        return ok(null);
      } catch (error) {
        return err(toStorageFailure(error));
      }
    },
    close() {
      background.discard();
      try {
        letGo(database, files.main);
        return ok(null);
      } catch (error) {
        return err(toStorageFailure(error));
      } finally {
        lock.close();
      }
    },
  };
}
