import type { Mode } from '../attempt/mode.ts';
import type { Response } from '../attempt/response.ts';
import type { Reasoning, Sentences } from '../attempt/sentence.ts';
import type { AttemptId, ProfileId } from '../journal/event.ts';
import type { DebriefView } from '../debrief/debrief-view.ts';
import type { ClaimPlace } from '../lesson/claim-number.ts';
import type { ClaimId, KeyEntry, LessonId, StudentHalf } from '../lesson/format.ts';
import type { ContentHash } from '../base/content-hash.ts';
import type { Credit } from '../lesson/credit.ts';
import type { BearingValue } from '../lesson/source-kind.ts';
import type { Span } from '../lesson/locate-quote.ts';
import type { AttemptScore } from '../scoring/attempt-score.ts';
import type { BearingReading } from '../scoring/bearing.ts';
import type { CueReading, CueScore } from '../scoring/cues.ts';
import type { Settings } from '../profile/settings.ts';
import type { LessonEnd } from '../study/lesson-end.ts';

export type { Response } from '../attempt/response.ts';

/** The visible data of a person: a name on this computer, or none. */
export interface ProfileSummary {
  readonly id: ProfileId;
  /** null for the person who uses the program without a name. */
  readonly name: string | null;
  /** The person's attempts, started or finished, without retries. */
  readonly attempts: number;
}

/** A person's progress in a lesson. */
export type Standing =
  | { readonly kind: 'new' }
  | {
      readonly kind: 'underway';
      readonly attempt: AttemptId;
      readonly mode: Mode;
      /** Where the person stopped. */
      readonly place: ClaimPlace;
      readonly answered: number;
      /** Whether it is an exam as a teacher set it. */
      readonly isSet: boolean;
    }
  /** `points` is null while the answer key has not arrived, or a teacher has not released it. */
  | {
      readonly kind: 'done';
      readonly attempt: AttemptId;
      readonly mode: Mode;
      readonly points: number | null;
      readonly of: number;
      /** True while a teacher waits for its file. */
      readonly isWaitedFor: boolean;
      /** Whether it is an exam as a teacher set it. */
      readonly isSet: boolean;
    };

/** What is asked of a person who opens a lesson. */
export interface LessonTask {
  /** The number of claims in *all*: those that the teacher assigned, otherwise all of the lesson. */
  readonly asks: number;
  /** The time that most people need, in whole minutes. */
  readonly minutes: number;
  /** True if a teacher assigned the claims: an exam asks exactly those. */
  readonly isSet: boolean;
  /** The hand-in folder as the teacher entered it; null if the student chooses. */
  readonly folder: string | null;
  /** Whether the student number is asked for at hand-in, in addition to the name. */
  readonly asksNumber: boolean;
  /** The names that students choose from, each once, in the order of the teacher's list; empty if names are typed. */
  readonly names: readonly string[];
  /** True for a file for a second reader, whose answers go back to the author. */
  readonly isSecondReading: boolean;
  /** True if a teacher handed it out without its key, but the key is on this computer anyway. */
  readonly hidesNothing: boolean;
}

/** A lesson on the shelf. */
export interface LessonCard {
  readonly hash: ContentHash;
  readonly id: LessonId;
  readonly title: string;
  readonly summary: string;
  readonly level: StudentHalf['level'];
  readonly language: string;
  readonly minutes: number;
  readonly claims: number;
  readonly isFictional: boolean;
  /** False for an exam edition. */
  readonly hasKey: boolean;
  /** Lessons that came with the program cannot be removed. */
  readonly isBuiltIn: boolean;
  readonly task: LessonTask;
  readonly standing: Standing;
}

/** A lesson as it may be read before any response. */
export interface LessonPreview {
  readonly hash: ContentHash;
  readonly lesson: StudentHalf;
  readonly hasKey: boolean;
  readonly task: LessonTask;
  readonly standing: Standing;
}

/** Deciding words of a claim, as ranges in reading order; adjacent words are one range. */
export interface CueFeedback {
  /** What the person marked; empty for "no words support it". */
  readonly marked: readonly Span[];
  readonly inKey: readonly Span[];
  readonly score: CueScore;
}

/** The feedback for one claim, once it may be shown: the whole key entry, the response and what it earned. */
export interface Feedback {
  readonly claim: ClaimId;
  /** null when the claim was not answered. */
  readonly response: Response | null;
  /** What the response earned; 0 when there was none. */
  readonly credit: Credit;
  readonly entry: KeyEntry;
  /**
   * null if no words were marked for this claim, or the key has no cues for it. Shown separately from the points, and
   * never part of them.
   */
  readonly cues: CueFeedback | null;
}

