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

/** What is to be gone: from the database, its log and its free pages, from backups and from what was set aside. */
export type Erasure = Readonly<z.infer<typeof erasureSchema>>;

/** Where an erasure has to reach. */
export interface ErasurePlace {
  readonly files: StoreFiles;
  readonly now: () => Date;
}

/**
 * Erases, and returns when nothing is left. A mark beside the database names what is being erased: with it, a start
 * after a crash, even one that restores an old backup, finishes what was begun. When the rows themselves could not be
 * deleted, nothing was changed and the mark is taken back.
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
 * Finishes an erasure that was cut off; does nothing when there was none. Gives what stood in the way of the last of it,
 * in words for the log, or null: the rows are gone then, and the next start tries again.
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

/** Deletes the rows that are being erased, if any are; the whole of it where nothing else can be written. */
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
      // The disk has spoilt the mark. The rows were deleted right after it was written; the rest needs no name.
      return null;
    }
    throw error;
  }
}

function removeMark({ erasing, folder }: StoreFiles): void {
  fs.rmSync(erasing, { force: true });
  syncFolder(folder);
}

/** A stream is erased whole, so every chain that is left is as it was. */
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
 * VACUUM builds the file anew, because a page may still hold a copy of what once stood elsewhere on it; then the log is
 * folded in and cut to nothing. One new backup takes the place of all. What was set aside is damaged, so nobody can say
 * what stands in it; whatever could be read of it was taken over when it was set aside, and it is removed.
 */
function purge(database: DatabaseSyncInstance, { files, now }: ErasurePlace): void {
  database.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE)');
  const log = `${files.main}-wal`;
  if (fs.existsSync(log) && fs.statSync(log).size > 0) {
    throw new Error('The log could not be folded in');
  }
  const { damage, digest } = examine(database);
  if (damage.length > 0) {
    // The next start mends it out of what is there, and goes on from the mark.
    throw new Error(damage.join('; '));
  }
  replaceBackups(database, { folder: files.folder, digest, time: now() });
  fs.rmSync(files.setAside, { recursive: true, force: true });
  removeMark(files);
}
