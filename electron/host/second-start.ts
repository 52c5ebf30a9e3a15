import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

/**
 * What a second start may send to the running program. Chromium takes 32 KB on Linux and macOS: the working folder, the
 * whole command line and the data. Of what is longer the running program hears nothing, and the second start, which
 * waits for its word in vain, takes it for dead and kills it.
 */
const MAX_MESSAGE_BYTES = 24 * 1024;

/** More than a list of any files that a system lets be opened at once. */
const MAX_LIST_BYTES = 64 * 1024 * 1024;

/** The switch that names a list of files to open, and the folder that such a list lies in. */
export const OPEN_LIST = '--open-list=';
const LIST_FOLDER = 'claimsort-open-';

/** How the files of a second start reach the program that runs already. */
export type SecondStart =
  /** By Electron, with this as its `additionalData`. */
  | { readonly kind: 'send'; readonly data: Readonly<Record<'text', string>> }
  /** The command line alone is too long: the program has to be started anew with this switch in the place of the files. */
  | { readonly kind: 'start-again'; readonly args: readonly string[] };

/**
 * Plans how `files` are sent. Electron splits what it gets at NUL bytes and trims blanks off the parts, which mangles
 * every text beyond Latin-1, so plain letters are sent (`pack`); what does not fit into one message lies in a file beside.
 *
 * @param start `args`: the command line as it is, `files` those of its words that are files, `folder` where it was given
 * @param temporary where a list may lie
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
    // The first word is the program itself.
    const others = args.slice(1).filter((arg) => !named.has(arg));
    return { kind: 'start-again', args: [...others, `${OPEN_LIST}${writeList(files, temporary)}`] };
  }
  const text = pack({ files });
  return inUse + text.length <= MAX_MESSAGE_BYTES
    ? { kind: 'send', data: { text } }
    : { kind: 'send', data: { text: pack({ list: writeList(files, temporary) }) } };
}

/** The files that a second start named; null for data that this program did not send. */
export function readSecondStart(data: unknown, temporary: string = os.tmpdir()): readonly string[] | null {
  const text = propertyOf(data, 'text');
  const sent = typeof text === 'string' ? unpack(text) : null;
  const list = propertyOf(sent, 'list');
  return typeof list === 'string' ? takeList(list, temporary) : toFiles(propertyOf(sent, 'files'));
}

/** Reads a list of files and removes it; null when it is not one of ours, or no longer there. */
export function takeList(file: string, temporary: string = os.tmpdir()): readonly string[] | null {
  const folder = path.dirname(file);
  // Only what this program put there is read, and removed.
  if (path.dirname(folder) !== path.resolve(temporary) || !path.basename(folder).startsWith(LIST_FOLDER)) {
    return null;
  }
  try {
    const stat = fs.lstatSync(file);
    const files = stat.isFile() && stat.size <= MAX_LIST_BYTES ? parse(fs.readFileSync(file, 'utf8')) : null;
    fs.rmSync(folder, { recursive: true, force: true });
    return toFiles(files);
  } catch {
    // It was taken before.
    return null;
  }
}

function writeList(files: readonly string[], temporary: string): string {
  const file = path.join(fs.mkdtempSync(path.join(path.resolve(temporary), LIST_FOLDER)), 'files.json');
  fs.writeFileSync(file, JSON.stringify(files));
  return file;
}

/**
 * As base64, because V8 may keep a text in two bytes a character, with a NUL in each, even when all of it is ASCII by
 * then; what comes out of a buffer has one.
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
