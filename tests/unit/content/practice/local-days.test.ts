import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../../content/practice/local-days.ts';

describe('daysBetween', () => {
  it('counts the days of the calendar, also where the clocks change', () => {
    // In Berlin the 29th of March 2026 has 23 hours and the 25th of October 25.
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-01-01', '2026-01-01')).toBe(0);
    expect(daysBetween('2026-01-02', '2025-12-31')).toBe(-2);
  });
});

describe('addDays', () => {
  it('goes on in the calendar, over months, years and the days on which the clocks change', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(addDays('2026-01-01', 0)).toBe('2026-01-01');
  });
});
