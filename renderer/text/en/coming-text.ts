import { LOCALE } from './locale.ts';

// Days of the calendar come without a time; as midnight of UTC they are the same day everywhere.
const weekday = new Intl.DateTimeFormat(LOCALE, { weekday: 'long', timeZone: 'UTC' });
const calendarDay = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeZone: 'UTC' });
const dayOfYear = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** When a day (yyyy-mm-dd) comes, from today: `today`, `tomorrow`, `on Thursday`, `on 9 March`, `on 9 March 2027`. */
export function formatComing(day: string, today: string): string {
  // Both are days of the calendar, which Date.parse takes for midnight of UTC: no change of clocks lies between.
  const days = (Date.parse(day) - Date.parse(today)) / (24 * 60 * 60 * 1000);
  if (days <= 0) return 'today';
  if (days === 1) return 'tomorrow';
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  return `on ${(days < 7 ? weekday : isThisYear ? dayOfYear : calendarDay).format(new Date(day))}`;
}

/** A day (yyyy-mm-dd) at the head of a row: `Today`, `Tomorrow`, `Thursday`, `9 March`. */
export const formatDayInList = (day: string, today: string): string =>
  formatComing(day, today)
    .replace(/^on /, '')
    .replace(/^./, (first) => first.toUpperCase());
