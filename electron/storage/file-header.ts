import * as fs from 'node:fs';
import { APPLICATION_ID, MIGRATIONS, SCHEMA_MARK } from './schema.ts';

/**
 * The kind of a file according to its first page. It is read before SQLite opens the file, because opening a database
 * can write to it.
 */
export type FileKind = 'missing' | 'empty' | 'ours' | 'newer' | 'foreign' | 'damaged';

/** The offsets of the two numbers in the database header (sqlite.org/fileformat2.html, 1.3), big-endian. */
const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;
const MAGIC = 'SQLite format 3\0';
const FIRST_PAGE_BYTES = 4096;

export function readFileKind(file: string, migrations = MIGRATIONS): FileKind {
  if (!fs.existsSync(file)) {
    return 'missing';
  }
  const page = readFirstPage(file);
  if (page.length === 0) {
    return 'empty';
  }
  const isMarked = page.includes(SCHEMA_MARK);
  if (page.length < 100 || page.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    return 'damaged';
  }
  if (page.readUInt32BE(APPLICATION_ID_AT) !== APPLICATION_ID) {
    // Our first table under another application id: a byte has changed; the file does not belong to another program.
    return isMarked ? 'damaged' : 'foreign';
  }
  const version = page.readUInt32BE(USER_VERSION_AT);
  // Our first table without a version: the number was lost, and creating the tables again would fail.
  if (version === 0 && isMarked) {
    return 'damaged';
  }
  return version > migrations.length ? 'newer' : 'ours';
}

function readFirstPage(file: string): Buffer {
  const descriptor = fs.openSync(file, 'r');
  try {
    const page = Buffer.alloc(FIRST_PAGE_BYTES);
    return page.subarray(0, fs.readSync(descriptor, page, 0, page.length, 0));
  } finally {
    fs.closeSync(descriptor);
  }
}
