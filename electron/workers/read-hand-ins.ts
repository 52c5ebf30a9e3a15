import { createHash } from 'node:crypto';
import * as fs from 'node:fs/promises';
import type { Verify } from '../../content/class/hand-in.ts';
import { MAX_HAND_IN_BYTES } from '../../content/class/limits.ts';
import type { FileFlag, ReadHandIn } from '../../content/class/import-report.ts';
import { readHandIn } from '../../content/class/read-hand-in.ts';
import type { ContentHash } from '../../content/base/content-hash.ts';
import { err } from '../../content/base/result.ts';
import { LONGEST_FILE_NAME } from '../../content/text/file-name.ts';
import { quoteForeign } from '../../content/text/quote-foreign.ts';
import { encodingOfOurs } from '../../content/text/encoding-by-mark.ts';
import { shownName, withForeignPath } from '../files/foreign-path.ts';
import { readForeignBytes } from '../files/read-text-file.ts';

/** The maximum length of a folder path in a table, in characters. */
const LONGEST_FOLDER = 400;

/** Reads one file as a hand-in; the answer includes any failure. */
export async function readHandInFile(
  file: string,
  verify: Verify,
  { name = shownName(file), folder = '' }: { readonly name?: string; readonly folder?: string } = {},
): Promise<ReadHandIn> {
  const bytes = await readForeignBytes(file, MAX_HAND_IN_BYTES);
  if (!bytes.ok) {
    return tellFault(name, folder, bytes.error.code === 'file-too-large' ? 'too-large' : 'unreadable');
  }
  return readHandInBytes({ name, folder, savedAt: await readSavedAt(file) }, bytes.value, verify);
}

/** The same for bytes that were already read, from any source. */
export function readHandInBytes(
  { name, folder, savedAt }: { readonly name: string; readonly folder: string; readonly savedAt: string | null },
  bytes: Uint8Array,
  verify: Verify,
): ReadHandIn {
  const text = decode(bytes);
  const read = text === null ? fault('not-a-hand-in') : readHandIn(text, verify);
  const content = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  return {
    ...{ ...toPlace(name, folder), savedAt, read },
    // Created above, in the form of a content hash.
    ...(read.ok ? {} : { content: content as ContentHash }),
  };
}

/** The answer for a file from which nothing could be read. */
export const tellFault = (name: string, folder: string, flag: FileFlag): ReadHandIn => ({
  ...{ ...toPlace(name, folder), savedAt: null, read: fault(flag) },
});

const fault = (flag: FileFlag) => err({ flag, place: null, name: null });

const toPlace = (name: string, folder: string): Pick<ReadHandIn, 'file' | 'folder'> => ({
  file: quoteForeign(name, LONGEST_FILE_NAME),
  ...(folder === '' ? {} : { folder: quoteForeign(folder, LONGEST_FOLDER) }),
});

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encodingOfOurs(bytes), { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** When the file was last modified; copying it to another folder keeps this time. */
async function readSavedAt(file: string): Promise<string | null> {
  try {
    return (await withForeignPath(file, (at) => fs.stat(at))).mtime.toISOString();
  } catch {
    // The content was read before, so only the time is unknown if the file is missing now.
    return null;
  }
}
