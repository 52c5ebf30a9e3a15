import * as fs from 'node:fs/promises';
import { failure, type Failure } from '../../content/base/failure.ts';
import { encodingOfOurs } from '../../content/text/encoding-by-mark.ts';
import { err, ok, type Result } from '../../content/base/result.ts';
import { READ_WITHOUT_WAITING } from './read-without-waiting.ts';

/**
 * The text of a foreign file of at most `maxBytes`. Its size is looked at before a byte of it is read:
 * `file-too-large`. What is not a file or cannot be read is `file-unreadable`, and what is neither UTF-8 nor UTF-16 with a byte order mark is `not-json`.
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

/** The bytes of a foreign file, with the failures of `readTextFile`, whatever they say. */
export async function readForeignBytes(file: string, maxBytes: number): Promise<Result<Uint8Array, Failure>> {
  try {
    const handle = await fs.open(file, READ_WITHOUT_WAITING);
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) {
        return err(failure('file-unreadable', null, 'not a file'));
      }
      if (stat.size > maxBytes) {
        return err(failure('file-too-large', null, `${String(stat.size)} bytes`));
      }
      return ok(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch (error) {
    return err(failure('file-unreadable', null, error instanceof Error ? error.message : String(error)));
  }
}
