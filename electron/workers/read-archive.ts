import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import * as yauzl from 'yauzl';
import type { Verify } from '../../content/class/hand-in.ts';
import type { ReadHandIn } from '../../content/class/import-report.ts';
import type { WhyPassedOver } from '../../content/class/passed-over.ts';
import type { Budget, CollectLimits } from './collect-limits.ts';
import { withForeignPath } from '../files/foreign-path.ts';
import { isHidden, kindOfFile, SNIFFED_BYTES } from './file-kind.ts';
import type { PassedOverTally } from './passed-over-tally.ts';
import { readHandInBytes, tellFault } from './read-hand-ins.ts';

/** The options for reading an archive. */
export interface ArchiveTools {
  readonly verify: Verify;
  readonly limits: CollectLimits;
  /** Decreases while files are read. */
  readonly budget: Budget;
  readonly tally: PassedOverTally;
  /** The path of the archive, starting with the name of the chosen folder. */
  readonly folder: string;
}

/** The minimum size of an entry in the directory of an archive, which limits the number of entries. */
const LEAST_ENTRY_BYTES = 46;

/**
 * Reads the hand-ins in a zip file one after another, and counts those passed over. Nothing is written to the disk, so
 * no entry name can point to a file. Entries are those in the directory at the end of the archive. Their data is
 * counted while it is decompressed; if the size or checksum does not match, the file is damaged. Nested archives, links
 * and encrypted entries are passed over. A file that is not a zip file yields one `broken-archive`.
 */
export async function* readArchive(file: string, name: string, tools: ArchiveTools): AsyncGenerator<ReadHandIn> {
  const { budget, tally, folder } = tools;
  const whole = (): ReadHandIn => tellFault(name, path.posix.dirname(folder), 'broken-archive');
  let zip: yauzl.ZipFile;
  try {
    zip = await openArchive(file);
  } catch {
    yield whole();
    return;
  }
  let seen = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      if (budget.entries <= 0 || budget.inflatedBytes <= 0) {
        const why = budget.entries <= 0 ? 'too-many' : 'too-much';
        tally.add(why, nameOf(entry), countLeft(zip, seen));
        return;
      }
      seen += 1;
      budget.entries -= 1;
      const read = await readEntry(zip, entry, tools);
      if (read !== null) yield read;
    }
  } catch (error) {
    // The directory must be readable as a whole; the entries before the error have been read.
    if (error instanceof Error && error.message.includes('strong encryption')) {
      tally.add('encrypted', folder, countLeft(zip, seen));
    } else {
      yield whole();
    }
  } finally {
    zip.close();
  }
}

/** Opens an archive; throws if it is not one. */
async function openArchive(file: string): Promise<yauzl.ZipFile> {
  const fd = await withForeignPath(file, (at) => promisify(fs.open)(at, 'r'));
  const reader = new ArchiveReader(fd);
  try {
    const { size } = await promisify(fs.fstat)(fd);
    return await yauzl.fromRandomAccessReaderPromise(reader, size, {
      // An unsafe name or a wrong size would stop the whole archive, so both are checked here instead.
      ...{ autoClose: false, decodeStrings: false, validateEntrySizes: false },
    });
  } catch (error) {
    await promisify(fs.close)(fd);
    throw error;
  }
}

/**
 * Reads from the archive file. An offset that no file can have is an ordinary error here: with the library's own reader
 * Node throws for one above 2^53, and that reader then waits forever.
 */
class ArchiveReader extends yauzl.RandomAccessReader {
  readonly #fd: number;

