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

/** What was found wrong; empty when nothing was. */
export interface UncleanFindings {
  readonly damage: readonly string[];
  /** Then nothing in the log may be taken over. */
  readonly isLogForeign: boolean;
}

const NOTHING_WRONG: UncleanFindings = { damage: [], isLogForeign: false };

/**
 * What the main file is once a step that was cut off is undone. While tables are made, SQLite writes over the first page
 * and keeps what it was in a journal beside the file; a power cut can leave a part of the page. It is undone on a copy,
 * so that what is damaged all the same is set aside as it was found.
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
    // Whatever SQLite calls it, nothing was undone.
    return kind;
  } finally {
    removeDatabase(copy);
  }
}

/**
 * Looks at a database whose program did not come to its end, so that its log still lies beside it. SQLite folds a log in
 * and removes it as soon as it may, so all of this is found out on copies: what is damaged is set aside as it was found.
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
    // Events are only ever added: one that is gone with the log was not there for the program that wrote the log. The
    // mark of an erasure is the one good reason.
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
      // No room for a second look; the first one, at every page and row, is taken all the same.
      return NOTHING_WRONG;
    }
    throw error;
  } finally {
    removeDatabase(copy);
  }
}

/** The damage in a database, and its events by their hashes. */
function readWhole(copy: string): { readonly damage: readonly string[]; readonly events: ReadonlySet<string> } {
  try {
    const database = connect(copy);
    try {
      const { damage } = examine(database);
      // Rows that were just found sound need not be looked at a second time.
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

/** The events of a file without its log; of one that is half folded in, those that can be read. */
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
