import { LOCALE } from './locale.ts';
import { once } from '../once.ts';
import { plural } from '../plural.ts';

const longDay = once(() => new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long' }));
const dayAndTime = once(() => new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short' }));
// Days of the calendar come without a time; as midnight of UTC they are the same day everywhere.
const weekday = once(() => new Intl.DateTimeFormat(LOCALE, { weekday: 'long', timeZone: 'UTC' }));
const calendarDay = once(() => new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeZone: 'UTC' }));
const dayOfYear = once(() => new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', timeZone: 'UTC' }));

/** A day as it is written: `9 March 2026`. */
export const formatDay = (iso: string): string => longDay().format(new Date(iso));

/** A day and a time: `9 Mar 2026, 08:15`. */
export const formatTime = (iso: string): string => dayAndTime().format(new Date(iso));

/** When a day (yyyy-mm-dd) comes, from today: `today`, `tomorrow`, `on Thursday`, `on 9 March`, `on 9 March 2027`. */
export function formatComing(day: string, today: string): string {
  // Both are days of the calendar, which Date.parse takes for midnight of UTC: no change of clocks lies between.
  const days = (Date.parse(day) - Date.parse(today)) / (24 * 60 * 60 * 1000);
  if (days <= 0) return 'today';
  if (days === 1) return 'tomorrow';
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  return `on ${(days < 7 ? weekday : isThisYear ? dayOfYear : calendarDay)().format(new Date(day))}`;
}

/** A day (yyyy-mm-dd) at the head of a row: `Today`, `Tomorrow`, `Thursday`, `9 March`. */
export const formatDayInList = (day: string, today: string): string =>
  formatComing(day, today)
    .replace(/^on /, '')
    .replace(/^./, (first) => first.toUpperCase());

/** How long something took: `45 seconds`, `12 minutes`, `1 hour 5 minutes`. */
export function formatSpan(seconds: number): string {
  if (seconds < 60) return plural(Math.round(seconds), { one: '# second', other: '# seconds' });
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return plural(minutes, { one: '# minute', other: '# minutes' });
  const left = minutes % 60;
  const hours = plural(Math.floor(minutes / 60), { one: '# hour', other: '# hours' });
  return left === 0 ? hours : `${hours} ${plural(left, { one: '# minute', other: '# minutes' })}`;
}

/** A day as file names have it, where this computer stands: `2026-03-09`. */
export function formatFileDay(iso: string): string {
  const time = new Date(iso);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(time.getFullYear())}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}
