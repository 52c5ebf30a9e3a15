import type { HandOutChoice } from './fold-class.ts';
import type { Failure } from '../base/failure.ts';
import type { AttemptId, ClassId } from '../journal/event.ts';
import type { AnswerKey, ClaimId, KeyEntry, LessonId, StudentHalf } from '../lesson/format.ts';
import type { ContentHash } from '../base/content-hash.ts';
import type { Label } from '../lesson/label.ts';
import type { Result } from '../base/result.ts';
import type { AttemptRule } from './attempt-rule.ts';
import type { ReportInput } from './build-class-report.ts';
import type { IdKind } from './class-records.ts';
import type { CollectReport, FileOutcome, ImportReport, ReadHandIn } from './import-report.ts';
import type { CodeFault } from './hand-in-code.ts';
import type { PassedOver } from './passed-over.ts';
import type { WorkFrom } from './works.ts';

/** A class as its teacher sees it in the list. */
export interface ClassSummary {
  readonly class: ClassId;
  readonly name: string;
  /** When it was made, ISO 8601 in UTC: by this teacher, or by the co-teacher whose class it is as well. */
  readonly madeAt: string;
  /** Students on the roster; null without a roster. */
  readonly roster: number | null;
  /** What the ids on the roster are; null without ids, and without a roster. */
  readonly rosterIds: IdKind | null;
  /** Lessons that something was handed in for, or that were voted on. */
  readonly lessons: readonly {
    readonly lessonId: LessonId;
    /** The revision that counts; null when there is no key for it, and so nothing to report. */
    readonly lesson: ContentHash | null;
    readonly title: string;
    /** How many students handed in. */
    readonly students: number;
    /** The revisions that the class worked on and whose key is here, by number. */
    readonly revisions: readonly { readonly lesson: ContentHash; readonly revision: number }[];
  }[];
  /** What was chosen when a lesson was handed out last, for each that was. */
  readonly handOuts: readonly (HandOutChoice & { readonly lessonId: LessonId })[];
}

/** Raised hands. */
export type VoteCounts = Readonly<Record<Label, number>>;

/** One claim on the projector: two votes at most, and what they gained. */
export interface ClaimVotes {
  readonly claim: ClaimId;
  readonly first: VoteCounts | null;
  readonly second: VoteCounts | null;
  /** Hake's gain (share right after − before) / (1 − before) by the key; null before the reveal or where undefined. */
  readonly gain: number | null;
  readonly isRevealed: boolean;
  /** The last step, which `undoVote` takes back; null where there is none to take back. */
  readonly lastStep: VoteStep | null;
}

/** One step with a claim on the projector: a vote was taken or corrected, the answer shown, or all votes were deleted. */
export const VOTE_STEPS = [
  'first-vote',
  'second-vote',
  'first-corrected',
  'second-corrected',
  'revealed',
  'cleared',
] as const;
export type VoteStep = (typeof VOTE_STEPS)[number];

/** A lesson on the projector, without its key until a claim is revealed. */
export interface ProjectorView {
  readonly lesson: StudentHalf;
  readonly hash: ContentHash;
  readonly votes: readonly ClaimVotes[];
  /** What the class handed in for this lesson, as a first vote that can be taken over; null when there is nothing. */
  readonly handedIn: Readonly<Record<ClaimId, VoteCounts>> | null;
  /** Entries of the claims that were revealed, by the class's key. */
  readonly revealed: Readonly<Record<ClaimId, KeyEntry>>;
  /** Those of the revealed claims whose entry the teacher changed. */
  readonly changed: readonly ClaimId[];
}

/** Answers on paper as they were typed in, to be looked through and corrected. */
export interface TypedPaper {
  readonly entry: AttemptId;
  readonly name: string;
  /** The claims on its sheet, in reading order. */
  readonly asked: readonly ClaimId[];
  readonly answers: Readonly<Record<ClaimId, Label>>;
  /** When it was first typed in, ISO 8601 in UTC. */
  readonly typedAt: string;
}

