import type { DecisionKind } from '../../class/decision.ts';
import type { VoteCounts } from '../../class/classroom.ts';
import type { ClassId } from '../../journal/event.ts';
import type { KeyEntry } from '../../lesson/format.ts';
import type { Label } from '../../lesson/label.ts';

/** The result, or the preview, of merging a co-teacher's class. */
export interface ClassMergePreview {
  /** `new-class`: it is not among this teacher's classes. `nothing-new`: everything in the file is here. */
  readonly kind: 'new-class' | 'known-class' | 'nothing-new';
  /** The name in the file. */
  readonly name: string;
  /** The same class on this computer, which may have another name; null for a new one. */
  readonly here: { readonly class: ClassId; readonly name: string } | null;
  /** Who saved the file; null for a teacher without a name. */
  readonly from: string | null;
  /** When it was saved, ISO 8601 in UTC, by the clock of that computer. */
  readonly savedAt: string;
  /** What is merged without a question. */
  readonly comes: MergeComing;
  /** Titles of lessons in the file that are not on this computer. */
  readonly newLessons: readonly string[];
  /** Titles of lessons whose answer key differs between the file and this computer; the one on this computer stays. */
  readonly otherKeys: readonly string[];
  /** The questions to be answered before anything is merged. */
  readonly questions: readonly MergeQuestionView[];
}

/** Claims of one lesson by their numbers, from 1, in order; null for a claim whose text is not here. */
export interface ClaimsOfLesson {
  /** Of the lesson. */
  readonly title: string;
  readonly numbers: readonly (number | null)[];
}

/** What is merged without a question, by the names and numbers that the screens show. */
export interface MergeComing {
  /** The names under which work was handed in, or typed in from paper or a code; one for each piece of work. */
  readonly handIns: readonly string[];
  readonly papers: readonly string[];
  readonly votes: readonly ClaimsOfLesson[];
  readonly readings: readonly ClaimsOfLesson[];
  /** The names in each group of the same work that was decided about. */
  readonly decisions: readonly (readonly string[])[];
  /** Names that were assigned to a student; `student` is null for one who is not on a list. */
  readonly names: readonly { readonly name: string; readonly student: string | null }[];
  /** How the list of students changes; null if it stays. */
  readonly students: {
    readonly isNew: boolean;
    readonly joining: readonly string[];
    readonly leaving: readonly string[];
    readonly corrected: readonly string[];
  } | null;
  /** Titles of the lessons for which a revision, or the claims of a worksheet, was chosen. */
  readonly revisions: readonly string[];
  readonly sheets: readonly string[];
}

/** A teacher's reading of a claim; null for the lesson's own key. */
export type MergeReading = (Pick<KeyEntry, 'label' | 'credits'> & { readonly reason: string | null }) | null;

/** Who changed each side last, and when; null if unknown. */
export type ChangedBy = Readonly<Record<'here' | 'there', { readonly by: string | null; readonly at: string } | null>>;

interface AboutClaim {
  /** Of the lesson. */
  readonly title: string;
  /** The claim's number in the lesson, from 1; null if its text is not here. */
  readonly number: number | null;
  readonly text: string;
}

interface Votes {
  readonly first: VoteCounts | null;
  readonly second: VoteCounts | null;
  readonly isRevealed: boolean;
}

/** Which hand-ins of the same work count. */
interface DecisionSide {
  readonly kind: DecisionKind;
  readonly counting: readonly string[];
}

/** A question with both sides, in the words in which it is asked. */
export type MergeQuestionView = { readonly id: string } & (
  | ({ readonly kind: 'reading'; readonly here: MergeReading; readonly there: MergeReading } & AboutClaim & Changed)
  | ({
      readonly kind: 'revision';
      readonly title: string;
      readonly here: number | null;
      readonly there: number | null;
    } & Changed)
  | ({ readonly kind: 'vote'; readonly here: Votes; readonly there: Votes } & AboutClaim & Changed)
  | ({
      readonly kind: 'paper';
      readonly title: string;
      /** The name on the paper. */
      readonly here: string;
      readonly there: string;
      /** The claims on which the two differ; null for no answer. */
      readonly differences: readonly {
        readonly number: number | null;
        readonly here: Label | null;
        readonly there: Label | null;
      }[];
    } & Changed)
  | ({
      readonly kind: 'decision';
      readonly title: string;
      readonly names: readonly string[];
      readonly here: DecisionSide;
      readonly there: DecisionSide;
    } & Changed)
  | ({
      readonly kind: 'identity';
      /** The name under which it was handed in. */
      readonly name: string;
      /** The student to whom it was assigned; null for one who is not on a list. */
      readonly here: string | null;
      readonly there: string | null;
    } & Changed)
  | ({
      readonly kind: 'roster';
      /** Students on each list. */
      readonly here: number;
      readonly there: number;
      readonly onlyHere: readonly string[];
      readonly onlyThere: readonly string[];
    } & Changed)
  | { readonly kind: 'erased'; readonly name: string; readonly works: number }
);

interface Changed {
  readonly changed: ChangedBy;
}
