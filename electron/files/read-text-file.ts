import { failure, type Failure } from '../../content/base/failure.ts';
import { encodingOfOurs } from '../../content/text/encoding-by-mark.ts';
import { err, ok, type Result } from '../../content/base/result.ts';
import { readUntrusted } from './read-untrusted.ts';

/**
 * The text of an untrusted file of at most `maxBytes`. The size is checked before the file is read: `file-too-large`.
 * Fails with `file-unreadable` if it is not a file or cannot be read, and with `not-json` if it is neither UTF-8 nor
 * UTF-16 with a byte order mark.
 */
export async function readTextFile(file: string, maxBytes: number): Promise<Result<string, Failure>> {
  const bytes = await readForeignBytes(file, maxBytes);
  if (!bytes.ok) {
    return bytes;
  }
  const encoding = encodingOfOurs(bytes.value);
  try {
    return ok(new TextDecoder(encoding, { fatal: true }).decode(bytes.value));
  } catch {
    return err(failure('not-json', null, `not ${encoding.toUpperCase()}`));
  }
}

/** The bytes of an untrusted file, in any encoding. Failures: the first two of `readTextFile`. */
export const readForeignBytes = (file: string, maxBytes: number): Promise<Result<Uint8Array, Failure>> =>
  readUntrusted<Uint8Array>(file, async (handle, size) =>
    size > maxBytes ? err(failure('file-too-large', null, `${String(size)} bytes`)) : ok(await handle.readFile()),
  );
