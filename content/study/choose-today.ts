import type { CoachView, DayView, TodayStep, TodayView } from './views.ts';

/** The data from which the next step for a person is chosen. */
export interface TodayFacts {
  /** Finished work that has not yet been sent to the person who requested it, oldest first. */
  readonly toGive: readonly Omit<Extract<TodayStep, { kind: 'give' }>, 'kind' | 'others'>[];
  /** Attempts in progress, in the order in which they were started. */
  readonly begun: readonly Omit<Extract<TodayStep, { kind: 'resume' }>, 'kind'>[];
  readonly day: DayView;
  readonly coach: CoachView;
  /** Whether a coaching round was finished today. */
  readonly wasCoachedToday: boolean;
  /** The lessons that were never started, in the order of the list. */
  readonly newLessons: readonly Omit<Extract<TodayStep, { kind: 'next-lesson' }>, 'kind'>[];
}

/**
 * Chooses what to do now, the first that applies: hand over finished work, continue an open attempt, review what is
 * due, practise the most common mix-up once a day, start the next lesson, or rest.
 */
export const chooseToday = (facts: TodayFacts): TodayView => ({ ...chooseStep(facts), day: facts.day });

function chooseStep({ toGive, begun, day, coach, wasCoachedToday, newLessons }: TodayFacts): TodayStep {
  const [finished] = toGive;
  // Another person is waiting for it, and it only takes a moment.
  if (finished !== undefined) return { kind: 'give', ...finished, others: toGive.length - 1 };
  // A started lesson comes before a retry of a finished one.
  const underway = begun.findLast(({ isRetry }) => !isRetry) ?? begun.at(-1);
  if (underway !== undefined) return { kind: 'resume', ...underway };
  if (day.left > 0) return { kind: 'review' };
  if (!wasCoachedToday && coach.kind === 'advice' && coach.round.passages > 0) return { kind: 'coach', advice: coach };
  const [lesson] = newLessons;
  return lesson === undefined ? { kind: 'rest' } : { kind: 'next-lesson', ...lesson };
}
