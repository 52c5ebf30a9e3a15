import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { makeFolderDurably, removeDatabase, renameDurably, syncFolder } from './durable-file.ts';

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

/** What a backup is made with. */
export interface BackupOrder {
  readonly folder: string;
  readonly digest: string;
  readonly time: Date;
}

/**
 * Writes a backup of an open database and drops the oldest beyond those that are kept. It writes nothing when the newest
 * backup holds the same already.
 */
export function writeBackup(database: DatabaseSyncInstance, order: BackupOrder): void {
  if (!isKept(order)) {
    makeBackup(database, order);
    dropOldest(order.folder);
  }
}

/** Takes a finished copy as a backup, unless the newest holds the same already; then the copy is left where it is. */
export function addBackup(copy: string, order: BackupOrder): void {
  if (!isKept(order)) {
    renameDurably(copy, nameOf(order));
    dropOldest(order.folder);
  }
}

/** Where a copy is made that is to be a backup. */
export function unfinishedBackup(folder: string): string {
  makeFolderDurably(backupFolder(folder));
  return path.join(backupFolder(folder), 'claimsort-copying.part');
}

const isKept = ({ folder, digest }: BackupOrder): boolean => listBackups(folder)[0]?.digestStart === startOf(digest);

function dropOldest(folder: string): void {
  for (const old of listBackups(folder).slice(KEPT)) {
    fs.rmSync(old.path);
  }
}

/** Writes a backup of an open database, and removes every other once it is there. */
export function replaceBackups(database: DatabaseSyncInstance, order: BackupOrder): void {
  const kept = makeBackup(database, order);
  const folder = backupFolder(order.folder);
  for (const name of fs.readdirSync(folder)) {
    // Also what was left unfinished, and copies that somebody made beside the originals.
    if (name.startsWith('claimsort') && name !== path.basename(kept)) {
      fs.rmSync(path.join(folder, name), { recursive: true });
    }
  }
  syncFolder(folder);
}

function nameOf({ folder, digest, time }: BackupOrder): string {
  const newest = listBackups(folder)[0];
  // A clock that was set back must not make the newest backup look like the oldest.
  const stamp = fileStamp(new Date(Math.max(time.getTime(), newest === undefined ? 0 : Date.parse(newest.time) + 1)));
  return path.join(backupFolder(folder), `claimsort-${stamp}-${startOf(digest)}.sqlite`);
}

function makeBackup(database: DatabaseSyncInstance, order: BackupOrder): string {
  makeFolderDurably(backupFolder(order.folder));
  const finished = nameOf(order);
  const unfinished = `${finished}.part`;
  removeDatabase(unfinished);
  try {
    // SQLite quotes a text by doubling its quotation marks.
    database.exec(`VACUUM INTO '${unfinished.replaceAll("'", "''")}'`);
    renameDurably(unfinished, finished);
    return finished;
  } catch (error) {
    removeDatabase(unfinished);
    throw error;
  }
}

/** Whether a backup holds what it held when it was named. */
export const isNamedFor = (backup: BackupFile, digest: string): boolean => backup.digestStart === startOf(digest);

/** A moment as a part of a file name: `20261122T161600123Z`. */
export const fileStamp = (time: Date): string => time.toISOString().replaceAll(/[-:.]/g, '');

const backupFolder = (folder: string): string => path.join(folder, 'backups');

const startOf = (digest: string): string => digest.replace('sha256:', '').slice(0, 16);
