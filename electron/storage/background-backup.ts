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

/** Backs up a large store while its window stays responsive. */
export interface BackgroundBackup {
  /**
   * Writes a backup if anything has changed since the last one. A second call does nothing while a backup is being
   * made.
   */
  run(): Promise<Result<null, Failure>>;
  /**
   * Discards the copy that is being made once it is finished, because it may contain erased data or is no longer
   * wanted.
   */
  discard(): void;
}

/** Pages copied in one step: half a megabyte. */
const PAGES_AT_ONCE = 128;

/** A pause about as long as one step, so that half of the time is left for everything else. */
const PAUSE_MS = 5;

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, PAUSE_MS);
  });

/**
 * SQLite's own backup makes the copy page by page. The whole copy is then examined: any damage in it is also in the
 * store. In that case a marker file makes the next start examine the whole store and repair it.
 */
export function createBackgroundBackup(
  database: DatabaseSyncInstance,
  { files, now }: { readonly files: StoreFiles; readonly now: () => Date },
): BackgroundBackup {
  let isRunning = false;
  /** Incremented whenever a copy becomes unwanted, so that a running backup can detect it. */
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
    // A backup is a single file.
    database.exec('PRAGMA journal_mode = DELETE');
    return found;
  } finally {
    database.close();
  }
}
