import * as fs from 'node:fs/promises';
import { failure, type Failure } from '../../content/failure.ts';
import { MAX_LESSON_BYTES } from '../../content/lesson/max-lesson-bytes.ts';
import { err, ok, type Result } from '../../content/result.ts';

/**
 * The text of a lesson file. Its size is looked at before a byte of it is read: `file-too-large`. What is not a file or
 * cannot be read is `file-unreadable`, and what is not UTF-8 is `not-json`.
 */
export async function readLessonFile(file: string): Promise<Result<string, Failure>> {
  let bytes: Uint8Array;
  try {
    const handle = await fs.open(file);
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) {
        return err(failure('file-unreadable', null, 'not a file'));
      }
      if (stat.size > MAX_LESSON_BYTES) {
        return err(failure('file-too-large', null, `${String(stat.size)} bytes`));
      }
      bytes = await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    return err(failure('file-unreadable', null, error instanceof Error ? error.message : String(error)));
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return err(failure('not-json', null, 'not UTF-8'));
  }
}
