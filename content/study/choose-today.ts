import type { CoachView, DayView, TodayStep, TodayView } from './views.ts';

/** What is known of a person before they are told what to do now. */
export interface TodayFacts {
  /** Finished work that who asked for it does not have yet, oldest first. */
  readonly toGive: readonly Omit<Extract<TodayStep, { kind: 'give' }>, 'kind' | 'others'>[];
  /** Attempts under way, in the order in which they were begun. */
  readonly begun: readonly Omit<Extract<TodayStep, { kind: 'resume' }>, 'kind'>[];
  readonly day: DayView;
  readonly coach: CoachView;
  /** Whether a round of coaching was finished today. */
  readonly wasCoachedToday: boolean;
  /** The lessons that were never begun, in the order of the list. */
  readonly newLessons: readonly Omit<Extract<TodayStep, { kind: 'next-lesson' }>, 'kind'>[];
}

/**
 * What to do now, the first that holds: give finished work to the person who waits for it, go on with an open attempt,
 * review what is due, practise the most common mix-up once a day, take the next lesson, or rest.
 */
export const chooseToday = (facts: TodayFacts): TodayView => ({ ...chooseStep(facts), day: facts.day });

function chooseStep({ toGive, begun, day, coach, wasCoachedToday, newLessons }: TodayFacts): TodayStep {
  const [finished] = toGive;
  // Somebody waits for it, and it takes a moment.
  if (finished !== undefined) return { kind: 'give', ...finished, others: toGive.length - 1 };
  // A lesson that was begun comes before a retry of one that is finished.
  const underway = begun.findLast(({ isRetry }) => !isRetry) ?? begun.at(-1);
  if (underway !== undefined) return { kind: 'resume', ...underway };
  if (day.left > 0) return { kind: 'review' };
  if (!wasCoachedToday && coach.kind === 'advice' && coach.round.passages > 0) return { kind: 'coach', advice: coach };
  const [lesson] = newLessons;
  return lesson === undefined ? { kind: 'rest' } : { kind: 'next-lesson', ...lesson };
}
