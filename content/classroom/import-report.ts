import type { AttemptId } from '../journal/event.ts';
import type { Result } from '../result.ts';
import type { HandIn } from './hand-in.ts';

/** Why a file was refused (nothing of it counts) or noted (it counts, and the teacher should know). */
export const FILE_FLAGS = [
  // refused
  'unreadable',
  'too-large',
  'empty',
  'cut-off',
  'not-a-hand-in',
  'newer-format',
  'damaged',
  'changed-after-hand-in',
  'broken-journal',
  'not-handed-in',
  'other-lesson',
  'other-revision',
  'two-of-one-attempt',
  'copy-under-another-name',
  // noted
  'already-there',
  'not-on-roster',
  'look-alike-name',
  'guided-not-exam',
] as const;

export type FileFlag = (typeof FILE_FLAGS)[number];

/** Why a file is no hand-in that counts. */
export interface HandInFault {
  readonly flag: FileFlag;
  /** Where it broke; null when there is no place. */
  readonly place: string | null;
  /** The name that stands in the file, whoever wrote it there; null where none can be read. */
  readonly name: string | null;
}

/** A file as it was read, before it is held against what the class has. */
export interface ReadHandIn {
  /** The name of the file without its folder. */
  readonly file: string;
  readonly read: Result<HandIn, HandInFault>;
}

/** What happened to one file. */
export interface FileOutcome {
  /** The name of the file without its folder. */
  readonly file: string;
  readonly name: string | null;
  readonly attempt: AttemptId | null;
  readonly isTaken: boolean;
  readonly flags: readonly FileFlag[];
  /** Where in the file it broke; null when there is no place. */
  readonly place: string | null;
  /** The other file or name that a flag speaks of; null when there is none. */
  readonly other: string | null;
}

/** What an import did, file by file. */
export interface ImportReport {
  readonly files: number;
  /** New attempts that were taken. */
  readonly taken: number;
  readonly alreadyThere: number;
  readonly refused: number;
  /** True when the teacher stopped it; what was taken until then stays. */
  readonly isCancelled: boolean;
  /** Only files with a flag, in the order of their names. */
  readonly flagged: readonly FileOutcome[];
}
