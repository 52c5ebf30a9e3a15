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
  /** ISO 8601, UTC, from the clock at that time; attempts are ordered by arrival, never by this. */
  readonly startedAt: string;
  /** Seconds spent, without pauses of more than five minutes; never negative. */
  readonly seconds: number;
  /** null while there is no score: in progress, set aside, or without a key. */
  readonly score: AttemptSummary | null;
  /**
   * For a retry: the attempt whose missed claims it repeats, and how many of them earned their full point (null while
   * there is no score).
   */
  readonly retry: { readonly of: AttemptId; readonly fixed: number | null } | null;
  /** True if the lesson's key has changed since; the score is by the key at the time. */
  readonly hasNewerKey: boolean;
}

/** Two attempts at one lesson, claim by claim. */
export interface Comparison {
  readonly lessonId: LessonId;
  readonly title: string;
  readonly first: HistoryEntry;
  readonly second: HistoryEntry;
  /** False if the key changed between the two; each is scored by the key at its time. */
  readonly isOneKey: boolean;
  /** In reading order; a claim that only one attempt had is null for the other. */
  readonly claims: readonly {
    readonly claim: ClaimId;
    readonly text: string;
    readonly keyLabel: Label;
    readonly first: { readonly label: Label | null; readonly credit: Credit } | null;
    readonly second: { readonly label: Label | null; readonly credit: Credit } | null;
  }[];
}

/** A 95 % interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** One finished attempt as a point in the plots; shares are in [0, 1]. */
export interface ProgressPoint {
  readonly attempt: AttemptId;
  readonly title: string;
  readonly mode: Mode;
  readonly startedAt: string;
  readonly points: number;
  readonly claims: number;
  /** Points out of claims with its interval (bootstrap, because of part credit). */
  readonly share: { readonly value: number } & Interval;
  /** Cohen's κ with its interval; null if it is undefined. */
  readonly kappa: ({ readonly value: number } & Interval) | null;
  /** Hits among the settled, answered claims of each label, with Wilson's interval; null if there are none. */
  readonly perLabel: Readonly<
    Record<Label, ({ readonly hits: number; readonly n: number; readonly value: number } & Interval) | null>
  >;
  /** Multi-class Brier score; null if no confidence was stated. */
  readonly brier: number | null;
}

export interface ProgressView {
  /** The summary in a few sentences; null while no attempt has a score. */
  readonly summary: ProgressSummary | null;
  /** The number of days of this week, from Monday, on which the person sorted or practised. */
  readonly daysThisWeek: number;
  /** Oldest first; at most the newest 2,000, because no plot can show more. */
  readonly points: readonly ProgressPoint[];
  /** How many finished attempts are older than the first point; they are in the history and in the calibration. */
  readonly earlier: number;
  readonly calibration: CalibrationView;
}

/** A cell of the confusion matrix: the label in the key, and the label that was chosen instead. */
export interface Cell {
  readonly key: Label;
  readonly response: Label;
}

/** The coach's finding. */
export type CoachView =
  /** Not enough data: fewer than `needed` answered claims. */
  | { readonly kind: 'too-early'; readonly answered: number; readonly needed: number }
  | { readonly kind: 'nothing-to-mend'; readonly answered: number }
  | {
      readonly kind: 'advice';
      readonly cell: Cell;
      /** The family of the practice bank behind the mix-up, which the coaching practises. */
      readonly family: FamilyId;
      /**
       * Whether the mix-up is described by its family ("unnamed officials"), or by the label because no family stands
       * out.
       */
      readonly about: 'family' | 'cell';
      /** How often it occurred in lessons and practice: for the family, or for the whole cell, according to `about`. */
      readonly count: number;
      /** The points that these answers lost. */
      readonly lost: number;
      /** Answered claims and passages whose label in the key is the row of the cell. */
      readonly of: number;
      /** The person's own examples, newest first, at most three, without duplicates. */
      readonly examples: readonly {
        readonly attempt: AttemptId;
        readonly lesson: string;
        readonly claim: ClaimId;
        readonly text: string;
      }[];
      /**
       * The passages of the next round, including the mixed-in ones; for a round started today, those that are left. 0
       * if there is no new passage left.
       */
      readonly round: { readonly passages: number; readonly isBegun: boolean };
      /** The outcome of the last round on it, if there was one. */
      readonly since: CoachOutcome | null;
    };

