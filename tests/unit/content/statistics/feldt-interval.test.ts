import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cronbachAlpha, feldtInterval } from '../../../../content/statistics/reliability.ts';
import { SHROUT_FLEISS } from './worked-values.ts';

const reliability = fc.record({
  alpha: fc.double({ min: -1, max: 0.99, noNaN: true }),
  persons: fc.integer({ min: 2, max: 200 }),
  items: fc.integer({ min: 2, max: 60 }),
});

describe('feldtInterval', () => {
  it('gives the published interval of the average of four judges', () => {
    const found = cronbachAlpha(SHROUT_FLEISS);
    const [low, high] = (found && feldtInterval(found)) ?? [NaN, NaN];
    expect(low).toBeCloseTo(0.6756747138, 9);
    expect(high).toBeCloseTo(0.9858916782, 9);
  });

  it('is null for fewer than two persons or items, and at 1', () => {
    expect(feldtInterval({ alpha: 0.5, persons: 1, items: 5 })).toBeNull();
    expect(feldtInterval({ alpha: 0.5, persons: 5, items: 1 })).toBeNull();
    expect(feldtInterval({ alpha: 1, persons: 5, items: 5 })).toBeNull();
  });

  it('holds α, stays below 1, and widens with the level', () => {
    fc.assert(
      fc.property(reliability, (found) => {
        const [low, high] = feldtInterval(found) ?? [NaN, NaN];
        const [lower, higher] = feldtInterval(found, 0.99) ?? [NaN, NaN];
        expect(low).toBeLessThan(high);
        expect(high).toBeLessThan(1);
        expect(lower).toBeLessThan(low);
        expect(higher).toBeGreaterThan(high);
      }),
    );
  });

  it('narrows as the class grows', () => {
    const widths = [10, 20, 40, 80, 160].map((persons) => {
      const [low, high] = feldtInterval({ alpha: 0.7, persons, items: 12 }) ?? [NaN, NaN];
      return high - low;
    });
    expect(widths).toEqual(widths.toSorted((one, other) => other - one));
    expect(widths.at(-1)).toBeLessThan(0.15);
  });
});
