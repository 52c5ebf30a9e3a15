import * as fs from 'node:fs/promises';
import * as path from 'node:path';

// On Linux a file name is any sequence of bytes. Names that are not UTF-8 come from old USB sticks and from archives
// (ISO 8859, code page 437); Node and Electron turn each such byte into U+FFFD, and a path with that character opens
// nothing.

/** A path for Node's file functions. */
type NativePath = string | Buffer;

/** One or several such bytes: programs differ in how many they replace at once. */
const REPLACED = /\ufffd+/gu;

/** Half of a surrogate pair that stands for one byte, 0x80 to 0xff (PEP 383, "surrogateescape"). */
const FIRST_ESCAPE = 0xdc00;
const ESCAPED = /[\udc80-\udcff]/u;

/**
 * The name of a directory entry as a text that loses nothing: in a name that is not UTF-8, each byte beyond ASCII
 * becomes half of a surrogate pair. `withForeignPath` understands it; a person is shown `shownName` instead.
 */
export function decodeName(bytes: Buffer): string {
  const text = bytes.toString();
  if (bytes.equals(Buffer.from(text))) {
    return text;
  }
  return Array.from(bytes, (byte) => String.fromCharCode(byte < 0x80 ? byte : FIRST_ESCAPE + byte)).join('');
}

/** The name of a file, to be shown: U+FFFD stands for what is not UTF-8. */
export const shownName = (file: string): string => path.basename(file).replace(/[\udc80-\udcff]/gu, '\ufffd');

/**
 * Calls `use` with the path that the file system knows for `file`. If some of its characters stand for bytes that are
 * not UTF-8, these bytes are restored, or looked up in the folder if only U+FFFD is left of them. Rejects as `use` does,
 * also if the folder has two names that look the same.
 */
export async function withForeignPath<T>(file: string, use: (at: NativePath) => Promise<T>): Promise<T> {
  try {
    return await use(ESCAPED.test(file) ? encodePath(file) : file);
  } catch (error) {
    const found = file.includes('\ufffd') ? await lookUp(file) : null;
    if (found === null) {
      throw error;
    }
    return use(found);
  }
}

const encodePath = (file: string): Buffer =>
  Buffer.concat(
    Array.from(file, (character) =>
      ESCAPED.test(character) ? Buffer.of(character.charCodeAt(0) - FIRST_ESCAPE) : Buffer.from(character),
    ),
  );

/** The only path that reads like this one; null if there is none, or several. */
async function lookUp(file: string): Promise<Buffer | null> {
  const { root } = path.parse(file);
  let at = Buffer.from(root);
  for (const part of file.slice(root.length).split(path.sep)) {
    const name = part.includes('\ufffd') ? await lookUpIn(at, part) : encodePath(part);
    if (name === null) {
      return null;
    }
    at = Buffer.concat([at, at.length > root.length ? Buffer.from(path.sep) : Buffer.of(), name]);
  }
  return at;
}

async function lookUpIn(folder: Buffer, part: string): Promise<Buffer | null> {
  try {
    const wanted = part.replace(REPLACED, '\ufffd');
    const names = await fs.readdir(folder, { encoding: 'buffer' });
    const alike = names.filter((name) => name.toString().replace(REPLACED, '\ufffd') === wanted);
    return alike.length === 1 ? (alike[0] ?? null) : null;
  } catch {
    // A folder that cannot be listed; the error of `use` says so.
    return null;
  }
}
