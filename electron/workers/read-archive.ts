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
import { isHidden, kindOfFile, SNIFFED_BYTES } from './file-kind.ts';
import type { PassedOverTally } from './passed-over-tally.ts';
import { readHandInBytes, tellFault } from './read-hand-ins.ts';

/** How an archive is read. */
export interface ArchiveTools {
  readonly verify: Verify;
  readonly limits: CollectLimits;
  /** Is used up by what is read. */
  readonly budget: Budget;
  readonly tally: PassedOverTally;
  /** The folders that lead to the archive from the one that was chosen, with the archive's own name. */
  readonly folder: string;
}

/** The fewest bytes that an entry takes in the directory of an archive: no archive has more entries than fit into it. */
const LEAST_ENTRY_BYTES = 46;

/**
 * Reads the hand-ins in a zip file, one after another, and counts what it passes over. Nothing is written anywhere, so no
 * name of an entry leads to a file. An entry is what the directory at the archive's end says; what comes out of it is
 * counted while it is inflated, and a size or sum that does not fit makes it a damaged file. Archives within it, links
 * and what is locked with a password are passed over. A file that is no zip is one `broken-archive`.
 */
export async function* readArchive(file: string, tools: ArchiveTools): AsyncGenerator<ReadHandIn> {
  const { budget, tally, folder } = tools;
  const whole = (): ReadHandIn => tellFault(path.basename(file), path.posix.dirname(folder), 'broken-archive');
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
    // The whole directory has to be read in one piece; what came before the break has been read.
    if (error instanceof Error && error.message.includes('strong encryption')) {
      tally.add('encrypted', folder, countLeft(zip, seen));
    } else {
      yield whole();
    }
  } finally {
    zip.close();
  }
}

/** Opens an archive; throws for what is none. */
async function openArchive(file: string): Promise<yauzl.ZipFile> {
  const fd = await promisify(fs.open)(file, 'r');
  const reader = new ArchiveReader(fd);
  try {
    const { size } = await promisify(fs.fstat)(fd);
    return await yauzl.fromRandomAccessReaderPromise(reader, size, {
      // A name that leads out, or a size that does not fit, would end all reading: both are looked at here instead.
      ...{ autoClose: false, decodeStrings: false, validateEntrySizes: false },
    });
  } catch (error) {
    await promisify(fs.close)(fd);
    throw error;
  }
}

/**
 * Reads an archive where the archive says itself. A place that no file has is an error like any other: with the library's
 * own reader Node throws at one above 2^53, and that reader then waits for ever.
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
      // Here the end is not in the range itself; to Node it is.
      end: end - 1,
      // The file stays open for the next entry: a stream that is destroyed would close it, whatever `autoClose` says.
      fs: { ...fs, close: (_: number, done?: fs.NoParamCallback) => done?.(null) },
    });
  }

  override close(callback: (error: Error | null) => void): void {
    fs.close(this.#fd, (error) => callback(error ?? null));
  }
}

const countLeft = ({ entryCount, fileSize }: yauzl.ZipFile, seen: number): number =>
  Math.max(1, Math.min(entryCount, Math.floor(fileSize / LEAST_ENTRY_BYTES)) - seen);

/** In UTF-8 where the entry says so, and in code page 437 otherwise, with the slashes of Windows turned. */
function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: yauzl.Entry): string {
  return yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
}

/** null for an entry that is passed over, which is then counted, and for a folder. */
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
      // The times in an archive are without a zone, and often those of the download.
      return readHandInBytes({ name: base, folder: inFolder, savedAt: null }, content.bytes, verify);
  }
}

/** What the directory tells of an entry that is not opened. */
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

/** What comes out of an entry: no more than is needed to tell what it is, unless it may be a hand-in. */
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
    // A stream of this kind gives buffers.
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

/** null for an entry whose data is not where the directory says, or is packed in a way that nobody uses any more. */
async function openEntry(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable | null> {
  try {
    const stream = await zip.openReadStreamPromise(entry);
    // An error that comes after the reading has ended would otherwise be nobody's, and end the process.
    stream.on('error', () => undefined);
    return stream;
  } catch {
    return null;
  }
}
