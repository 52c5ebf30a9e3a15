import type { Confidence } from '../attempt/confidence.ts';
import type { Mode } from '../attempt/mode.ts';
import type { FamilyId, PassageLevel } from '../bank/families.ts';
import type { PassageEntry } from '../bank/format.ts';
import type { AttemptId, SessionId } from '../journal/event.ts';
import type { ClaimPlace } from '../lesson/claim-number.ts';
import type { ClaimId, LessonId, Quote } from '../lesson/format.ts';
import type { ContentHash } from '../base/content-hash.ts';
import type { Credit } from '../lesson/credit.ts';
import type { Label } from '../lesson/label.ts';
import type { DayPlan } from '../practice/plan-day.ts';
import type { AttemptSummary } from './attempt-summary.ts';
import type { CalibrationView } from './calibration-view.ts';
import type { ProgressSummary } from './progress-summary.ts';
import type { RoundEnd } from './round-end.ts';

/** One attempt in the history of a person. */
export interface HistoryEntry {
  readonly attempt: AttemptId;
  readonly lessonId: LessonId;
  readonly lesson: ContentHash;
  readonly title: string;
  readonly mode: Mode;
  readonly standing: 'underway' | 'done' | 'awaiting-key' | 'set-aside';
  /** ISO 8601, UTC, as the clock of that day gave it; order is by arrival, never by this. */
  readonly startedAt: string;
  /** Seconds spent, pauses of more than five minutes left out; never negative. */
  readonly seconds: number;
  /** null while there is no score: under way, set aside, or the key has not come. */
  readonly score: AttemptSummary | null;
  /**
   * Set for a retry: the attempt whose missed claims it takes, and how many of them earned their full point (null while
   * there is no score).
   */
  readonly retry: { readonly of: AttemptId; readonly fixed: number | null } | null;
  /** True when the lesson's key has changed since; the score is by the key of that day. */
  readonly hasNewerKey: boolean;
}

/** Two attempts of one lesson, claim by claim. */
export interface Comparison {
  readonly lessonId: LessonId;
  readonly title: string;
  readonly first: HistoryEntry;
  readonly second: HistoryEntry;
  /** False when the key changed between the two; each is held against the key of its day. */
  readonly isOneKey: boolean;
  /** In reading order; a claim that only one attempt took has null for the other. */
  readonly claims: readonly {
    readonly claim: ClaimId;
    readonly text: string;
    readonly keyLabel: Label;
    readonly first: { readonly label: Label | null; readonly credit: Credit } | null;
    readonly second: { readonly label: Label | null; readonly credit: Credit } | null;
  }[];
}

/** An interval of 95 %. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** One finished attempt as a point of the plots; shares are in [0, 1]. */
export interface ProgressPoint {
  readonly attempt: AttemptId;
  readonly title: string;
  readonly mode: Mode;
  readonly startedAt: string;
  readonly points: number;
  readonly claims: number;
  /** Points out of claims with its interval (seeded bootstrap, because of part credit). */
  readonly share: { readonly value: number } & Interval;
  /** Cohen's κ with its interval; null where it is undefined. */
  readonly kappa: ({ readonly value: number } & Interval) | null;
  /** Hits among the settled, answered claims of each label, with Wilson's interval; null where there is none. */
  readonly perLabel: Readonly<
    Record<Label, ({ readonly hits: number; readonly n: number; readonly value: number } & Interval) | null>
  >;
  /** Multi-class Brier score; null where no confidence was stated. */
  readonly brier: number | null;
}

export interface ProgressView {
  /** The same in a few sentences; null while no attempt has a score. */
  readonly summary: ProgressSummary | null;
  /** On how many days of this week, Monday first, the person sorted or practised. */
  readonly daysThisWeek: number;
  /** Oldest first; the newest 2,000, more of which no plot can show. */
  readonly points: readonly ProgressPoint[];
  /** How many finished attempts came before the first of the points; they are in the history, and in the calibration. */
  readonly earlier: number;
  readonly calibration: CalibrationView;
}

/** A cell of the confusion matrix: what the key says, and what was chosen instead. */
export interface Cell {
  readonly key: Label;
  readonly response: Label;
}

/** What the coach found. */
export type CoachView =
  /** Too little to say anything: fewer than `needed` answered claims. */
  | { readonly kind: 'too-early'; readonly answered: number; readonly needed: number }
  | { readonly kind: 'nothing-to-mend'; readonly answered: number }
  | {
      readonly kind: 'advice';
      readonly cell: Cell;
      /** The family of the practice bank behind the mix-up: the one that is practised. */
      readonly family: FamilyId;
      /** Whether the sentence is about the family ("unnamed officials"), or about the label because no family stands out. */
      readonly about: 'family' | 'cell';
      /** How often it happened, in lessons and practice: of the family, or of the whole cell, as `about` says. */
      readonly count: number;
      /** Points that these answers did not earn. */
      readonly lost: number;
      /** Answered claims and passages that the key puts in the row of the cell. */
      readonly of: number;
      /** The person's own examples, newest first, at most three, no text twice. */
      readonly examples: readonly {
        readonly attempt: AttemptId;
        readonly lesson: string;
        readonly claim: ClaimId;
        readonly text: string;
      }[];
      /**
       * The passages that starting deals, the mixed-in ones included; of a round that was begun today, those that are left.
       * 0 when no new passage is left for it.
       */
      readonly round: { readonly passages: number; readonly isBegun: boolean };
      /** What the last round about it changed, if there was one. */
      readonly since: CoachOutcome | null;
    };

