import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileStamp, isNamedFor, listBackups, type BackupFile } from './backups.ts';
import { connect } from './connection.ts';
import {
  copyDatabase,
  copyWritable,
  databaseFiles,
  makeFolderDurably,
  removeDatabase,
  renameDurably,
  syncFolder,
} from './durable-file.ts';
import { examine } from './examine.ts';
import { salvage } from './salvage.ts';
import { migrate, type MIGRATIONS } from './schema.ts';
import { isMachineTrouble } from './storage-failure.ts';
import type { StartNotice } from '../../content/machine/views.ts';
import type { StoreFiles } from './store-files.ts';

/** The sources of a restored database. */
export interface Restoration {
  /** null if there was no good backup. */
  readonly backup: BackupFile | null;
  readonly salvagedRows: number;
}

/**
 * Builds a new database at `target` from the newest good backup and the readable part of the main file. Both are only
 * copied. A log that belongs to another database is left out. If it throws, nothing was changed.
 */
export function buildRestored(
  files: StoreFiles,
  target: string,
  migrations: typeof MIGRATIONS,
  { withLog = true } = {},
): Restoration {
  const building = `${target}.building`;
  const inspected = `${target}.inspected`;
  try {
    const backup = listBackups(files.folder).find((candidate) => isGood(candidate, building)) ?? null;
    removeDatabase(building);
    if (backup !== null) {
      copyWritable(backup.path, building);
    }
    if (withLog) {
      copyDatabase(files.main, inspected);
    } else {
      removeDatabase(inspected);
      copyWritable(files.main, inspected);
    }
    const salvagedRows = fillFrom(inspected, building, migrations);
    renameDurably(building, target);
    return { backup, salvagedRows };
  } finally {
    removeDatabase(building);
    removeDatabase(inspected);
  }
}

/** The notice about a restoration for the person. */
export function toNotice({ backup, salvagedRows }: Restoration): StartNotice {
  if (backup !== null) {
    return { what: 'restored-from-backup', backupTime: backup.time };
  }
  return { what: salvagedRows > 0 ? 'salvaged-after-damage' : 'started-empty-after-damage', backupTime: null };
}

/**
 * Replaces the main file by the restored database. The main file is set aside under a unique name. If a power failure
 * interrupts this, calling it again continues where it stopped.
 */
export function takeRestored(files: StoreFiles, time: Date): void {
  setAside(files, time);
  renameDurably(files.restored, files.main);
}

/** Moves the main file and all files beside it out of the way; nothing is ever overwritten or deleted. */
export function setAside(files: StoreFiles, time: Date): void {
  const old = databaseFiles(files.main);
  if (old.length === 0) {
    return;
  }
  makeFolderDurably(files.setAside);
  for (const name of old) {
    const companion = name.slice(files.main.length);
    fs.renameSync(name, freeName(files.setAside, `claimsort-${fileStamp(time)}`, `.sqlite${companion}`));
  }
  syncFolder(files.setAside);
  syncFolder(files.folder);
}

function freeName(folder: string, start: string, end: string): string {
  for (let count = 1; ; count += 1) {
    const name = path.join(folder, count === 1 ? `${start}${end}` : `${start}-${String(count)}${end}`);
    if (!fs.existsSync(name)) {
      return name;
    }
  }
}

/** Examines a copy, because reading a database can write to it. */
function isGood(backup: BackupFile, copy: string): boolean {
  removeDatabase(copy);
  copyWritable(backup.path, copy);
  try {
    const database = connect(copy);
    try {
      const { damage, digest } = examine(database);
      return damage.length === 0 && isNamedFor(backup, digest);
    } finally {
      database.close();
    }
  } catch (error) {
    if (isMachineTrouble(error)) {
      throw error;
    }
    // Whatever error SQLite reports, a backup that cannot be opened is not a good one, and an older one is tried.
    return false;
  }
}

function fillFrom(inspected: string, building: string, migrations: typeof MIGRATIONS): number {
  const database = connect(building);
  try {
    migrate(database, migrations);
    const taken = fs.existsSync(inspected) ? salvageFile(inspected, database) : 0;
    const { damage } = examine(database);
    if (damage.length > 0) {
      throw new Error(`What was restored is not sound: ${damage.join('; ')}`);
    }
    return taken;
  } finally {
    database.close();
  }
}

function salvageFile(file: string, into: Parameters<typeof salvage>[1]): number {
  let damaged;
  try {
    damaged = connect(file);
  } catch (error) {
    if (isMachineTrouble(error)) {
      throw error;
    }
    // No page of it is readable, so there is nothing to take over.
    return 0;
  }
  try {
    return salvage(damaged, into);
  } finally {
    damaged.close();
  }
}
