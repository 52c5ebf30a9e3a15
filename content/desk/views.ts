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

/** What may be seen of a person: a name on this computer, or none. */
export interface ProfileSummary {
  readonly id: ProfileId;
  /** null for the person who uses the program without a name. */
  readonly name: string | null;
  /** Attempts of their own, begun or finished; retries are not counted. */
  readonly attempts: number;
}

/** Where a person stands in a lesson. */
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

/** What is asked of who opens a lesson. */
export interface LessonTask {
  /** How many claims *all* means here: those that the teacher assigned, otherwise all of the lesson. */
  readonly asks: number;
  /** How long most people need for that, in whole minutes. */
  readonly minutes: number;
  /** True when a teacher set what is asked: an exam on it asks exactly that. */
  readonly isSet: boolean;
  /** Where to hand in, as the teacher wrote it; null when the student is to choose. */
  readonly folder: string | null;
  /** Whether who hands in is asked for a student number beside the name. */
  readonly asksNumber: boolean;
  /** The names to choose one's own from, each once, in the order of the teacher's list; empty where it is typed. */
  readonly names: readonly string[];
  /** True for a text that its author gave to a second reader, whose answers go back to the author. */
  readonly isSecondReading: boolean;
  /** True when a teacher handed it out to be answered without its key, and its key is on this computer all the same. */
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

/** Words of a claim that decide, as stretches of it in reading order; neighbours are one stretch. */
export interface CueFeedback {
  /** What the person marked; empty for "no words support it". */
  readonly marked: readonly Span[];
  readonly inKey: readonly Span[];
  readonly score: CueScore;
}

/** What the key says about one claim, once it may be said: the whole entry, the response and what it earned. */
export interface Feedback {
  readonly claim: ClaimId;
  /** null when the claim was not answered. */
  readonly response: Response | null;
  /** What the response earned; 0 when there was none. */
  readonly credit: Credit;
  readonly entry: KeyEntry;
  /** null when no words were marked for this claim, or the key says of none that they decide. Told apart from the points, and never part of them. */
  readonly cues: CueFeedback | null;
}

/** Everything the sorting screen needs, and nothing of the key that may not be seen yet. */
export interface AttemptView {
  readonly attempt: AttemptId;
  readonly lessonHash: ContentHash;
  readonly lesson: StudentHalf;
  readonly mode: Mode;
  readonly asksConfidence: boolean;
  /** Whether a response is followed by the question which words decided it, and only then by its feedback. */
  readonly asksCues: boolean;
  /** Whether the feedback waits until it is asked for, and the answer can be changed until then. */
  readonly asksBeforeReason: boolean;
  /** Whether each label is to be explained in a sentence, and whether it must be. */
  readonly asksReasoning: Reasoning;
  /** Whether it is asked what each claim bears on, except the headline. */
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
  /** What claims bear on, as the person sees it. */
  readonly bearings: Readonly<Record<ClaimId, BearingValue>>;
  /** Feedback by claim: for answered claims when guided (once their words are marked or their reason was asked for, where it waits for that), for all once handed in, for none before that in an exam. */
  readonly feedback: Readonly<Record<ClaimId, Feedback>>;
  readonly isHandedIn: boolean;
  /** True for an exam that was handed in while a teacher waits for its file. */
  readonly isWaitedFor: boolean;
  /** Whether its file for the teacher was written; false where no teacher is known to wait, as in exams of earlier versions. */
  readonly isGiven: boolean;
  /** Whether a teacher is known to have set it. */
  readonly isSet: boolean;
  /** It was put aside unfinished: what was answered may be looked at, and nothing can be added. */
  readonly isSetAside: boolean;
}

/** What comes back once a response is durable. */
export interface ResponseReceipt {
  readonly claim: ClaimId;
  readonly response: Response;
  /** null in an exam, and while it waits for words to be marked or for the reason to be asked for. */
  readonly feedback: Feedback | null;
}

/** The result of an attempt that was handed in. */
export type ResultView = { readonly kind: 'awaiting-key'; readonly attempt: AttemptView } | ScoredResult;

/** The result of an attempt or a retry whose key is there. */
export interface ScoredResult {
  readonly kind: 'scored';
  readonly attempt: AttemptView;
  readonly score: AttemptScore;
  /** null when no words were marked. */
  readonly cues: CueReading | null;
  /** null when nothing was said about what claims bear on, or the key does not say it. Never part of the points. */
  readonly bearing: BearingReading | null;
  /** Wrong first, then part credit, then missing; each in reading order. What earned 1 is not in it. */
  readonly lookAgain: readonly ClaimId[];
  readonly debrief: DebriefView;
  readonly end: LessonEnd;
}

/**
 * What opening a lesson file did. *assigned*: it is an exam edition, and ready to be sat as the teacher set it. *key-added*:
 * results that waited for the key are open. *key-updated*: the text was here with an earlier key, and exams that a teacher
 * set are counted by this one. *older*: the text or the key that is offered has a higher revision, and the file changed
 * nothing.
 */
export interface InstallOutcome {
  readonly kind: 'added' | 'updated' | 'key-updated' | 'already-there' | 'older' | 'key-added' | 'assigned';
  readonly id: LessonId;
  readonly hash: ContentHash;
  readonly title: string;
  /** How many claims are asked of who opens it. */
  readonly asks: number;
  /** True for a text that its author gave to a second reader. */
  readonly isSecondReading: boolean;
  /** True when the file came without its key, and that key is on this computer already: an exam on it hides nothing. */
  readonly hidesNothing: boolean;
  /** The exams of this lesson that are open by the key of the file, of everybody at this computer; oldest first for each. */
  readonly results: readonly { readonly profile: ProfileId; readonly attempt: AttemptId }[];
}

/** An exam that was handed in and whose file for the teacher was not written yet. */
export interface WaitedFor {
  readonly attempt: AttemptId;
  readonly title: string;
  /** True where it goes back to an author who asked for a second reading. */
  readonly isSecondReading: boolean;
}

/** What the program needs to draw its first screen. */
export interface StartView {
  readonly profiles: readonly ProfileSummary[];
  /** null until somebody was asked. */
  readonly profile: ProfileId | null;
  readonly settings: Settings;
  /** Empty while `profile` is null. */
  readonly lessons: readonly LessonCard[];
}