  constructor(fd: number) {
    super();
    this.#fd = fd;
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    if (Number.isSafeInteger(position)) fs.read(this.#fd, buffer, offset, length, position, callback);
    else setImmediate(callback, new Error('a place outside the archive'));
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return fs.createReadStream('', {
      ...{ fd: this.#fd, start },
      // In this library `end` is exclusive, in Node it is inclusive.
      end: end - 1,
      // The file must stay open for the next entry: destroying a stream would close it, regardless of `autoClose`.
      fs: { ...fs, close: (_: number, done?: fs.NoParamCallback) => done?.(null) },
    });
  }

  override close(callback: (error: Error | null) => void): void {
    fs.close(this.#fd, (error) => callback(error ?? null));
  }
}

const countLeft = ({ entryCount, fileSize }: yauzl.ZipFile, seen: number): number =>
  Math.max(1, Math.min(entryCount, Math.floor(fileSize / LEAST_ENTRY_BYTES)) - seen);

/** The name in UTF-8 if the entry says so, otherwise in code page 437, with backslashes replaced by slashes. */
function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: yauzl.Entry): string {
  return yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
}

/** null for a folder, and for an entry that is passed over, which is then counted. */
async function readEntry(zip: yauzl.ZipFile, entry: yauzl.Entry, tools: ArchiveTools): Promise<ReadHandIn | null> {
  const { verify, tally, folder } = tools;
  const name = nameOf(entry);
  if (name.endsWith('/')) return null;
  const pass = (why: WhyPassedOver): null => {
    tally.add(why, `${folder}/${name}`);
    return null;
  };
  const why = whyUnread(entry, name);
  if (why !== null) return pass(why);
  const parts = name.split('/');
  const base = parts.at(-1) ?? name;
  const inFolder = [folder, ...parts.slice(0, -1)].join('/');
  const content = await inflate(zip, entry, base, tools);
  switch (content.kind) {
    case 'other':
      return pass('other-kind');
    case 'archive':
      return pass('archive');
    case 'too-much':
      return pass('too-much');
    case 'too-large':
      return tellFault(base, inFolder, 'too-large');
    case 'damaged':
      return tellFault(base, inFolder, 'unreadable');
    case 'whole':
      // Times in an archive have no time zone, and are often those of the download.
      return readHandInBytes({ name: base, folder: inFolder, savedAt: null }, content.bytes, verify);
  }
}

/** Why an entry is not opened, according to the directory. */
function whyUnread(entry: yauzl.Entry, name: string): WhyPassedOver | null {
  if (yauzl.validateFileName(name) !== null || name.includes('\0') || name === '') return 'unsafe-name';
  if (isLink(entry)) return 'link';
  if (name.split('/').some(isHidden)) return 'hidden';
  return entry.isEncrypted() ? 'encrypted' : null;
}

const MADE_BY_UNIX = 3;
const FILE_TYPE = 0o170000;
const SYMBOLIC_LINK = 0o120000;

const isLink = ({ versionMadeBy, externalFileAttributes }: yauzl.Entry): boolean =>
  versionMadeBy >> 8 === MADE_BY_UNIX && ((externalFileAttributes >>> 16) & FILE_TYPE) === SYMBOLIC_LINK;

type Content =
  | { readonly kind: 'other' | 'archive' | 'too-large' | 'too-much' | 'damaged' }
  | { readonly kind: 'whole'; readonly bytes: Uint8Array };

/** Decompresses an entry: only enough to determine its kind, unless it may be a hand-in. */
async function inflate(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry,
  name: string,
  { limits, budget }: Pick<ArchiveTools, 'limits' | 'budget'>,
): Promise<Content> {
  const stream = await openEntry(zip, entry);
  const isWanted = kindOfFile(name, new Uint8Array()) === 'hand-in';
  if (stream === null) return { kind: isWanted ? 'damaged' : 'other' };
  const chunks: Buffer[] = [];
  let length = 0;
  let kind: ReturnType<typeof kindOfFile> | null = null;
  try {
    // This kind of stream yields buffers.
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      length += chunk.length;
      budget.inflatedBytes -= chunk.length;
      if (kind === null && length >= SNIFFED_BYTES) kind = kindOfFile(name, Buffer.concat(chunks));
      if (kind !== null && kind !== 'hand-in') break;
      if (length > limits.fileBytes) return { kind: 'too-large' };
      if (budget.inflatedBytes < 0) return { kind: 'too-much' };
    }
  } catch {
    return { kind: isWanted || kind === 'hand-in' ? 'damaged' : 'other' };
  } finally {
    stream.destroy();
  }
  const bytes = Buffer.concat(chunks);
  kind ??= kindOfFile(name, bytes);
  if (kind === 'other') return { kind: 'other' };
  if (kind !== 'hand-in') return { kind: 'archive' };
  const isWhole = length === entry.uncompressedSize && crc32(bytes) === entry.crc32;
  return isWhole ? { kind: 'whole', bytes } : { kind: 'damaged' };
}

/** null for an entry whose data is not at the given offset, or which uses an obsolete compression method. */
async function openEntry(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable | null> {
  try {
    const stream = await zip.openReadStreamPromise(entry);
    // Without this listener, an error after the end of reading would be unhandled and end the process.
    stream.on('error', () => undefined);
    return stream;
  } catch {
    return null;
  }
}
