import { failure, type Failure } from '../../content/base/failure.ts';
import { MAX_LESSON_BYTES } from '../../content/lesson/limits.ts';
import { encodingOfOurs } from '../../content/text/encoding-by-mark.ts';
import { err, ok, type Result } from '../../content/base/result.ts';

/**
 * The text of a file that was dropped on the window. A file larger than `maxBytes` is refused before it is read. A file
 * that is neither UTF-8 nor UTF-16 with a byte order mark is refused as in all other cases, because otherwise its
 * characters would silently be replaced.
 */
export async function readDroppedFile(file: File, maxBytes = MAX_LESSON_BYTES): Promise<Result<string, Failure>> {
  if (file.size > maxBytes) return err(failure('file-too-large'));
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch (reason) {
    // A folder, or a file that was removed meanwhile.
    return err(failure('file-unreadable', null, String(reason)));
  }
  const encoding = encodingOfOurs(new Uint8Array(bytes));
  try {
    return ok(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    return err(failure('not-json', null, `not ${encoding.toUpperCase()}`));
  }
}
