import { daysBetween } from '../practice/local-days.ts';

/** A Monday, from which the days of the week are counted. */
const SOME_MONDAY = '2024-01-01';

/**
 * On how many days of this week, which begins on Monday, something was done: 0 to 7. `times` are ISO 8601 and may come in
 * any order; what lies after `now` is not counted. `dayOf` gives the local day of a time as yyyy-mm-dd.
 *
 * @example on a Wednesday, times of Sunday, Monday, Monday and Wednesday give 2
 */
export function daysThisWeek(
  times: readonly string[],
  { now, dayOf }: { readonly now: Date; readonly dayOf: (time: Date) => string },
): number {
  const today = dayOf(now);
  // Also for a clock that lost its time, the days since a Monday before it are counted forwards.
  const sinceMonday = ((daysBetween(SOME_MONDAY, today) % 7) + 7) % 7;
  const days = new Set(times.map((time) => dayOf(new Date(time))));
  return [...days].filter((day) => {
    const ago = daysBetween(day, today);
    return ago >= 0 && ago <= sinceMonday;
  }).length;
}
