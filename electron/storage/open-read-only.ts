import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { err, ok, type Result } from '../../content/base/result.ts';
import type { StartNotice } from '../../content/machine/views.ts';
import { connect, letGo } from './connection.ts';
import { copyDatabase } from './durable-file.ts';
import { hideErased } from './erase.ts';
import { examine } from './examine.ts';
import { readFileKind } from './file-header.ts';
import type { OpenStore, Refusal } from './open-outcome.ts';
import { buildRestored, toNotice } from './restore.ts';
import { migrate, MIGRATIONS } from './schema.ts';
import { createSqliteStore } from './sqlite-store.ts';
import { isDamage, toStorageFailure } from './storage-failure.ts';
import type { StoreFiles } from './store-files.ts';

/**
 * Opens a data folder that is not writable. The data is read from a copy in the system's temporary folder, because
 * after a crash even reading a database writes beside it.
 */
export function openReadOnly(files: StoreFiles): Result<OpenStore, Refusal> {
  try {
    assertReadable(files);
    const kind = readFileKind(files.main);
    if (kind === 'foreign' || kind === 'newer') {
      return err({ reason: `${kind}-database`, detail: null });
    }
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'claimsort-read-'));
    const copy = path.join(folder, 'claimsort.sqlite');
    const forget = (): void => fs.rmSync(folder, { recursive: true, force: true });
    try {
      const { database, notices } = openCopy(files, copy);
      hideErased(database, files);
      return ok({
        store: createSqliteStore(database, { isReadOnly: true, isStillThere: () => true, erase: () => undefined }),
        notices: [{ what: 'read-only', backupTime: null }, ...notices],
        damage: [],
        isLarge: false,
        backUp: () => ok(null),
        backUpInBackground: () => Promise.resolve(ok(null)),
        close() {
          letGo(database, copy);
          forget();
          return ok(null);
        },
      });
    } catch (error) {
      forget();
      throw error;
    }
  } catch (error) {
    return err({ reason: 'storage-failed', detail: toStorageFailure(error).detail });
  }
}

/**
 * Throws if the folder is not readable. Such a folder looks empty, but the person must not think that their answers are
 * lost.
 */
function assertReadable({ folder, main }: StoreFiles): void {
  if (fs.statSync(folder, { throwIfNoEntry: false }) === undefined) {
    return;
  }
  fs.accessSync(folder, fs.constants.R_OK | fs.constants.X_OK);
  if (fs.existsSync(main)) {
    fs.accessSync(main, fs.constants.R_OK);
  }
}

function openCopy(
  files: StoreFiles,
  copy: string,
): { readonly database: DatabaseSyncInstance; readonly notices: readonly StartNotice[] } {
  copyDatabase(files.main, copy);
  const sound = openSound(copy);
  if (sound !== null) {
    return { database: sound, notices: [] };
  }
  const restored = `${copy}.restored`;
  const restoration = buildRestored(files, restored, MIGRATIONS);
  copyDatabase(restored, copy);
  return { database: connect(copy), notices: [toNotice(restoration)] };
}

function openSound(file: string): DatabaseSyncInstance | null {
  let database: DatabaseSyncInstance | null = null;
  try {
    database = connect(file);
    migrate(database);
    if (examine(database).damage.length === 0) {
      return database;
    }
    database.close();
    return null;
  } catch (error) {
    database?.close();
    if (isDamage(error)) {
      return null;
    }
    throw error;
  }
}
