import type { ContentHash } from '../base/content-hash.ts';
import type { FileFlag, FileOutcome } from './import-report.ts';
import type { PassedOver } from './passed-over.ts';
import type { StudentId } from './student.ts';

/** One file with something that the teacher has not settled yet. */
export interface InboxItem {
  readonly id: string;
  readonly outcome: FileOutcome;
  /** When it was first met, ISO 8601; null for a hand-in that counts, which has times of its own. */
  readonly since: string | null;
  /** The lesson that it is for, where the class has it. */
  readonly lesson: { readonly lesson: ContentHash; readonly title: string } | null;
  /** The student who handed it in without being on the list; null where no name is needed. */
  readonly author: InboxAuthor | null;
}

/** Whether the item is the question if a student who was erased comes back. */
export const asksAboutErased = ({ outcome }: InboxItem): boolean => outcome.flags.includes('of-erased');

/** Somebody who handed in and whom the list does not tell. */
export interface InboxAuthor {
  readonly id: StudentId;
  /** Students of the list whom it might be, the likeliest first. */
  readonly suggestions: readonly StudentId[];
}

/** Somebody whom the teacher named by “This is …”. */
export interface NamedStudent {
  readonly author: StudentId;
  /** As it was handed in. */
  readonly name: string;
  readonly student: StudentId;
  /** As it stands on the list; null when the student is no longer on it. */
  readonly onList: string | null;
}

/** The inbox of a class: what came in and waits for the teacher, for all lessons together. */
export interface Inbox {
  /** What waits for a decision first, then what does not count, then the rest; by name of the student and the file. */
  readonly items: readonly InboxItem[];
  /** What was not read in each place that was looked through, by its name. */
  readonly passedOver: readonly (PassedOver & { readonly at: string })[];
  /** In the order of the names. */
  readonly named: readonly NamedStudent[];
  /** The list of students, to choose from; empty without one. */
  readonly students: readonly { readonly student: StudentId; readonly name: string; readonly id: string | null }[];
}

/** The flags that stay until they are settled; the others only say what one import did. */
export const STANDING_FLAGS: ReadonlySet<FileFlag> = new Set<FileFlag>([
  ...(['undecided', 'one-user', 'other-words', 'not-on-roster', 'several-on-roster', 'number-of-another'] as const),
  ...(['look-alike-name', 'guided-not-exam'] as const),
]);

/** How a watched folder is doing: it is watched, it cannot be read just now, or so many new files came that it ended. */
export type WatchState = 'watching' | 'gone' | 'full';

/** The folder that a class watches while its page is open. */
export interface Watch {
  /** As this computer writes it; null when none is watched. */
  readonly folder: string | null;
  readonly state: WatchState;
}
