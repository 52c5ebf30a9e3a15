import * as fs from 'node:fs';
import * as path from 'node:path';
import { failure, type Failure } from '../../content/base/failure.ts';
import { err, ok, type Result } from '../../content/base/result.ts';
import { isNamedFor, listBackups } from './backups.ts';
import { connect } from './connection.ts';
import {
  copyWritable,
  databaseFiles,
  makeFolderDurably,
  removeDatabase,
  renameDurably,
  syncFile,
} from './durable-file.ts';
import { examine } from './examine.ts';
import { openStore } from './open-store.ts';
import { toStorageFailure } from './storage-failure.ts';
import { storeFiles } from './store-files.ts';

/**
 * Copies the contents of a data folder to another folder, so that the program can continue there. The source is a
 * backup that was just written. The copy is examined completely in its new place and renamed only afterwards, so that a
 * file with the final name is always complete. The original folder is not changed. Fails with `folder-taken` if the
 * other folder already contains a store.
 */
export function copyStore(from: string, to: string, now: () => Date): Result<null, Failure> {
  const source = openStore({ folder: from, now });
  if (!source.ok) {
    return err(
      failure(source.error.reason === 'disk-full' ? 'disk-full' : 'storage-failed', null, source.error.detail),
    );
  }
  const backedUp = source.value.backUp();
  source.value.close();
  return backedUp.ok ? placeCopy(from, to) : backedUp;
}

function placeCopy(from: string, to: string): Result<null, Failure> {
  const { main } = storeFiles(to);
  const part = `${main}.part`;
  try {
    makeFolderDurably(to);
    const [backup] = listBackups(from);
    if (backup === undefined) {
      return err(failure('storage-failed', null, 'no backup'));
    }
    if (databaseFiles(main).length > 0 || listBackups(to).length > 0) {
      return err(failure('folder-taken'));
    }
    removeDatabase(part);
    copyWritable(backup.path, part);
    syncFile(part);
    const { damage, digest } = look(part);
    if (damage.length > 0 || !isNamedFor(backup, digest)) {
      removeDatabase(part);
      return err(failure('storage-failed', null, `the copy is not the same: ${damage.join('; ')}`));
    }
    copyOwnFiles(from, to);
    renameDurably(part, main);
    return ok(null);
  } catch (error) {
    return err(toStorageFailure(error));
  }
}

function look(file: string): ReturnType<typeof examine> {
  const database = connect(file);
  try {
    return examine(database);
  } finally {
    database.close();
  }
}

/** The small files that belong to an installation, such as the key that it signs with. */
function copyOwnFiles(from: string, to: string): void {
  for (const name of fs.readdirSync(from)) {
    if (name.endsWith('.json') && name !== path.basename(storeFiles(from).erasing)) {
      copyWritable(path.join(from, name), path.join(to, name));
      syncFile(path.join(to, name));
    }
  }
}
