import * as fs from 'node:fs/promises';
import { failure, type Failure } from '../../content/base/failure.ts';
import { err, type Result } from '../../content/base/result.ts';
import { withForeignPath } from './foreign-path.ts';
import { READ_WITHOUT_WAITING } from './read-without-waiting.ts';

/**
 * What `read` makes of an untrusted file that is open for reading; `size` in bytes. Fails with `file-unreadable` if it
 * is not a file or cannot be read.
 */
export async function readUntrusted<T>(
  file: string,
  read: (handle: fs.FileHandle, size: number) => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  try {
    const handle = await withForeignPath(file, (at) => fs.open(at, READ_WITHOUT_WAITING));
    try {
      const stat = await handle.stat();
      return stat.isFile() ? await read(handle, stat.size) : err(failure('file-unreadable', null, 'not a file'));
    } finally {
      await handle.close();
    }
  } catch (error) {
    return err(failure('file-unreadable', null, error instanceof Error ? error.message : String(error)));
  }
}
