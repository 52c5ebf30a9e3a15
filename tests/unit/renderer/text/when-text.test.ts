import { describe, expect, it } from 'vitest';
import { formatComing, formatDayInList } from '#text/coming-text.ts';
import { formatSpan, formatTime, formatTimesApart } from '#text/when-text.ts';

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

describe('formatTimesApart', () => {
  const times = [new Date(2026, 2, 9, 8, 15, 2), new Date(2026, 2, 9, 8, 15, 40), new Date(2026, 2, 9, 8, 16, 2)];
  const all = times.map((time) => time.toISOString());

  it('adds the seconds where two are in the same minute, and only there', () => {
    expect(all.map(formatTimesApart(all))).toEqual([
      '9 Mar 2026, 08:15:02',
      '9 Mar 2026, 08:15:40',
      '9 Mar 2026, 08:16',
    ]);
  });

  it('leaves one time, and the same time twice, as they are', () => {
    const [first = ''] = all;
    expect([first, first].map(formatTimesApart([first, first]))).toEqual(['9 Mar 2026, 08:15', '9 Mar 2026, 08:15']);
    expect(formatTimesApart([])(first)).toBe('9 Mar 2026, 08:15');
  });
});
