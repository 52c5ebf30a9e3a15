import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { removeDatabase, renameDurably } from './durable-file.ts';

/** How many backups are kept: a school week of one a day. */
const KEPT = 5;

/** When it was made (UTC to the millisecond), and the first digits of the digest of what it holds. */
const NAME = /^claimsort-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-([0-9a-f]{16})\.sqlite$/;

export interface BackupFile {
  readonly path: string;
  /** ISO 8601. */
  readonly time: string;
  readonly digestStart: string;
}

/** The backups of a data folder, newest first. */
export function listBackups(folder: string): readonly BackupFile[] {
  const backups = backupFolder(folder);
  if (!fs.existsSync(backups)) {
    return [];
  }
  return fs
    .readdirSync(backups)
    .sort()
    .reverse()
    .flatMap((name) => {
      const [, year, month, day, hour, minute, second, ms, digestStart] = NAME.exec(name) ?? [];
      return digestStart === undefined
        ? []
        : [
            {
              path: path.join(backups, name),
              time: `${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}.${ms ?? ''}Z`,
              digestStart,
            },
          ];
    });
}

/**
 * Writes a backup of an open database and drops the oldest beyond those that are kept. It writes nothing when the newest
 * backup holds the same already.
 */
export function writeBackup(
  database: DatabaseSyncInstance,
  { folder, digest, time }: { readonly folder: string; readonly digest: string; readonly time: Date },
): void {
  const digestStart = startOf(digest);
  if (listBackups(folder)[0]?.digestStart === digestStart) {
    return;
  }
  fs.mkdirSync(backupFolder(folder), { recursive: true });
  const finished = path.join(backupFolder(folder), `claimsort-${fileStamp(time)}-${digestStart}.sqlite`);
  const unfinished = `${finished}.part`;
  removeDatabase(unfinished);
  try {
    // SQLite quotes a text by doubling its quotation marks.
    database.exec(`VACUUM INTO '${unfinished.replaceAll("'", "''")}'`);
    renameDurably(unfinished, finished);
  } catch (error) {
    removeDatabase(unfinished);
    throw error;
  }
  for (const old of listBackups(folder).slice(KEPT)) {
    fs.rmSync(old.path);
  }
}

/** Whether a backup holds what it held when it was named. */
export const isNamedFor = (backup: BackupFile, digest: string): boolean => backup.digestStart === startOf(digest);

/** A moment as a part of a file name: `20261122T161600123Z`. */
export const fileStamp = (time: Date): string => time.toISOString().replaceAll(/[-:.]/g, '');

const backupFolder = (folder: string): string => path.join(folder, 'backups');

const startOf = (digest: string): string => digest.replace('sha256:', '').slice(0, 16);
