import { LOCALE } from './locale.ts';
import { formatTime } from './when-text.ts';

const toSecond = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'medium' });

/**
 * Formats times that are shown together, so that two different ones never look the same: with seconds, where another is
 * in the same minute.
 */
export function formatTimesApart(all: readonly string[]): (iso: string) => string {
  const ofMinute = new Map<string, Set<string>>();
  for (const iso of all) {
    const minute = formatTime(iso);
    ofMinute.set(minute, (ofMinute.get(minute) ?? new Set()).add(toSecond.format(new Date(iso))));
  }
  return (iso) => {
    const minute = formatTime(iso);
    return (ofMinute.get(minute)?.size ?? 0) > 1 ? toSecond.format(new Date(iso)) : minute;
  };
}