/** Work that a student already has for a lesson. */
export interface WorkThere {
  readonly from: WorkFrom;
  /** null for what came in a file. */
  readonly entry: AttemptId | null;
  /** As it stands there. */
  readonly name: string;
  readonly answered: number;
  readonly asked: number;
  /** When it was typed in or handed in, ISO 8601 in UTC. */
  readonly at: string;
}

/** Answers that came in a hand-in code. */
export interface TypedCode {
  readonly entry: AttemptId;
  readonly name: string;
  /** In groups of four characters. */
  readonly code: string;
  readonly answered: number;
  readonly asked: number;
  /** When it was first typed in, ISO 8601 in UTC. */
  readonly typedAt: string;
  /** The other names under which the same attempt came in, while none of them counts; empty for none. */
  readonly alsoAs: readonly string[];
  /** Whether it waits for the teacher's decision: under several names, or with other work of the same student. */
  readonly waits: boolean;
}

/** What became of a hand-in code that the teacher typed in; nothing is kept unless it is `taken`. */
export type CodeEntry =
  | (Pick<TypedCode, 'answered' | 'asked' | 'alsoAs'> & { readonly kind: 'taken' })
  /** `other-claims`: it is for another lesson, or for claims that the class was not given. */
  | { readonly kind: 'refused'; readonly why: CodeFault | 'other-claims' }
  /** Somebody of this name was erased from the class: `isBack` has to say that they come back. */
  | { readonly kind: 'erased-student' }
  /** The student already has other work for the lesson: `twice` has to say what to do. */
  | { readonly kind: 'work-there'; readonly works: readonly WorkThere[] };

/** A lesson with its key, for the teacher's own eyes: the key on paper, and changing it. */
export interface TeacherCopy {
  readonly hash: ContentHash;
  readonly lesson: StudentHalf;
  /** In a class, the class's key. */
  readonly key: AnswerKey;
  /** The claims whose entry the teacher changed for the class, in reading order. */
  readonly changed: readonly ClaimId[];
  /** The claims on the worksheet of the class, in reading order; all, unless the teacher chose fewer. */
  readonly sheet: readonly ClaimId[];
  /** The dozen that Claimsort would put on a worksheet; all where there are no more. */
  readonly dozen: readonly ClaimId[];
  /**
   * The claims that the teacher chose one by one when the lesson was last handed out so, in reading order; null if there
   * are none, or if they are all or the dozen.
   */
  readonly handedOut: readonly ClaimId[] | null;
}

/** Calls about files that only the machine makes, never the page. */
export interface ClassroomWork {
  /**
   * Imports parsed files, batch by batch, each for the lesson that it names. Returns an outcome for each file, in their
   * order; a faulty file does not stop the others. `finishCollecting` then reports on all of them.
   */
  collectFiles(request: {
    readonly class: ClassId;
    readonly files: readonly ReadHandIn[];
  }): Result<readonly FileOutcome[], Failure>;
  /** What collecting did, and keeps in the inbox what has to be settled. */
  finishCollecting(request: {
    readonly class: ClassId;
    /** Of all batches. */
    readonly outcomes: readonly FileOutcome[];
    readonly passedOver: readonly PassedOver[];
    readonly isCancelled: boolean;
  }): Result<CollectReport, Failure>;
  /** The same for files of one lesson only, without an inbox. */
  takeHandIns(request: {
    readonly class: ClassId;
    readonly lesson: ContentHash;
    readonly files: readonly ReadHandIn[];
  }): Result<readonly FileOutcome[], Failure>;
  finishImport(request: {
    readonly class: ClassId;
    readonly lesson: ContentHash;
    /** Of all batches. */
    readonly outcomes: readonly FileOutcome[];
    readonly isCancelled: boolean;
  }): Result<ImportReport, Failure>;
  /** All that a report is computed from, as plain data, so that it can be computed in another process. */
  loadReportInput(request: {
    readonly class: ClassId;
    readonly lesson: ContentHash;
    readonly rule: AttemptRule;
  }): Result<ReportInput, Failure>;
}
