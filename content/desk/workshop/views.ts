import type { ContentHash } from '../../base/content-hash.ts';
import type { Change } from '../../draft/change.ts';
import type { Draft } from '../../draft/draft.ts';
import type { EditKind } from '../../draft/edit.ts';
import type { AttemptId, ClassId, DraftId } from '../../journal/event.ts';
import type { FinishedRevision } from '../../journal/fold-draft.ts';
import type { ClaimId, LessonId } from '../../lesson/format.ts';
import type { ChangedWork } from '../../class/count-changed-work.ts';
import type { PassageFault } from '../../workshop/to-passages.ts';
import type { Comparison } from '../../workshop/compare-lessons.ts';
import type { InstallOutcome } from '../views.ts';

/** A draft in a list, without its key. */
export interface DraftCard {
  readonly draft: DraftId;
  /** The id that its lesson has, or will have. */
  readonly lesson: LessonId;
  /** Empty while it has no title. */
  readonly title: string;
  readonly language: string;
  readonly claims: number;
  /** How many of the claims have a label. */
  readonly labelled: number;
  /** The lesson that was last made from it; null if none was. */
  readonly finished: FinishedRevision | null;
  /** Whether it was changed since, or never made into a lesson. */
  readonly isChanged: boolean;
  /** ISO 8601 in UTC. */
  readonly changedAt: string;
}

/** What the next undo and redo would change; null if there is nothing. */
export interface Undoable {
  readonly undo: EditKind | null;
  readonly redo: EditKind | null;
}

/** A draft to work on, with its key. */
export interface DraftView extends Undoable {
  readonly id: DraftId;
  readonly draft: Draft;
  /** The value of `after` for the next write. */
  readonly step: number;
  readonly finished: readonly FinishedRevision[];
  readonly isChanged: boolean;
  /** The texts that were given to readers, by their hashes. */
  readonly lent: readonly ContentHash[];
  /** ISO 8601 in UTC. */
  readonly changedAt: string;
}

/** The result of one write: `applyChange` makes the current draft from the one at `after`. */
export interface DraftStep extends Undoable {
  readonly step: number;
  readonly change: Change;
  readonly isChanged: boolean;
  /** ISO 8601 in UTC. */
  readonly changedAt: string;
}

/** The result of making a draft into a lesson. */
export interface FinishedDraft {
  readonly step: DraftStep;
  readonly id: LessonId;
  readonly hash: ContentHash;
  readonly title: string;
  /** From 1; the previous one if only the key changed. */
  readonly revision: number;
  readonly keyRevision: number;
  /** The effect on the offered lessons. */
  readonly outcome: InstallOutcome['kind'];
}

/** A file to give out, and the step that says so. */
export interface BlindEdition {
  readonly step: DraftStep;
  readonly title: string;
  readonly text: string;
}

/** Who sorted the claims on this computer and can be taken as a reader without a file. */
export interface ReadersHere {
  /** Other people who sorted them all as an exam, the last first. */
  readonly people: readonly {
    readonly attempt: AttemptId;
    /** null for a person without a name. */
    readonly name: string | null;
    /** ISO 8601 in UTC. */
    readonly at: string;
  }[];
  /** Classes of the author that handed in work on the lesson as it was finished last. */
  readonly classes: readonly { readonly class: ClassId; readonly name: string; readonly students: number }[];
}

/** The answers that were accepted from a reader. */
export interface AddedReader {
  readonly step: DraftStep;
  readonly taken: number;
  /** Answers to claims that the draft does not have in these words any more. */
  readonly leftOut: number;
}

/** The effect of finishing a draft again in its current state. */
export interface FinishPreview {
  /** The revision that it goes on from, and what is different from it. */
  readonly revision: number;
  readonly comparison: Comparison;
  /** Classes of the author whose students handed in work on this lesson. */
  readonly classes: readonly ClassEffect[];
}

/** The effect on the work of one class. */
export interface ClassEffect extends ChangedWork {
  readonly class: ClassId;
  readonly name: string;
}

/** A claim of a draft, as it would be practised by itself. */
export interface PassageOfDraft {
  readonly claim: ClaimId;
  /** null if it can be practised. */
  readonly fault: PassageFault | null;
  /** Whether it is in the author's practice: as it is now, in an earlier form, or not. */
  readonly inPractice: 'as-it-is' | 'earlier' | 'no';
}

/** A draft that is being tried. */
export interface OpenTrial {
  /** The only lesson of the trial's desk. */
  readonly lesson: ContentHash;
  /** Claims that have no label yet, and are no claims of the lesson. */
  readonly leftOut: readonly ClaimId[];
}