/** The outcome of coaching: right answers before (in lessons) and in the passages. */
export interface CoachOutcome {
  readonly cell: Cell;
  readonly before: { readonly right: number; readonly of: number };
  readonly after: { readonly right: number; readonly of: number };
}

/** A passage as it is asked, without its family and level, which would reveal the answer. */
export interface PassageToSort {
  /** Position in the session, from 0. */
  readonly index: number;
  readonly passage: string;
  readonly text: string;
  readonly quote: Quote;
  /** True if it was seen before, because no new one was left. */
  readonly isSeenBefore: boolean;
  /** BCP 47. */
  readonly language: string;
  /** Whether the person added it, and from which lesson, if known; null for a built-in passage. */
  readonly own: { readonly from: string | null } | null;
}

/** The passages that a person added, in the order of adding, without anything that reveals the answer. */
export type OwnPassages = readonly {
  readonly passage: string;
  readonly text: string;
  readonly quote: Quote;
  /** BCP 47. */
  readonly language: string;
  /** The title of the lesson that it is from; null if unknown. */
  readonly from: string | null;
  readonly isSeen: boolean;
}[];

/** The result of adding passages. */
export interface PassagesAdded {
  readonly added: number;
  /** Newer versions that replaced an earlier passage. */
  readonly replaced: number;
  /** Passages that were already there, unchanged. */
  readonly same: number;
}

/** The key's answer to a passage, shown after the person's answer. */
export interface PassageFeedback {
  readonly index: number;
  readonly response: { readonly label: Label; readonly confidence: Confidence };
  readonly credit: Credit;
  readonly entry: PassageEntry;
  readonly family: FamilyId;
  readonly level: PassageLevel;
  /**
   * The date on which the skill is asked again (yyyy-mm-dd), from the plan of the day; null in coaching, which does not
   * change the schedule.
   */
  readonly comesBack: string | null;
}

/** A session of passages, asked one after the other. */
export interface PracticeView {
  readonly session: SessionId;
  readonly why: 'review' | 'coach';
  /** For coaching: its topic; null for a review, where it would reveal answers. */
  readonly cell: Cell | null;
  readonly passages: readonly PassageToSort[];
  /** By position, in the order of answering. */
  readonly answered: readonly PassageFeedback[];
  /** The outcome, once all are answered, for a coaching session. */
  readonly outcome: CoachOutcome | null;
  /** The result of the round, once all are answered. */
  readonly end: (RoundEnd & { readonly daysThisWeek: number }) | null;
  readonly day: DayView;
}

/** The figures of the day, the same wherever they are shown. */
export interface DayView extends Pick<DayPlan, 'today' | 'round' | 'answered' | 'daysAway' | 'coming'> {
  /** Review passages still due today. 0: done for today. */
  readonly left: number;
}

/** What to do now, and why: the first kind that applies, in this order. */
export type TodayStep =
  /** The oldest finished exam, or second reading, that has not been sent to the person who requested it. */
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
      /** The claim at which the person stopped. */
      readonly place: ClaimPlace;
      /** Whether it retries the missed claims of a finished attempt. */
      readonly isRetry: boolean;
    }
  /** Passages are due; `day` has the number. */
  | { readonly kind: 'review' }
  | { readonly kind: 'coach'; readonly advice: Extract<CoachView, { kind: 'advice' }> }
  | { readonly kind: 'next-lesson'; readonly lesson: ContentHash; readonly title: string; readonly minutes: number }
  /** Everything is done. */
  | { readonly kind: 'rest' };

/** What to do now, and the figures of the day. */
export type TodayView = TodayStep & { readonly day: DayView };

/** One skill and when it is asked again. */
export interface SkillView {
  readonly family: FamilyId;
  readonly level: PassageLevel;
  /** The date on which it is asked again (yyyy-mm-dd), from the plan of the day; null if it was never practised. */
  readonly comesBack: string | null;
  readonly reviews: number;
  readonly lapses: number;
  readonly seen: number;
  readonly passages: number;
}
