import { describe, expect, it } from 'vitest';
import { formatTimesApart } from '#text/times-apart-text.ts';

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
