import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activeSeconds } from '../../../../content/study/active-seconds.ts';

/** Events at these seconds, in this order of sequence. */
const at = (...seconds: readonly number[]) =>
  seconds.map((second, sequence) => ({ sequence, time: new Date(Date.UTC(2026, 0, 1) + second * 1000).toISOString() }));

describe('activeSeconds', () => {
  it('adds up the time between events', () => {
    expect(activeSeconds(at(0, 10, 40))).toBe(40);
    expect(activeSeconds(at(0))).toBe(0);
    expect(activeSeconds([])).toBe(0);
  });

  it('leaves out a pause of more than five minutes', () => {
    expect(activeSeconds(at(0, 300, 310))).toBe(310);
    expect(activeSeconds(at(0, 301, 311))).toBe(10);
  });

  it('counts nothing where the clock went back, and goes on from there', () => {
    expect(activeSeconds(at(0, 10, -5000, -4990))).toBe(20);
  });

  it('orders by sequence and never by time, and is never negative', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 })), fc.nat(), (seconds, turn) => {
        const events = at(...seconds);
        const turned = [...events.slice(turn % (events.length + 1)), ...events.slice(0, turn % (events.length + 1))];
        expect(activeSeconds(turned)).toBe(activeSeconds(events));
        expect(activeSeconds(events)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
