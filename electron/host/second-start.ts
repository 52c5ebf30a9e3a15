import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

/**
 * The maximum size of a message from a second instance to the running program. Chromium accepts 32 KB on Linux and
 * macOS for the working folder, the whole command line and the data together. If there is more, the running program
 * receives nothing; the second instance waits in vain for an answer, assumes that the first one hangs, and kills it.
 */
const MAX_MESSAGE_BYTES = 24 * 1024;

/** Larger than any list of files that a system can open at once. */
const MAX_LIST_BYTES = 64 * 1024 * 1024;

/** The switch that names a list of files to open, and the prefix of the folder that contains such a list. */
export const OPEN_LIST = '--open-list=';
const LIST_FOLDER = 'claimsort-open-';

/** How a second instance passes its files to the running program. */
export type SecondStart =
  /** Through Electron, with this value as `additionalData`. */
  | { readonly kind: 'send'; readonly data: Readonly<Record<'text', string>> }
  /** The command line alone is too long: the program must be started again with this switch instead of the files. */
  | { readonly kind: 'start-again'; readonly args: readonly string[] };

/**
 * Plans how to send `files`. Electron splits the data at NUL bytes and trims spaces off the parts, which corrupts all
 * text beyond Latin-1, so the data is sent in ASCII (`pack`). Data that does not fit into one message is written to a
 * file.
 *
 * @param start `args`: the complete command line; `files`: its arguments that are files; `folder`: its working folder
 * @param temporary the folder in which a list may be written
 */
export function planSecondStart(
  start: { readonly args: readonly string[]; readonly fileArgs: readonly string[]; readonly folder: string },
  files: readonly string[],
  temporary: string = os.tmpdir(),
): SecondStart {
  const { args, fileArgs, folder } = start;
  const inUse = [folder, ...args].reduce((sum, word) => sum + Buffer.byteLength(word) + 1, 0);
  if (inUse > MAX_MESSAGE_BYTES && fileArgs.length > 0) {
    const named = new Set(fileArgs);
    // The first argument is the program itself.
    const others = args.slice(1).filter((arg) => !named.has(arg));
    return { kind: 'start-again', args: [...others, `${OPEN_LIST}${writeList(files, temporary)}`] };
  }
  const text = pack({ files });
  return inUse + text.length <= MAX_MESSAGE_BYTES
    ? { kind: 'send', data: { text } }
    : { kind: 'send', data: { text: pack({ list: writeList(files, temporary) }) } };
}

/** The files that a second instance named; null for data that this program did not send. */
export function readSecondStart(data: unknown, temporary: string = os.tmpdir()): readonly string[] | null {
  const text = propertyOf(data, 'text');
  const sent = typeof text === 'string' ? unpack(text) : null;
  const list = propertyOf(sent, 'list');
  return typeof list === 'string' ? takeList(list, temporary) : toFiles(propertyOf(sent, 'files'));
}

/** Reads a list of files and deletes it; null if it is not one of our lists or no longer exists. */
export function takeList(file: string, temporary: string = os.tmpdir()): readonly string[] | null {
  const folder = path.dirname(file);
  // Only files that this program created are read and deleted.
  if (path.dirname(folder) !== path.resolve(temporary) || !path.basename(folder).startsWith(LIST_FOLDER)) {
    return null;
  }
  try {
    const stat = fs.lstatSync(file);
    const files = stat.isFile() && stat.size <= MAX_LIST_BYTES ? parse(fs.readFileSync(file, 'utf8')) : null;
    fs.rmSync(folder, { recursive: true, force: true });
    return toFiles(files);
  } catch {
    // It was already read.
    return null;
  }
}

function writeList(files: readonly string[], temporary: string): string {
  const file = path.join(fs.mkdtempSync(path.join(path.resolve(temporary), LIST_FOLDER)), 'files.json');
  fs.writeFileSync(file, JSON.stringify(files));
  return file;
}

/**
 * As base64, because V8 may store even an all-ASCII string with two bytes per character, and then each contains a NUL
 * byte; a string decoded from a buffer has one byte per character.
 */
const pack = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64');

const unpack = (text: string): unknown => parse(Buffer.from(text, 'base64').toString());

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const propertyOf = (holder: unknown, name: string): unknown =>
  typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined;

const toFiles = (value: unknown): readonly string[] | null =>
  Array.isArray(value) && value.every((file) => typeof file === 'string') ? value : null;
