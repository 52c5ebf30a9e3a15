import { backup, type DatabaseSyncInstance } from '@photostructure/sqlite';
import * as fs from 'node:fs';
import { failure, type Failure } from '../../content/base/failure.ts';
import { err, ok, type Result } from '../../content/base/result.ts';
import { addBackup, unfinishedBackup } from './backups.ts';
import { connect } from './connection.ts';
import { removeDatabase } from './durable-file.ts';
import { type Examination, examineInSlices } from './examine.ts';
import { toStorageFailure } from './storage-failure.ts';
import type { StoreFiles } from './store-files.ts';

/** Backs up a large store while its window answers. */
export interface BackgroundBackup {
  /** Writes a backup if anything has changed since the last; a second call while one is under way does nothing. */
  run(): Promise<Result<null, Failure>>;
  /** What is being copied may hold what was erased, or is no longer wanted: it is thrown away when it is finished. */
  discard(): void;
}

/** Pages that are copied in one go; half a megabyte. */
const PAGES_AT_ONCE = 128;

/** Half of the time is left to everything else. */
const PAUSE_MS = 5;

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, PAUSE_MS);
  });

/**
 * The copy is made page by page by SQLite's own backup, and is then looked at whole: what is damaged in it is damaged in
 * the store. Then a mark makes the next start look at all of the store, and mend it.
 */
export function createBackgroundBackup(
  database: DatabaseSyncInstance,
  { files, now }: { readonly files: StoreFiles; readonly now: () => Date },
): BackgroundBackup {
  let isRunning = false;
  /** Counts what makes a copy unwanted, so that one that is under way can tell. */
  let discarded = 0;

  const copyAndLook = async (copy: string): Promise<Result<null, Failure>> => {
    const before = discarded;
    await backup(database, copy, { rate: PAGES_AT_ONCE });
    const { damage, digest } = await look(copy);
    if (discarded !== before) {
      return ok(null);
    }
    if (damage.length > 0) {
      fs.writeFileSync(files.suspect, '');
      return err(failure('storage-failed', null, damage.join('; ')));
    }
    addBackup(copy, { folder: files.folder, digest, time: now() });
    return ok(null);
  };

  return {
    async run() {
      if (isRunning) {
        return ok(null);
      }
      isRunning = true;
      const copy = unfinishedBackup(files.folder);
      try {
        return await copyAndLook(copy);
      } catch (error) {
        return err(toStorageFailure(error));
      } finally {
        removeDatabase(copy);
        isRunning = false;
      }
    },
    discard() {
      discarded += 1;
    },
  };
}

async function look(copy: string): Promise<Examination> {
  const database = connect(copy);
  try {
    const found = await examineInSlices(database, pause);
    // A backup is one file.
    database.exec('PRAGMA journal_mode = DELETE');
    return found;
  } finally {
    database.close();
  }
}