/** Everything the sorting screen needs, without any part of the key that may not be shown yet. */
export interface AttemptView {
  readonly attempt: AttemptId;
  readonly lessonHash: ContentHash;
  readonly lesson: StudentHalf;
  readonly mode: Mode;
  readonly asksConfidence: boolean;
  /** Whether each response is followed by the question which words decided it, and only then by its feedback. */
  readonly asksCues: boolean;
  /** Whether feedback is shown only on request, and the answer can be changed until then. */
  readonly asksBeforeReason: boolean;
  /** Whether a sentence of reasoning is asked for with each label, and whether it is required. */
  readonly asksReasoning: Reasoning;
  /** Whether the person is asked what each claim bears on, except the headline. */
  readonly asksBearing: boolean;
  /** Whether the text may be read aloud: always, except in an exam whose teacher does not want it, before the hand-in. */
  readonly readsAloud: boolean;
  /** The claims to sort, in reading order. */
  readonly claims: readonly ClaimId[];
  /** The attempt whose missed claims this one retries; null for an attempt of its own. */
  readonly retryOf: AttemptId | null;
  readonly current: ClaimId;
  /** Claims to come back to, in reading order; only in an exam. */
  readonly flagged: readonly ClaimId[];
  readonly responses: Readonly<Record<ClaimId, Response>>;
  /** What was written about claims. */
  readonly sentences: Readonly<Record<ClaimId, Sentences>>;
  /** How many hints were shown before the answer, by claim. */
  readonly hints: Readonly<Record<ClaimId, number>>;
  /** What claims bear on, in the person's view. */
  readonly bearings: Readonly<Record<ClaimId, BearingValue>>;
  /**
   * Feedback by claim: in guided mode for answered claims (if required, only after words were marked or the reason was
   * requested), after hand-in for all, and before that in an exam for none.
   */
  readonly feedback: Readonly<Record<ClaimId, Feedback>>;
  readonly isHandedIn: boolean;
  /** True for an exam that was handed in while a teacher waits for its file. */
  readonly isWaitedFor: boolean;
  /**
   * Whether its file for the teacher was written; false if no teacher is known to wait, as in exams of earlier
   * versions.
   */
  readonly isGiven: boolean;
  /** Whether a teacher is known to have set it. */
  readonly isSet: boolean;
  /** Set aside unfinished: the answers can be viewed, but nothing can be added. */
  readonly isSetAside: boolean;
}

/** The receipt for a response that has been stored durably. */
export interface ResponseReceipt {
  readonly claim: ClaimId;
  readonly response: Response;
  /** null in an exam, and until words were marked or the reason was requested, if required. */
  readonly feedback: Feedback | null;
}

/** The result of an attempt that was handed in. */
export type ResultView = { readonly kind: 'awaiting-key'; readonly attempt: AttemptView } | ScoredResult;

/** The result of an attempt or a retry whose key is on this computer. */
export interface ScoredResult {
  readonly kind: 'scored';
  readonly attempt: AttemptView;
  readonly score: AttemptScore;
  /** null when no words were marked. */
  readonly cues: CueReading | null;
  /** null if no bearings were answered, or the key has none. Never part of the points. */
  readonly bearing: BearingReading | null;
  /**
   * Wrong first, then part credit, then missing; each in reading order. Claims with the full point are not included.
   */
  readonly lookAgain: readonly ClaimId[];
  readonly debrief: DebriefView;
  readonly end: LessonEnd;
}

/**
 * The effect of opening a lesson file. *assigned*: an exam edition, ready to be taken as the teacher set it.
 * *key-added*: results that waited for the key are open. *key-updated*: the text was already here with an earlier key,
 * and exams that a teacher set are now scored with this one. *offered*: a newer revision was stored, but the shelf keeps
 * the one before until `takeRevision`. *older*: the offered text or key has a higher revision,
 * and the file changed nothing. *other-key*: the key opened nothing, and an exam on another text of the lesson waits.
 */
export interface InstallOutcome {
  readonly kind:
    | 'added'
    | 'updated'
    | 'key-updated'
    | 'already-there'
    | 'older'
    | 'key-added'
    | 'other-key'
    | 'assigned'
    | 'offered';
  readonly id: LessonId;
  readonly hash: ContentHash;
  readonly title: string;
  /** The revision in the file, and the one that was on the shelf before it; null if there was none. */
  readonly revision: number;
  readonly before: { readonly hash: ContentHash; readonly revision: number } | null;
  /** The number of claims that are asked. */
  readonly asks: number;
  /** True for a file for a second reader. */
  readonly isSecondReading: boolean;
  /** True if the file has no key, but the key is already on this computer: an exam would hide nothing. */
  readonly hidesNothing: boolean;
  /**
   * The exams on this lesson that the key in the file opened, of all users of this computer; for each user oldest
   * first.
   */
  readonly results: readonly { readonly profile: ProfileId; readonly attempt: AttemptId }[];
}

/** An exam that was handed in and whose file for the teacher was not written yet. */
export interface WaitedFor {
  readonly attempt: AttemptId;
  readonly title: string;
  /** True if it goes back to an author who asked for a second reading. */
  readonly isSecondReading: boolean;
}

/** The data for the first screen of the program. */
export interface StartView {
  readonly profiles: readonly ProfileSummary[];
  /** null until a person has been chosen. */
  readonly profile: ProfileId | null;
  readonly settings: Settings;
  /** Empty while `profile` is null. */
  readonly lessons: readonly LessonCard[];
}
