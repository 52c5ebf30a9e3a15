import { failure, type Failure } from '../../content/base/failure.ts';
import { MAX_LESSON_BYTES } from '../../content/lesson/limits.ts';
import { err, ok, type Result } from '../../content/base/result.ts';

/** The text of a file that was dropped on the window; one that is too large is refused before it is read. */
export async function readDroppedFile(file: File): Promise<Result<string, Failure>> {
  if (file.size > MAX_LESSON_BYTES) return err(failure('file-too-large'));
  try {
    return ok(await file.text());
  } catch (reason) {
    // A folder, or a file that was taken away meanwhile.
    return err(failure('file-unreadable', null, String(reason)));
  }
}
