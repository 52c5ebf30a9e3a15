import { describe, expect, it } from 'vitest';
import { daysUntil, formatComing, formatSpan, formatTime } from '../../../../renderer/text/when-text.ts';

// As this computer's clock tells them, whichever zone it stands in.
const at = (day: number, hour: number): Date => new Date(2026, 2, day, hour);
const now = at(9, 15);

describe('formatComing', () => {
  it.each([
    [at(8, 23), 'today'],
    [at(9, 15), 'today'],
    [at(9, 23), 'later today'],
    [at(10, 1), 'tomorrow'],
    [at(12, 15), 'on Thursday'],
    [at(15, 15), 'on Sunday'],
    [at(16, 0), 'on 16 March 2026'],
  ])('says when %s comes', (time, said) => {
    expect(formatComing(time.toISOString(), now)).toBe(said);
  });
});

describe('formatTime', () => {
  it('writes a day and a time as in Britain', () => {
    expect(formatTime(at(9, 15).toISOString())).toBe('9 Mar 2026, 15:00');
  });
});

describe('daysUntil', () => {
  it('counts days of the calendar, not stretches of 24 hours', () => {
    expect(daysUntil(at(10, 0).toISOString(), at(9, 23))).toBe(1);
    expect(daysUntil(at(9, 23).toISOString(), at(9, 0))).toBe(0);
    expect(daysUntil(at(7, 23).toISOString(), at(9, 0))).toBe(-2);
  });
});

describe('formatSpan', () => {
  it.each([
    [0, '0 seconds'],
    [1, '1 second'],
    [59, '59 seconds'],
    [60, '1 minute'],
    [3599, '1 hour'],
    [3900, '1 hour 5 minutes'],
    [7200, '2 hours'],
  ])('says how long %d seconds are', (seconds, said) => {
    expect(formatSpan(seconds)).toBe(said);
  });
});
