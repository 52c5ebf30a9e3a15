import type { ContentHash } from '../base/content-hash.ts';
import type { FileFlag, FileOutcome } from './import-report.ts';
import type { PassedOver } from './passed-over.ts';
import type { StudentId } from './student.ts';

/** One file with something that the teacher has not settled yet. */
export interface InboxItem {
  readonly id: string;
  readonly outcome: FileOutcome;
  /** When it was first seen, ISO 8601; null for a hand-in that counts, which has its own times. */
  readonly since: string | null;
  /** Its lesson, if the class has it. */
  readonly lesson: { readonly lesson: ContentHash; readonly title: string } | null;
  /** The student who handed it in without being on the list; null if no name is needed. */
  readonly author: InboxAuthor | null;
}

/** Whether the item asks if an erased student should be restored. */
export const asksAboutErased = ({ outcome }: InboxItem): boolean => outcome.flags.includes('of-erased');

/** A student who handed in and cannot be identified from the list. */
export interface InboxAuthor {
  readonly id: StudentId;
  /** Possible matches on the list, the likeliest first. */
  readonly suggestions: readonly StudentId[];
}

/** A student whom the teacher identified by “This is …”. */
export interface NamedStudent {
  readonly author: StudentId;
  /** As it was handed in. */
  readonly name: string;
  readonly student: StudentId;
  /** The name on the list; null if the student is no longer on it. */
  readonly onList: string | null;
}

/** The inbox of a class: everything that came in and waits for the teacher, for all lessons together. */
export interface Inbox {
  /**
   * Items that need a decision first, then those that do not count, then the rest; by name of the student and the file.
   */
  readonly items: readonly InboxItem[];
  /** The files that were skipped in each place that was searched, with its name. */
  readonly passedOver: readonly (PassedOver & { readonly at: string })[];
  /** In the order of the names. */
  readonly named: readonly NamedStudent[];
  /** The students to choose from; empty without a list. */
  readonly students: readonly { readonly student: StudentId; readonly name: string; readonly id: string | null }[];
}

/** The flags that remain until they are settled; the others only describe a single import. */
export const STANDING_FLAGS: ReadonlySet<FileFlag> = new Set<FileFlag>([
  ...(['undecided', 'one-user', 'other-words', 'not-on-roster', 'several-on-roster', 'number-of-another'] as const),
  ...(['look-alike-name', 'guided-not-exam'] as const),
]);

/** The state of a watched folder: being watched, currently unreadable, or stopped because too many new files came. */
export type WatchState = 'watching' | 'gone' | 'full';

/** The folder that a class watches while its page is open. */
export interface Watch {
  /** The path on this computer; null if none is watched. */
  readonly folder: string | null;
  readonly state: WatchState;
}
