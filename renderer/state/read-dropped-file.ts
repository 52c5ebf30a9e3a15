import { failure, type Failure } from '../../content/base/failure.ts';
import { MAX_LESSON_BYTES } from '../../content/lesson/limits.ts';
import { err, ok, type Result } from '../../content/base/result.ts';

/**
 * The text of a file that was dropped on the window; one that is larger than `maxBytes` is refused before it is read, and one that is
 * not UTF-8 as it is when it comes by another way: its letters would be replaced without a word.
 */
export async function readDroppedFile(file: File, maxBytes = MAX_LESSON_BYTES): Promise<Result<string, Failure>> {
  if (file.size > maxBytes) return err(failure('file-too-large'));
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch (reason) {
    // A folder, or a file that was taken away meanwhile.
    return err(failure('file-unreadable', null, String(reason)));
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return err(failure('not-json', null, 'not UTF-8'));
  }
}
