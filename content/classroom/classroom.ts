import type { Failure } from '../failure.ts';
import type { AttemptId, ClassId, ProfileId } from '../journal/event.ts';
import type { AnswerKey, ClaimId, ContentHash, KeyEntry, LessonId, StudentHalf } from '../lesson/format.ts';
import type { Credit, Label } from '../lesson/label.ts';
import type { Result } from '../result.ts';
import type { ReleaseWords } from './class-key.ts';
import type { DecisionKind, IdKind } from './class-records.ts';
import type { AttemptRule, ClassReport } from './class-report.ts';
import type { ReportInput } from './build-class-report.ts';
import type { GradebookForm } from './gradebook-form.ts';
import type { CollectReport, FileOutcome, ImportReport, ReadHandIn } from './import-report.ts';
import type { Inbox } from './inbox.ts';
import type { PassedOver } from './passed-over.ts';
import type { StudentId } from './student.ts';

/** A class as its teacher sees it in the list. */
export interface ClassSummary {
  readonly class: ClassId;
  readonly name: string;
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
    readonly handIns: number;
    /** The revisions that the class worked on and whose key is here, by number. */
    readonly revisions: readonly { readonly lesson: ContentHash; readonly revision: number }[];
  }[];
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
}

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

/** A lesson with its key, for the teacher's own eyes: the key on paper, and changing it. */
export interface TeacherCopy {
  readonly hash: ContentHash;
  readonly lesson: StudentHalf;
  /** In a class, the class's key. */
  readonly key: AnswerKey;
  /** The claims whose entry the teacher changed for the class, in reading order. */
  readonly changed: readonly ClaimId[];
  /** The claims on the worksheet of the class, in reading order; all, unless the teacher chose a dozen. */
  readonly sheet: readonly ClaimId[];
  /** The dozen that Claimsort would put on a worksheet; all where there are no more. */
  readonly dozen: readonly ClaimId[];
}

/**
 * What students say of themselves when they hand in: a name that they type, that and their number, or a name that they
 * choose from the list of a class. These names, without ids, then stand in the file that goes out.
 */
export type AsksStudents =
  { readonly kind: 'name' } | { readonly kind: 'number' } | { readonly kind: 'names'; readonly class: ClassId };

/** What can be made into a file. */
export type ExportRequest =
  /**
   * A lesson without its key; `claims` null for all. `folder` is where students hand in, as they will be told. `asks` left
   * out asks for a name.
   */
  | {
      readonly kind: 'exam-edition';
      readonly lesson: ContentHash;
      readonly claims: readonly ClaimId[] | 'dozen' | null;
      readonly folder: string | null;
      readonly asks?: AsksStudents;
    }
  /** The lesson with its key, which opens the results that wait; from a class with the class's key. */
  | {
      readonly kind: 'release';
      readonly lesson: ContentHash;
      /** Left out for the lesson's own key. */
      readonly of?: { readonly class: ClassId; readonly words: ReleaseWords };
    }
  /** `number`: the student's, where the teacher asked for it and the student gave it. */
  | { readonly kind: 'hand-in'; readonly attempt: AttemptId; readonly name: string; readonly number?: string }
  | {
      readonly kind: 'gradebook';
      readonly class: ClassId;
      readonly lesson: ContentHash;
      readonly rule: AttemptRule;
      readonly form: GradebookForm;
    }
  | { readonly kind: 'report'; readonly class: ClassId; readonly lesson: ContentHash; readonly rule: AttemptRule }
  | { readonly kind: 'student'; readonly class: ClassId; readonly student: StudentId }
  | { readonly kind: 'profile'; readonly profile: ProfileId; readonly form: 'json' | 'csv' };

/** A file that was made and not yet written. */
export interface ExportFile {
  /** A name to offer, safe on every file system. */
  readonly fileName: string;
  readonly text: string;
  /** For a hand-in: the folder that the lesson names; null when the person is to choose. */
  readonly folder: string | null;
}