/** What coaching changed: right answers before (in lessons) and in the passages. */
export interface CoachOutcome {
  readonly cell: Cell;
  readonly before: { readonly right: number; readonly of: number };
  readonly after: { readonly right: number; readonly of: number };
}

/** A passage as it is asked: nothing that tells the answer, neither family nor level. */
export interface PassageToSort {
  /** Position in the session, from 0. */
  readonly index: number;
  readonly passage: string;
  readonly text: string;
  readonly quote: Quote;
  /** True when it was seen before, because no new one was left. */
  readonly isSeenBefore: boolean;
  /** BCP 47. */
  readonly language: string;
  /** Whether the person added it, and of which lesson it is, if that is known; null for a passage that ships. */
  readonly own: { readonly from: string | null } | null;
}

/** The passages that a person added, in the order in which they came; nothing that tells the answer. */
export type OwnPassages = readonly {
  readonly passage: string;
  readonly text: string;
  readonly quote: Quote;
  /** BCP 47. */
  readonly language: string;
  /** The title of the lesson that it is from; null where that is not known. */
  readonly from: string | null;
  readonly isSeen: boolean;
}[];

/** What came of adding passages. */
export interface PassagesAdded {
  readonly added: number;
  /** A newer form stands in the place of an earlier one. */
  readonly replaced: number;
  /** They were here already, word for word. */
  readonly same: number;
}

/** What the key says of a passage, once it was answered. */
export interface PassageFeedback {
  readonly index: number;
  readonly response: { readonly label: Label; readonly confidence: Confidence };
  readonly credit: Credit;
  readonly entry: PassageEntry;
  readonly family: FamilyId;
  readonly level: PassageLevel;
  /** The day on which the skill comes back (yyyy-mm-dd), as the plan of the day has it; null in coaching, which plans nothing. */
  readonly comesBack: string | null;
}

/** A few passages one after the other. */
export interface PracticeView {
  readonly session: SessionId;
  readonly why: 'review' | 'coach';
  /** For coaching: what it is about; null for review, which tells nothing. */
  readonly cell: Cell | null;
  readonly passages: readonly PassageToSort[];
  /** By position; in the order in which they were answered. */
  readonly answered: readonly PassageFeedback[];
  /** What changed, once all are answered, and the session was coaching. */
  readonly outcome: CoachOutcome | null;
  /** How it went and what got better, once all are answered. */
  readonly end: (RoundEnd & { readonly daysThisWeek: number }) | null;
  readonly day: DayView;
}

/** The numbers of the day, the same wherever they are shown. */
export interface DayView extends Pick<DayPlan, 'today' | 'round' | 'answered' | 'daysAway' | 'coming'> {
  /** Passages of review that are still due today. 0: done for today. */
  readonly left: number;
}

/** What to do now, and why; the first that holds, in the order of the kinds. */
export type TodayStep =
  /** A finished exam, or a second reading, that who asked for it does not have yet; the oldest. */
  | {
      readonly kind: 'give';
      readonly attempt: AttemptId;
      readonly title: string;
      readonly isSecondReading: boolean;
      /** How many more there are. */
      readonly others: number;
    }
  | {
      readonly kind: 'resume';
      readonly attempt: AttemptId;
      readonly title: string;
      /** Where the person stopped. */
      readonly place: ClaimPlace;
      /** Whether it retries the missed claims of a finished attempt. */
      readonly isRetry: boolean;
    }
  /** Passages are due; how many, the day says. */
  | { readonly kind: 'review' }
  | { readonly kind: 'coach'; readonly advice: Extract<CoachView, { kind: 'advice' }> }
  | { readonly kind: 'next-lesson'; readonly lesson: ContentHash; readonly title: string; readonly minutes: number }
  /** Everything was done. */
  | { readonly kind: 'rest' };

/** What to do now, and the numbers of the day. */
export type TodayView = TodayStep & { readonly day: DayView };

/** One skill and when it comes back. */
export interface SkillView {
  readonly family: FamilyId;
  readonly level: PassageLevel;
  /** The day on which it comes back (yyyy-mm-dd), as the plan of the day has it; null when it was never practised. */
  readonly comesBack: string | null;
  readonly reviews: number;
  readonly lapses: number;
  readonly seen: number;
  readonly passages: number;
}
