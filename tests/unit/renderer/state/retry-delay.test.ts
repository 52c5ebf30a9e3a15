import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retryDelayMs } from '../../../../renderer/state/retry-delay.ts';

describe('retryDelayMs', () => {
  it('doubles from one second', () => {
    expect([1, 2, 3, 4].map(retryDelayMs)).toEqual([1000, 2000, 4000, 8000]);
  });

  it('never gets shorter, and never longer than half a minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (tries) => {
        expect(retryDelayMs(tries + 1)).toBeGreaterThanOrEqual(retryDelayMs(tries));
        expect(retryDelayMs(tries)).toBeLessThanOrEqual(30_000);
      }),
    );
  });
});
