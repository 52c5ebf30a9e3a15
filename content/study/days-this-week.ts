import { daysBetween } from '../practice/local-days.ts';

/** Any Monday, as a reference for counting weekdays. */
const SOME_MONDAY = '2024-01-01';

/**
 * The number of days with activity in the current week, which begins on Monday: 0 to 7. `times` are ISO 8601 and may be
 * in any order; times after `now` are ignored. `dayOf` gives the local date of a time as yyyy-mm-dd.
 *
 * @example on a Wednesday, times of Sunday, Monday, Monday and Wednesday give 2
 */
export function daysThisWeek(
  times: readonly string[],
  { now, dayOf }: { readonly now: Date; readonly dayOf: (time: Date) => string },
): number {
  const today = dayOf(now);
  // Also correct for a date before the reference Monday, if the clock is wrong.
  const sinceMonday = ((daysBetween(SOME_MONDAY, today) % 7) + 7) % 7;
  const days = new Set(times.map((time) => dayOf(new Date(time))));
  return [...days].filter((day) => {
    const ago = daysBetween(day, today);
    return ago >= 0 && ago <= sinceMonday;
  }).length;
}
