import { describe, expect, it } from 'vitest';
import { localDay } from '../../../../electron/host/local-day.ts';

describe('localDay', () => {
  it('is the day where this computer is, from its first moment to its last', () => {
    expect(localDay(new Date(2026, 2, 29, 0, 0, 0, 0))).toBe('2026-03-29');
    expect(localDay(new Date(2026, 2, 29, 23, 59, 59, 999))).toBe('2026-03-29');
    expect(localDay(new Date(2026, 10, 5))).toBe('2026-11-05');
  });

  it('is written so that days sort as text', () => {
    const early = new Date(2026, 0, 1);
    early.setFullYear(987);
    expect(localDay(early)).toBe('0987-01-01');
  });
});
