import type { JournalEvent } from '../journal/event.ts';

/** A gap between two events that is longer than this, in milliseconds, is a pause. */
const PAUSE = 5 * 60 * 1000;

/**
 * The seconds spent on an attempt: the sum of the times between consecutive events, in the order of their sequence. A
 * gap of more than five minutes is a pause and does not count, nor does one in which the clock went back. Never
 * negative.
 */
export function activeSeconds(events: readonly Pick<JournalEvent, 'sequence' | 'time'>[]): number {
  const times = events.toSorted((one, other) => one.sequence - other.sequence).map(({ time }) => Date.parse(time));
  const active = times.reduce((total, time, at) => {
    const gap = time - (times[at - 1] ?? time);
    return gap > 0 && gap <= PAUSE ? total + gap : total;
  }, 0);
  return Math.round(active / 1000);
}
