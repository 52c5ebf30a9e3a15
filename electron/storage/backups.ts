import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { makeFolderDurably, removeDatabase, renameDurably, syncFolder } from './durable-file.ts';
import { storeFiles } from './store-files.ts';

/** Number of backups to keep: one per day of a school week. */
const KEPT = 5;

/** The time of the backup (UTC, to the millisecond), and the first digits of the digest of its content. */
const NAME = /^claimsort-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-([0-9a-f]{16})\.sqlite$/;

export interface BackupFile {
  readonly path: string;
  /** ISO 8601. */
  readonly time: string;
  readonly digestStart: string;
}

/** The backups of a data folder, newest first. */
export function listBackups(folder: string): readonly BackupFile[] {
  const backups = storeFiles(folder).backups;
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

/** The data for a new backup. */
export interface BackupOrder {
  readonly folder: string;
  readonly digest: string;
  readonly time: Date;
}

/**
 * Writes a backup of an open database and deletes the oldest ones beyond the number to keep. Does nothing if the newest
 * backup already has the same content.
 */
export function writeBackup(database: DatabaseSyncInstance, order: BackupOrder): void {
  if (!isKept(order)) {
    makeBackup(database, order);
    dropOldest(order.folder);
  }
}

/** Adds a finished copy as a backup. If the newest backup already has the same content, the copy stays where it is. */
export function addBackup(copy: string, order: BackupOrder): void {
  if (!isKept(order)) {
    renameDurably(copy, nameOf(order));
    dropOldest(order.folder);
  }
}

/** The path where a copy is made before it becomes a backup. */
export function unfinishedBackup(folder: string): string {
  makeFolderDurably(storeFiles(folder).backups);
  return path.join(storeFiles(folder).backups, 'claimsort-copying.part');
}

const isKept = ({ folder, digest }: BackupOrder): boolean => listBackups(folder)[0]?.digestStart === startOf(digest);

function dropOldest(folder: string): void {
  for (const old of listBackups(folder).slice(KEPT)) {
    fs.rmSync(old.path);
  }
}

/** Writes a backup of an open database, and then deletes all other backups. */
export function replaceBackups(database: DatabaseSyncInstance, order: BackupOrder): void {
  const kept = makeBackup(database, order);
  const folder = storeFiles(order.folder).backups;
  for (const name of fs.readdirSync(folder)) {
    // Includes unfinished copies, and copies that a person made next to the originals.
    if (name.startsWith('claimsort') && name !== path.basename(kept)) {
      fs.rmSync(path.join(folder, name), { recursive: true });
    }
  }
  syncFolder(folder);
}

function nameOf({ folder, digest, time }: BackupOrder): string {
  const newest = listBackups(folder)[0];
  // If the clock was set back, the newest backup must not look like the oldest.
  const stamp = fileStamp(new Date(Math.max(time.getTime(), newest === undefined ? 0 : Date.parse(newest.time) + 1)));
  return path.join(storeFiles(folder).backups, `claimsort-${stamp}-${startOf(digest)}.sqlite`);
}

function makeBackup(database: DatabaseSyncInstance, order: BackupOrder): string {
  makeFolderDurably(storeFiles(order.folder).backups);
  const finished = nameOf(order);
  const unfinished = `${finished}.part`;
  removeDatabase(unfinished);
  try {
    // In SQLite, a quotation mark within a string is doubled.
    database.exec(`VACUUM INTO '${unfinished.replaceAll("'", "''")}'`);
    renameDurably(unfinished, finished);
    return finished;
  } catch (error) {
    removeDatabase(unfinished);
    throw error;
  }
}

/** Whether a backup still has the content for which it was named. */
export const isNamedFor = (backup: BackupFile, digest: string): boolean => backup.digestStart === startOf(digest);

/** A time as part of a file name: `20261122T161600123Z`. */
export const fileStamp = (time: Date): string => time.toISOString().replaceAll(/[-:.]/g, '');

const startOf = (digest: string): string => digest.replace('sha256:', '').slice(0, 16);
