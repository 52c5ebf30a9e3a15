import * as path from 'node:path';
import { MAX_PROFILE_UNITS } from '../../content/files/profile-file.ts';
import type { ChosenRoster } from '../../content/class/read-roster.ts';
import { recogniseRoster } from '../../content/files/recognise-roster.ts';
import { recogniseText } from '../../content/files/recognise-text.ts';
import { encodingOfOurs } from '../../content/text/encoding-by-mark.ts';
import { failure, type Failure } from '../../content/base/failure.ts';
import { err, ok, type Result } from '../../content/base/result.ts';
import { kindOfFile } from '../workers/file-kind.ts';
import { readUntrusted } from './read-untrusted.ts';

/**
 * The kinds of files that this program opens. A zip file is assumed to be a download from an LMS: `hand-in`, whatever
 * it contains.
 */
export type OurFile = 'lesson' | 'hand-in' | 'profile' | 'class' | 'passages' | 'roster';

/** Our files state their format at the beginning, except perhaps files that another program has rewritten. */
const BEGINNING_BYTES = 64 * 1024;

/** Reads a file as a list of students. */
export type ReadRoster = (file: string) => Promise<Result<ChosenRoster, Failure>>;

/**
 * Determines the kind of a file from its content, regardless of its name. Failures: `file-unreadable`; `newer-format`
 * and `not-for-opening` for our own files; `not-ours` for all others, and for a workbook the failures of lists.
 */
export async function recogniseFile(file: string, readRoster: ReadRoster): Promise<Result<OurFile, Failure>> {
  const beginning = await readBeginning(file, BEGINNING_BYTES);
  if (!beginning.ok) {
    return beginning;
  }
  const { bytes, size } = beginning.value;
  const kind = recogniseText(toText(bytes));
  const isWhole = size <= bytes.length;
  if (kind !== 'json' || isWhole || size > MAX_PROFILE_UNITS) {
    return settle(kind, { file, bytes, readRoster });
  }
  const whole = await readBeginning(file, size);
  return whole.ok ? settle(recogniseText(toText(whole.value.bytes)), { file, bytes, readRoster }) : whole;
}

interface Unknown {
  readonly file: string;
  /** The first bytes of the file. */
  readonly bytes: Buffer;
  readonly readRoster: ReadRoster;
}

async function settle(kind: ReturnType<typeof recogniseText>, unknown: Unknown): Promise<Result<OurFile, Failure>> {
  switch (kind) {
    case 'lesson':
    case 'hand-in':
    case 'profile':
    case 'class':
    case 'passages':
      return ok(kind);
    case 'newer':
      return err(failure('newer-format'));
    case 'unopenable':
      return err(failure('not-for-opening'));
    case 'json':
      return err(failure('not-ours'));
    case 'other':
      return isArchive(unknown) ? ok('hand-in') : recogniseTable(unknown);
  }
}

async function recogniseTable({ file, bytes, readRoster }: Unknown): Promise<Result<OurFile, Failure>> {
  const chosen = await readRoster(file);
  if (!chosen.ok) {
    return isWorkbook(bytes) ? chosen : err(failure('not-ours', null, chosen.error.code));
  }
  const isList = recogniseRoster(chosen.value.text);
  return isList.ok ? ok('roster') : isList;
}

/** Office documents are zip files, too; they can be recognised by this part. */
const isArchive = ({ file, bytes }: Unknown): boolean =>
  kindOfFile(path.basename(file), bytes) === 'zip' && !bytes.includes('[Content_Types].xml');

/** Excel's formats: a zip file that lists its parts, and the older one, which contains a stream of this name. */
const isWorkbook = (bytes: Buffer): boolean =>
  bytes.includes('xl/') || (bytes[0] === 0xd0 && bytes.includes(Buffer.from('Workbook', 'utf16le')));

/** Binary data has no `{` at its beginning in either encoding. */
function toText(bytes: Buffer): string {
  return new TextDecoder(encodingOfOurs(bytes)).decode(bytes);
}

const readBeginning = (file: string, most: number) =>
  readUntrusted<{ readonly bytes: Buffer; readonly size: number }>(file, async (handle, size) => {
    const bytes = Buffer.alloc(Math.min(most, size));
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0);
    return ok({ bytes: bytes.subarray(0, bytesRead), size });
  });
