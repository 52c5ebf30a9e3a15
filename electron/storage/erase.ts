import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import * as fs from 'node:fs';
import * as z from 'zod';
import { replaceBackups } from './backups.ts';
import { runWith } from './connection.ts';
import { syncFolder, writeDurably } from './durable-file.ts';
import { examine } from './examine.ts';
import { isDamage } from './storage-failure.ts';
import type { StoreFiles } from './store-files.ts';

const erasureSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('profile'), profile: z.string() }),
  z.strictObject({
    what: z.literal('records'),
    class: z.string(),
    kind: z.string(),
    ids: z.array(z.string()).readonly(),
  }),
]);

/**
 * The data to remove: from the database, its log and its free pages, from backups, and from files that were set aside.
 */
export type Erasure = Readonly<z.infer<typeof erasureSchema>>;

/** The store in which to erase. */
export interface ErasurePlace {
  readonly files: StoreFiles;
  readonly now: () => Date;
}

/**
 * Erases data, and returns when none of it is left. A marker file beside the database says what is being erased, so
 * that the next start after a crash can finish the erasure, even if it restores an old backup. If the rows cannot be
 * deleted, nothing is changed and the marker file is removed.
 */
export function erase(database: DatabaseSyncInstance, place: ErasurePlace, erasure: Erasure): void {
  writeDurably(place.files.erasing, JSON.stringify(erasure));
  try {
    deleteRows(database, erasure);
  } catch (error) {
    removeMark(place.files);
    throw error;
  }
  purge(database, place);
}

/**
 * Finishes an interrupted erasure; does nothing if there was none. If the last part of it fails, returns the reason as
 * text for the log, otherwise null. In that case the rows are already deleted, and the next start tries again.
 */
export function finishErasure(database: DatabaseSyncInstance, place: ErasurePlace): string | null {
  if (!fs.existsSync(place.files.erasing)) {
    return null;
  }
  hideErased(database, place.files);
  try {
    purge(database, place);
    return null;
  } catch (error) {
    if (isDamage(error)) {
      throw error;
    }
    return `erasing: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/**
 * Deletes only the rows of an unfinished erasure, if there is one; this is all that can be done if nothing else is
 * writable.
 */
export function hideErased(database: DatabaseSyncInstance, files: StoreFiles): void {
  const erasure = readMark(files);
  if (erasure !== null) {
    deleteRows(database, erasure);
  }
}

function readMark({ erasing }: StoreFiles): Erasure | null {
  if (!fs.existsSync(erasing)) {
    return null;
  }
  try {
    return erasureSchema.parse(JSON.parse(fs.readFileSync(erasing, 'utf8')));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) {
      // The disk has damaged the marker file. The rows were deleted right after it was written; the other steps do not
      // need its content.
      return null;
    }
    throw error;
  }
}

function removeMark({ erasing, folder }: StoreFiles): void {
  fs.rmSync(erasing, { force: true });
  syncFolder(folder);
}

/** A stream is erased as a whole, so all remaining chains stay valid. */
const DELETE_PROFILE = `
  DELETE FROM class_records WHERE class IN
    (SELECT substr(stream, 7) FROM events WHERE sequence = 0 AND profile = (SELECT cell(0)) AND stream GLOB 'class:*');
  DELETE FROM digests WHERE stream IN (SELECT stream FROM events WHERE sequence = 0 AND profile = (SELECT cell(0)));
  DELETE FROM events WHERE profile = (SELECT cell(0));
  DELETE FROM state WHERE value = (SELECT cell(0));
`;
const DELETE_RECORDS = `
  DELETE FROM class_records WHERE class = (SELECT cell(0)) AND kind = (SELECT cell(1))
    AND id IN (SELECT value FROM json_each((SELECT cell(2))));
`;

function deleteRows(database: DatabaseSyncInstance, erasure: Erasure): void {
  const isProfile = erasure.what === 'profile';
  const cells = isProfile ? [erasure.profile] : [erasure.class, erasure.kind, JSON.stringify(erasure.ids)];
  try {
    runWith(database, `BEGIN IMMEDIATE; ${isProfile ? DELETE_PROFILE : DELETE_RECORDS} COMMIT`, cells);
  } catch (error) {
    if (database.isTransaction) {
      database.exec('ROLLBACK');
    }
    throw error;
  }
}

/**
 * VACUUM rebuilds the file, because a page may still contain a copy of data that was moved elsewhere; then the log is
 * checkpointed and truncated to zero. One new backup replaces all others. Files that were set aside are damaged, so
 * their contents are unknown. They are deleted: everything readable was taken over when they were set aside.
 */
function purge(database: DatabaseSyncInstance, { files, now }: ErasurePlace): void {
  database.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE)');
  const log = `${files.main}-wal`;
  if (fs.existsSync(log) && fs.statSync(log).size > 0) {
    throw new Error('The log could not be folded in');
  }
  const { damage, digest } = examine(database);
  if (damage.length > 0) {
    // The next start repairs the database from the readable data, and continues the erasure.
    throw new Error(damage.join('; '));
  }
  replaceBackups(database, { folder: files.folder, digest, time: now() });
  fs.rmSync(files.setAside, { recursive: true, force: true });
  removeMark(files);
}
