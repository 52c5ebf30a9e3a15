import type { AttemptId } from '../journal/event.ts';
import type { ContentHash } from '../base/content-hash.ts';
import type { Result } from '../base/result.ts';
import type { SignedHandIn } from './hand-in.ts';
import type { PassedOver } from './passed-over.ts';

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
  'unknown-lesson',
  'own-exam',
  'broken-archive',
  // of somebody who was erased from the class: the teacher is asked, or said before that it stays out
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
  readonly read: Result<SignedHandIn, HandInFault>;
  /** When the file was written, as its folder gives it, ISO 8601 in UTC; null where no folder says so. */
  readonly savedAt: string | null;
  /** The folders that lead to it from the one that was chosen, and the archive that holds it; left out where nothing does. */
  readonly folder?: string;
  /** SHA-256 of a file that was refused, to know it again under any path; left out where none of it could be read. */
  readonly content?: ContentHash;
}

/** What happened to one file. */
export interface FileOutcome {
  /** The name of the file without its folder. */
  readonly file: string;
  /** Where it was found, as in `ReadHandIn`. */
  readonly folder?: string;
  /** Of a file that was refused, as in `ReadHandIn`. */
  readonly content?: ContentHash;
  readonly name: string | null;
  readonly attempt: AttemptId | null;
  /** The id of its record; null for a file that was refused. */
  readonly handIn: string | null;
  /** Whether the class had it before. */
  readonly isNew: boolean;
  /** Whether the report takes it: refused files and those in whose place another counts are `no`; `waits` for a decision. */
  readonly counts: 'yes' | 'no' | 'waits';
  readonly flags: readonly FileFlag[];
  /** Where in the file it broke; null when there is no place. */
  readonly place: string | null;
  /** The other name or lesson that a flag speaks of; null when there is none. */
  readonly other: string | null;
  /** The revision of the lesson that the student worked on and the one that the class has, where they differ. */
  readonly revisions: { readonly theirs: number; readonly ours: number } | null;
}

/** What an import did, file by file. */
export interface ImportReport {
  readonly files: number;
  /** New hand-ins that were taken. */
  readonly taken: number;
  /** Files that the class had before. */
  readonly alreadyThere: number;
  /** Files with the content of another one that came with them. */
  readonly doubled: number;
  readonly refused: number;
  /** Files of students who were erased from the class, of which nothing was kept. */
  readonly leftOut: number;
  /** Hand-ins that wait for the teacher's decision, whoever of them came now. */
  readonly undecided: number;
  /** True when the teacher stopped it; what was taken until then stays. */
  readonly isCancelled: boolean;
  /** Only files with a flag that says more than that they were there already, in the order of their names. */
  readonly flagged: readonly FileOutcome[];
}

/** What collecting for a whole class did. */
export interface CollectReport extends ImportReport {
  /** The lessons that new hand-ins went to, by title. */
  readonly lessons: readonly { readonly title: string; readonly taken: number }[];
  /** What was not read in each place that was looked through; empty where everything was. */
  readonly passedOver: readonly PassedOver[];
}
