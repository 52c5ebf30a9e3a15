import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysThisWeek } from '../../../../content/study/days-this-week.ts';
import { utcDay } from '../../../builders/utc-day.ts';

// 11 March 2026 is a Wednesday.
const WEDNESDAY = new Date('2026-03-11T15:00:00.000Z');
const count = (times: readonly string[], now = WEDNESDAY) => daysThisWeek(times, { now, dayOf: utcDay });

describe('daysThisWeek', () => {
  it('counts days since Monday, each once, and neither Sunday nor what a clock put after now', () => {
    const times = ['2026-03-08T23:59:00.000Z', '2026-03-09T00:00:00.000Z', '2026-03-09T20:00:00.000Z'];
    expect(count([...times, '2026-03-11T08:00:00.000Z', '2026-03-12T08:00:00.000Z'])).toBe(2);
    expect(count([])).toBe(0);
  });

  it('begins on Monday, also over the turn of a year and before the year it counts from', () => {
    expect(count(['2025-12-29T10:00:00.000Z', '2025-12-28T10:00:00.000Z'], new Date('2026-01-01T12:00:00.000Z'))).toBe(
      1,
    );
    // 4 July 1999 was a Sunday.
    expect(count(['1999-06-28T10:00:00.000Z', '1999-06-27T10:00:00.000Z'], new Date('1999-07-04T12:00:00.000Z'))).toBe(
      1,
    );
  });

  it('is never more than seven, nor more than there are times', () => {
    const time = fc.date({ min: new Date('2026-02-20'), max: new Date('2026-03-20'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(time), time, (times, now) => {
        const n = count(
          times.map((one) => one.toISOString()),
          now,
        );
        expect(n).toBeGreaterThanOrEqual(0);
        expect(n).toBeLessThanOrEqual(Math.min(7, times.length));
      }),
    );
  });
});