/** The part of the desk for a teacher. What takes long (reading files, the report) is done off the main thread by whoever calls. */
export interface Classroom {
  listClasses(request: { readonly profile: ProfileId }): Result<readonly ClassSummary[], Failure>;
  /** Idempotent by id. */
  createClass(request: {
    readonly profile: ProfileId;
    readonly class: ClassId;
    readonly name: string;
  }): Result<ClassSummary, Failure>;
  renameClass(request: { readonly class: ClassId; readonly name: string }): Result<ClassSummary, Failure>;
  /** Erases the class and everything its students handed in. */
  removeClass(request: { readonly class: ClassId }): Result<null, Failure>;
  /** Takes a roster (CSV with a header; a column for the name, one for an id if there is one), in place of the one before. */
  setRoster(request: { readonly class: ClassId; readonly text: string }): Result<ClassSummary, Failure>;
  removeRoster(request: { readonly class: ClassId }): Result<ClassSummary, Failure>;
  /** Chooses the claims on the worksheet of a class: those are printed, and those are typed in. */
  chooseSheet(request: {
    readonly class: ClassId;
    readonly lesson: ContentHash;
    readonly choice: 'all' | 'dozen';
  }): Result<null, Failure>;
  /**
   * Types in what a student answered on paper, on the worksheet of the class; the same `entry` again replaces it, on the
   * sheet that it was.
   */
  enterPaper(request: {
    readonly class: ClassId;
    readonly entry: AttemptId;
    readonly lesson: ContentHash;
    readonly name: string;
    readonly answers: Readonly<Record<ClaimId, Label>>;
  }): Result<ClassSummary, Failure>;
  /** The report, computed anew from everything that was handed in. */
  readReport(request: {
    readonly class: ClassId;
    readonly lesson: ContentHash;
    readonly rule: AttemptRule;
  }): Result<ClassReport, Failure> | Promise<Result<ClassReport, Failure>>;
  changeKey(request: {
    readonly class: ClassId;
    readonly lesson: LessonId;
    readonly claim: ClaimId;
    readonly label: Label;
    readonly credits: Readonly<Record<Label, Credit>>;
    /** Why, in the teacher's words; null where they write nothing. At most 600 characters. */
    readonly reason: string | null;
  }): Result<null, Failure>;
  undoKeyChange(request: {
    readonly class: ClassId;
    readonly lesson: LessonId;
    readonly claim: ClaimId;
  }): Result<null, Failure>;
  /** Chooses the revision of a lesson by which work is counted; null for the one that is offered. */
  chooseRevision(request: {
    readonly class: ClassId;
    readonly lesson: LessonId;
    readonly revision: ContentHash | null;
  }): Result<null, Failure>;
  /**
   * Settles hand-ins of the same work, named by the ids of all their records; null takes a decision back. `counting` are
   * those that count: one, or for `together` two at least. `bad-request` when they are no longer all that there are.
   */
  settleSameWork(request: {
    readonly class: ClassId;
    readonly lesson: ContentHash;
    readonly handIns: readonly string[];
    readonly decision: { readonly kind: DecisionKind; readonly counting: readonly string[] } | null;
  }): Result<null, Failure>;
  /** What came in and waits for the teacher, for all lessons of the class together. */
  readInbox(request: { readonly class: ClassId }): Result<Inbox, Failure>;
  /** Takes an item out of the inbox, or puts it back; a new flag of the same file shows it again. */
  settleInboxItem(request: {
    readonly class: ClassId;
    readonly item: string;
    readonly isSettled: boolean;
  }): Result<Inbox, Failure>;
  /**
   * “This is …”: all work that came and comes in from this author is the student's; null takes that back. `bad-request`
   * for an author of whom the class has nothing, and for a student who is not on the list.
   */
  nameStudent(request: {
    readonly class: ClassId;
    readonly author: StudentId;
    readonly student: StudentId | null;
  }): Result<Inbox, Failure>;
  /** Erases all that a student handed in, and the student's line on the roster. */
  eraseStudent(request: { readonly class: ClassId; readonly student: StudentId }): Result<null, Failure>;

  readProjector(request: { readonly class: ClassId; readonly lesson: ContentHash }): Result<ProjectorView, Failure>;
  /** Takes the counts of one vote; the same round again replaces it. */
  takeVote(request: {
    readonly class: ClassId;
    readonly lesson: ContentHash;
    readonly claim: ClaimId;
    readonly round: 1 | 2;
    readonly counts: VoteCounts;
  }): Result<ProjectorView, Failure>;
  /** From now on the projector may show this claim's entry. */
  revealClaim(request: {
    readonly class: ClassId;
    readonly lesson: ContentHash;
    readonly claim: ClaimId;
  }): Result<ProjectorView, Failure>;
  /** Forgets the votes and reveals of a lesson, for the next time. */
  clearVotes(request: { readonly class: ClassId; readonly lesson: ContentHash }): Result<ProjectorView, Failure>;

  /**
   * With `class` as the class has it. `not-allowed` while the person has an exam on it under way, `not-found` without a
   * key.
   */
  readTeacherCopy(request: {
    readonly profile: ProfileId;
    readonly lesson: ContentHash;
    readonly class: ClassId | null;
  }): Result<TeacherCopy, Failure>;
  makeExport(request: ExportRequest): Result<ExportFile, Failure> | Promise<Result<ExportFile, Failure>>;
}

/** What the machine asks of the desk around files; no page can reach it. */
export interface ClassroomWork {
  /**
   * Takes files that were read, batch after batch, each for the lesson that it says it is for: all of them are told of, in
   * their order, and what is wrong with one stops no other. `finishCollecting` then says what came of all of them.
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
