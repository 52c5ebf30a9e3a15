import type { Classroom } from '../classroom/classroom.ts';
import type { Mode, Confidence } from '../attempt/confidence.ts';
import type { Failure } from '../failure.ts';
import type { AttemptId, EventId, ProfileId } from '../journal/event.ts';
import type { ClaimId, ContentHash, LessonId } from '../lesson/format.ts';
import type { Label } from '../lesson/label.ts';
import type { Settings, SettingsChanges } from '../profile/settings.ts';
import type { Result } from '../result.ts';
import type { SelfStudy } from '../self-study/self-study.ts';
import type {
  AttemptView,
  Feedback,
  InstallOutcome,
  LessonCard,
  LessonPreview,
  ProfileSummary,
  ResponseReceipt,
  ResultView,
  StartView,
} from './views.ts';

/** Which claims an attempt takes: all that the teacher assigned or the lesson has, a dozen that the desk spreads over the article and its labels, or those named. */
export type ClaimChoice =
  | { readonly kind: 'all' }
  | { readonly kind: 'dozen' }
  | { readonly kind: 'these'; readonly claims: readonly ClaimId[] };

export interface StartAttempt {
  readonly profile: ProfileId;
  /** Made by the caller, so that asking twice starts one attempt. */
  readonly attempt: AttemptId;
  readonly lesson: ContentHash;
  readonly mode: Mode;
  readonly choice: ClaimChoice;
  /** The attempt whose missed claims are sorted again; null otherwise. */
  readonly again: AttemptId | null;
}

export interface Respond {
  /** Made by the caller once for each response, so that a retry is never counted twice. */
  readonly event: EventId;
  readonly attempt: AttemptId;
  readonly claim: ClaimId;
  readonly label: Label;
  readonly confidence: Confidence | null;
}

export interface MarkCues {
  readonly attempt: AttemptId;
  readonly claim: ClaimId;
  /** The start and the end of each word by turns, in UTF-16 units of the claim, ascending; empty for "no words support it". */
  readonly offsets: readonly number[];
}

export interface ShowReason {
  readonly attempt: AttemptId;
  readonly claim: ClaimId;
}

export interface FlagClaim {
  readonly attempt: AttemptId;
  readonly claim: ClaimId;
  readonly isFlagged: boolean;
}

/**
 * The teacher's desk: whoever holds the key and the journal. It hands out lessons without their keys, takes responses,
 * gives feedback when the mode allows it, and scores. Every answer is given only after what it says is durable.
 * One request object per command, so that each crosses a process wall as it is.
 */
export interface Desk extends SelfStudy, Omit<Classroom, 'makeExport'> {
  readStart(request: Readonly<Record<string, never>>): Result<StartView, Failure>;

  /** Makes a profile (idempotent by id) and takes it as the one in use. */
  createProfile(request: {
    readonly profile: ProfileId;
    readonly name: string | null;
  }): Result<ProfileSummary, Failure>;
  renameProfile(request: {
    readonly profile: ProfileId;
    readonly name: string | null;
  }): Result<ProfileSummary, Failure>;
  /** Takes a profile as the one in use, now and at the next start. */
  /** null: no profile is in use, and the next start asks for a name. */
  chooseProfile(request: { readonly profile: ProfileId | null }): Result<StartView, Failure>;
  /**
   * Erases everything of a profile from wherever the store keeps it, and answers with the first screen of those who are
   * left. Erasing whom nobody knows is erasing again, and no failure.
   */
  eraseProfile(request: { readonly profile: ProfileId }): Result<StartView, Failure>;
  changeSettings(request: {
    readonly profile: ProfileId;
    readonly changes: SettingsChanges;
  }): Result<Settings, Failure>;

  listLessons(request: { readonly profile: ProfileId }): Result<readonly LessonCard[], Failure>;
  readLesson(request: { readonly profile: ProfileId; readonly lesson: ContentHash }): Result<LessonPreview, Failure>;
  /** Takes a lesson file's text; a lesson of the same id is replaced on the shelf, and attempts keep the one of their day. */
  installLesson(request: { readonly text: string }): Result<InstallOutcome, Failure>;
  /** Takes a lesson off the shelf; its attempts stay. */
  removeLesson(request: { readonly lesson: LessonId }): Result<null, Failure>;
  /** Puts a lesson that was removed back on the shelf. */
  restoreLesson(request: { readonly lesson: LessonId }): Result<null, Failure>;

  startAttempt(request: StartAttempt): Result<AttemptView, Failure>;
  /** An attempt to go on with, or to look at: what was handed in or set aside takes no more answers. */
  openAttempt(request: { readonly attempt: AttemptId }): Result<AttemptView, Failure>;
  respond(request: Respond): Result<ResponseReceipt, Failure>;
  /**
   * Takes which words of an answered claim decided it, in an attempt that asks for them.
   * The first marking stands: the same one again gives the same feedback, another one is `already-answered`.
   */
  markCues(request: MarkCues): Result<Feedback, Failure>;
  /**
   * Shows what the key says about an answered claim of a guided attempt, without marking words; the response stands from
   * here on. Asking again gives the same feedback.
   */
  showReason(request: ShowReason): Result<Feedback, Failure>;
  /** Flags a claim of an exam to come back to, or takes the flag away. */
  flagClaim(request: FlagClaim): Result<null, Failure>;
  moveTo(request: { readonly attempt: AttemptId; readonly claim: ClaimId }): Result<null, Failure>;
  handIn(request: { readonly attempt: AttemptId }): Result<ResultView, Failure>;
  readResult(request: { readonly attempt: AttemptId }): Result<ResultView, Failure>;
  /** Leaves an attempt that is under way; it stays in the journal, can be looked at, and is no longer offered. */
  setAside(request: { readonly attempt: AttemptId }): Result<null, Failure>;
  /**
   * Drops a retry, under way or finished: it stays in the journal and is listed nowhere. Dropping it again changes
   * nothing; an attempt of its own is `not-allowed`.
   */
  dropRetry(request: { readonly attempt: AttemptId }): Result<null, Failure>;
}
