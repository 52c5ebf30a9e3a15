import type { AttemptId } from '../journal/event.ts';
import type { ClaimId } from '../lesson/format.ts';
import type { TodayView } from './views.ts';

/** How an attempt ends: what changed, what became of its missed claims, and what to do now. */
export interface LessonEnd {
  /** What changed since the attempt before; null when there is none that it can be held against. */
  readonly before: Before | null;
  readonly retries: Retries;
  /** Days of this week, Monday first, on which the person sorted or practised; never more than 7, and no streak. */
  readonly daysThisWeek: number;
  readonly next: NextStep;
  /** When it was handed in; ISO 8601, UTC, as the clock of that time gave it. */
  readonly finishedAt: string;
}

/** The scored attempt before this one, retries left out. */
export type Before =
  /** The last one at the same lesson. `better`, `worse` and `same` count the claims that both asked, by their points. */
  | {
      readonly kind: 'same-lesson';
      readonly attempt: AttemptId;
      readonly points: number;
      readonly claims: number;
      readonly better: number;
      readonly worse: number;
      readonly same: number;
    }
  /** The last one at another lesson: hits among its answered, settled claims, of which there was at least one. */
  | { readonly kind: 'other-lesson'; readonly title: string; readonly hits: number; readonly n: number };

/** Retries of the claims that one attempt missed; those that were dropped are not among them. */
export interface Retries {
  /** The one under way that was started last; null when there is none. */
  readonly underway: { readonly attempt: AttemptId; readonly answered: number; readonly of: number } | null;
  /** The finished one that was started last; null when there is none. */
  readonly latest: { readonly attempt: AttemptId; readonly fixed: number; readonly of: number } | null;
  /** Claims that earned their full point in any finished retry, in reading order. */
  readonly fixed: readonly ClaimId[];
}

/** The one thing to do after a result. */
export type NextStep =
  /** Claims were missed, and no retry of them was finished yet. */
  | { readonly kind: 'retry'; readonly claims: readonly ClaimId[] }
  | { readonly kind: 'continue-retry'; readonly attempt: AttemptId; readonly answered: number; readonly of: number }
  /** What the day asks for. */
  | { readonly kind: 'today'; readonly today: TodayView }
  /** Nothing: where one lesson is all there is. */
  | { readonly kind: 'done' };

/**
 * What to do after a result: go on with a retry that is under way, retry what was missed once, and after that what the
 * day asks for. A retry's own result leads straight on to the day. null for `today`: there is no day, only this lesson.
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
