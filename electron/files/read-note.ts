import * as fs from 'node:fs';
import { READ_WITHOUT_WAITING } from './read-without-waiting.ts';

/** Our small settings files have a line or two; a larger file is not one of ours. */
const MAX_NOTE_BYTES = 64 * 1024;

/**
 * Reads one of our small settings files and parses it as JSON. Other programs may write to its folder, so its size is
 * checked before it is read. Throws if it does not exist, is not a file, is too large, or is not JSON.
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
