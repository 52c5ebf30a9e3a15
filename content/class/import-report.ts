import type { AttemptId } from '../journal/event.ts';
import type { ContentHash } from '../base/content-hash.ts';
import type { Result } from '../base/result.ts';
import type { SignedHandIn } from './hand-in.ts';
import type { PassedOver } from './passed-over.ts';

/** Why a file was refused (it does not count) or noted (it counts, and the teacher should know). */
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
  'unknown-lesson',
  'own-exam',
  'broken-archive',
  // from an erased student: the teacher is asked, or it is left out
  'of-erased',
  'stays-out',
  // noted
  'already-there',
  'twice-the-same',
  'counts-instead',
  'newer-counts',
  'undecided',
  'one-user',
  'left-out',
  'other-words',
  'not-on-roster',
  'several-on-roster',
  'number-of-another',
  'look-alike-name',
  'guided-not-exam',
  'not-signed',
] as const;

export type FileFlag = (typeof FILE_FLAGS)[number];

/** Why a file is not a valid hand-in. */
export interface HandInFault {
  readonly flag: FileFlag;
  /** Where it is damaged; null if there is no place. */
  readonly place: string | null;
  /** The name in the file, which anybody may have written; null if it cannot be read. */
  readonly name: string | null;
}

/** A parsed file, before it is compared with the class. */
export interface ReadHandIn {
  /** The name of the file without its folder. */
  readonly file: string;
  readonly read: Result<SignedHandIn, HandInFault>;
  /** The modification time of the file, ISO 8601 in UTC; null if unknown. */
  readonly savedAt: string | null;
  /** The folders from the chosen one to the file, and the archive that contains it; missing if there are none. */
  readonly folder?: string;
  /** The SHA-256 of a refused file, which identifies it under any path; missing if it could not be read. */
  readonly content?: ContentHash;
}

/** The result for one file. */
export interface FileOutcome {
  /** The name of the file without its folder. */
  readonly file: string;
  /** Its folder, as in `ReadHandIn`. */
  readonly folder?: string;
  /** Its SHA-256 if it was refused, as in `ReadHandIn`. */
  readonly content?: ContentHash;
  readonly name: string | null;
  readonly attempt: AttemptId | null;
  /** The id of its record; null if it was refused. */
  readonly handIn: string | null;
  /** Whether it was not in the class before. */
  readonly isNew: boolean;
  /** Whether it counts in the report: `no` if it was refused or another file counts instead; `waits` for a decision. */
  readonly counts: 'yes' | 'no' | 'waits';
  readonly flags: readonly FileFlag[];
  /** Where in the file it is damaged; null if there is no place. */
  readonly place: string | null;
  /** The other name or lesson that a flag is about; null if there is none. */
  readonly other: string | null;
  /** The revision of the student and that of the class, if they differ. */
  readonly revisions: { readonly theirs: number; readonly ours: number } | null;
}

/** The result of an import, file by file. */
export interface ImportReport {
  readonly files: number;
  /** New hand-ins. */
  readonly taken: number;
  /** Files that were in the class before. */
  readonly alreadyThere: number;
  /** Files with the same content as another file of the import. */
  readonly doubled: number;
  readonly refused: number;
  /** Files of erased students, which were not stored. */
  readonly leftOut: number;
  /** Hand-ins that wait for the teacher's decision, including those of earlier imports. */
  readonly undecided: number;
  /** True if the teacher stopped it; what was imported before is kept. */
  readonly isCancelled: boolean;
  /** Only files with a flag other than "already there", by name. */
  readonly flagged: readonly FileOutcome[];
}

/** The result of collecting for a whole class. */
export interface CollectReport extends ImportReport {
  /** The titles of the lessons that received new hand-ins. */
  readonly lessons: readonly { readonly title: string; readonly taken: number }[];
  /** What was not read in each place; empty if everything was read. */
  readonly passedOver: readonly PassedOver[];
}
