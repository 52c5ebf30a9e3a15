import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { MAX_HAND_IN_BYTES, type Verify } from '../../content/classroom/hand-in.ts';
import type { FileFlag, ReadHandIn } from '../../content/classroom/import-report.ts';
import { readHandIn } from '../../content/classroom/read-hand-in.ts';
import type { FailureCode } from '../../content/failure.ts';
import { err } from '../../content/result.ts';
import { quoteForeign } from '../../content/text/quote-foreign.ts';
import { readTextFile } from '../files/read-text-file.ts';

/** No file system has longer names, and one that has nothing to hide is told whole. */
const LONGEST_NAME = 255;

/** Reads one file as a hand-in; whatever is wrong with it is said in the answer. */
export async function readHandInFile(file: string, verify: Verify): Promise<ReadHandIn> {
  const name = quoteForeign(path.basename(file), LONGEST_NAME);
  const text = await readTextFile(file, MAX_HAND_IN_BYTES);
  if (!text.ok) {
    return {
      ...{ file: name, savedAt: null },
      read: err({ flag: FLAG_OF_FAILURE[text.error.code] ?? 'unreadable', place: null, name: null }),
    };
  }
  return { file: name, savedAt: await readSavedAt(file), read: readHandIn(text.value, verify) };
}

/** When the file was written, as its folder says; copying to another folder keeps it. */
async function readSavedAt(file: string): Promise<string | null> {
  try {
    return (await fs.stat(file)).mtime.toISOString();
  } catch {
    // The file was read: that it is gone by now changes nothing, and only its time is not known.
    return null;
  }
}

const FLAG_OF_FAILURE: Partial<Readonly<Record<FailureCode, FileFlag>>> = {
  'file-too-large': 'too-large',
  'not-json': 'not-a-hand-in',
};
