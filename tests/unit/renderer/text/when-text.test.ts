import { describe, expect, it } from 'vitest';
import { formatComing, formatDayInList } from '#text/coming-text.ts';
import { formatSpan, formatTime } from '#text/when-text.ts';

// As this computer's clock tells them, whichever zone it stands in.
const at = (day: number, hour: number): Date => new Date(2026, 2, day, hour);

describe('formatComing', () => {
  it.each([
    ['2026-03-08', 'today'],
    ['2026-03-09', 'today'],
    ['2026-03-10', 'tomorrow'],
    ['2026-03-12', 'on Thursday'],
    ['2026-03-15', 'on Sunday'],
    // A week later it is the same weekday, which would be read as today’s.
    ['2026-03-16', 'on 16 March'],
    ['2027-03-09', 'on 9 March 2027'],
  ])('says from a Monday when %s comes', (day, said) => {
    expect(formatComing(day, '2026-03-09')).toBe(said);
  });
});

describe('formatDayInList', () => {
  it('begins with a capital letter and has no preposition', () => {
    const days = ['2026-03-09', '2026-03-10', '2026-03-12', '2026-03-30'];
    expect(days.map((day) => formatDayInList(day, '2026-03-09'))).toEqual([
      'Today',
      'Tomorrow',
      'Thursday',
      '30 March',
    ]);
  });
});

describe('formatTime', () => {
  it('writes a day and a time as in Britain', () => {
    expect(formatTime(at(9, 15).toISOString())).toBe('9 Mar 2026, 15:00');
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
