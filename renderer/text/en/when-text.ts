import { LOCALE } from './locale.ts';
import { plural } from '../plural.ts';

const longDay = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long' });
const dayAndTime = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short' });

/** A day as it is written: `9 March 2026`. */
export const formatDay = (iso: string): string => longDay.format(new Date(iso));

/** A day and a time: `9 Mar 2026, 08:15`. */
export const formatTime = (iso: string): string => dayAndTime.format(new Date(iso));

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
