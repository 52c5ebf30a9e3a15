import type { AttemptId } from '../journal/event.ts';
import type { ClaimId } from '../lesson/format.ts';
import type { TodayView } from './views.ts';

/** The end of an attempt: what changed, the retries of its missed claims, and what to do now. */
export interface LessonEnd {
  /** What changed since the previous attempt; null if there is none to compare with. */
  readonly before: Before | null;
  readonly retries: Retries;
  /** Days of this week, from Monday, on which the person sorted or practised; at most 7, and not a streak. */
  readonly daysThisWeek: number;
  readonly next: NextStep;
  /** When it was handed in; ISO 8601, UTC, from the clock at that time. */
  readonly finishedAt: string;
}

/** The previous scored attempt, not counting retries. */
export type Before =
  /**
   * The last one at the same lesson. `better`, `worse` and `same` count the claims that both attempts had, by their
   * points.
   */
  | {
      readonly kind: 'same-lesson';
      readonly attempt: AttemptId;
      readonly points: number;
      readonly claims: number;
      readonly better: number;
      readonly worse: number;
      readonly same: number;
    }
  /** The last one at another lesson: hits among its answered, settled claims, of which it had at least one. */
  | { readonly kind: 'other-lesson'; readonly title: string; readonly hits: number; readonly n: number };

/** Retries of the claims that one attempt missed, without discarded ones. */
export interface Retries {
  /** The most recently started one in progress; null if there is none. */
  readonly underway: { readonly attempt: AttemptId; readonly answered: number; readonly of: number } | null;
  /** The most recently started finished one; null if there is none. */
  readonly latest: { readonly attempt: AttemptId; readonly fixed: number; readonly of: number } | null;
  /** Claims that earned their full point in any finished retry, in reading order. */
  readonly fixed: readonly ClaimId[];
}

/** The one suggested step after a result. */
export type NextStep =
  /** Claims were missed, and no retry of them is finished. */
  | { readonly kind: 'retry'; readonly claims: readonly ClaimId[] }
  | { readonly kind: 'continue-retry'; readonly attempt: AttemptId; readonly answered: number; readonly of: number }
  /** The step that the plan of the day suggests. */
  | { readonly kind: 'today'; readonly today: TodayView }
  /** Nothing: there is only this lesson. */
  | { readonly kind: 'done' };

/**
 * What to do after a result: continue a retry in progress, retry missed claims once, and then follow the plan of the
 * day. After a retry's own result comes the plan of the day. null for `today`: there is no plan, only this lesson.
 */
export function chooseNextStep(
  missed: readonly ClaimId[],
  { underway, latest }: Retries,
  isRetry: boolean,
  today: TodayView | null,
): NextStep {
  if (!isRetry && underway !== null) return { kind: 'continue-retry', ...underway };
  if (!isRetry && latest === null && missed.length > 0) return { kind: 'retry', claims: missed };
  return today === null ? { kind: 'done' } : { kind: 'today', today };
}
