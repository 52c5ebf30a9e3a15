import * as fs from 'node:fs';
import { listBackups } from './backups.ts';
import { connect, readRows } from './connection.ts';
import { copyDatabase, copyWritable, removeDatabase } from './durable-file.ts';
import { examine } from './examine.ts';
import { type FileKind, readFileKind } from './file-header.ts';
import { findLogDamage } from './log-file.ts';
import { readEventRows } from './readable-rows.ts';
import { isDamage, isMachineTrouble, toStorageFailure } from './storage-failure.ts';
import type { StoreFiles } from './store-files.ts';

/** Descriptions of the damage found; empty if there is none. */
export interface UncleanFindings {
  readonly damage: readonly string[];
  /** If true, nothing may be taken over from the log. */
  readonly isLogForeign: boolean;
}

const NOTHING_WRONG: UncleanFindings = { damage: [], isLogForeign: false };

/**
 * The kind of the main file after an interrupted write is rolled back. While tables are created, SQLite overwrites the
 * first page and keeps the old one in a journal beside the file; a power failure can leave the page half written. The
 * rollback is made on a copy, so that a file that is damaged nevertheless can be set aside as it was found.
 */
export function readKindUnclean(files: StoreFiles, migrations: readonly string[]): FileKind {
  const kind = readFileKind(files.main, migrations);
  if (kind !== 'damaged' || !fs.existsSync(`${files.main}-journal`)) {
    return kind;
  }
  const copy = `${files.main}.inspected`;
  try {
    copyDatabase(files.main, copy);
    connect(copy).close();
    return readFileKind(copy, migrations);
  } catch (error) {
    if (isMachineTrouble(error)) {
      throw error;
    }
    // Whatever error SQLite reports, nothing was rolled back.
    return kind;
  } finally {
    removeDatabase(copy);
  }
}

/**
 * Examines a database that was not closed properly, so that its log is still beside it. SQLite checkpoints and removes
 * a log as soon as it can, so this is done on copies: a damaged file is set aside as it was found.
 */
export function examineUnclean(files: StoreFiles): UncleanFindings {
  const log = `${files.main}-wal`;
  if (!fs.existsSync(log) || fs.statSync(log).size === 0) {
    return NOTHING_WRONG;
  }
  const damagedLog = findLogDamage(log);
  if (damagedLog !== null) {
    return { damage: [damagedLog], isLogForeign: false };
  }
  const copy = `${files.main}.inspected`;
  try {
    copyDatabase(files.main, copy);
    const { damage, events } = readWhole(copy);
    // Events are only ever added: an event that is missing once the log is applied did not exist for the program that
    // wrote the log. The only legitimate reason is an erasure, which its marker file shows.
    const isGone = (hash: string): boolean => !events.has(hash) && !fs.existsSync(files.erasing);
    if (eventsOf(files.main, copy).some(isGone)) {
      return { damage: ['the log belongs to another database', ...damage], isLogForeign: true };
    }
    const backup = listBackups(files.folder)[0];
    if (damage.length === 0 && backup !== undefined && eventsOf(backup.path, copy).some(isGone)) {
      return { damage: ['less is there than in the newest backup'], isLogForeign: true };
    }
    return { damage, isLogForeign: false };
  } catch (error) {
    if (toStorageFailure(error).code === 'disk-full') {
      // No space for a second examination; the first one, of every page and row, is made in any case.
      return NOTHING_WRONG;
    }
    throw error;
  } finally {
    removeDatabase(copy);
  }
}

/** The damage in a database, and its events by hash. */
function readWhole(copy: string): { readonly damage: readonly string[]; readonly events: ReadonlySet<string> } {
  try {
    const database = connect(copy);
    try {
      const { damage } = examine(database);
      // Rows that were just found to be sound need not be checked again.
      const isSound = damage.length === 0;
      const hashes = isSound
        ? readRows(database, 'hash', 'events').map(([hash]) => String(hash))
        : readEventRows(database).rows.map(({ hash }) => hash);
      return { damage, events: new Set(hashes) };
    } finally {
      database.close();
    }
  } catch (error) {
    if (isDamage(error)) {
      return { damage: [toStorageFailure(error).detail ?? ''], events: new Set() };
    }
    throw error;
  }
}

/** The events of a file without its log; if the log is partly checkpointed, those that are readable. */
function eventsOf(file: string, copy: string): readonly string[] {
  removeDatabase(copy);
  if (!fs.existsSync(file)) {
    return [];
  }
  copyWritable(file, copy);
  try {
    const database = connect(copy);
    try {
      return readEventRows(database).rows.map(({ hash }) => hash);
    } finally {
      database.close();
    }
  } catch (error) {
    if (isDamage(error)) {
      return [];
    }
    throw error;
  }
}
