import * as fs from 'node:fs';
import { READ_WITHOUT_WAITING } from './read-without-waiting.ts';

/** A note of ours is a line or two; what is larger is none. */
const MAX_NOTE_BYTES = 64 * 1024;

/**
 * What a small file of our own says, as JSON. It lies where anybody may write, so its size is looked at before a byte of
 * it is read. Throws when it is not there, is no file, is larger than any note, or is not JSON.
 */
export function readNote(file: string): unknown {
  const handle = fs.openSync(file, READ_WITHOUT_WAITING);
  try {
    const stat = fs.fstatSync(handle);
    if (!stat.isFile() || stat.size > MAX_NOTE_BYTES) {
      throw new Error('not a note of ours');
    }
    return JSON.parse(fs.readFileSync(handle, 'utf8'));
  } finally {
    fs.closeSync(handle);
  }
}
