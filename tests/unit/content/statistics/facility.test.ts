import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facility, facilityInterval } from '../../../../content/statistics/facility.ts';
import { wilsonInterval } from '../../../../content/statistics/intervals.ts';
import { shuffledBesides } from './arbitraries.ts';

const by = { seed: 11, replications: 200 };

describe('facility', () => {
  it('is the mean out of the most', () => {
    expect(facility([1, 0, 0.5, 1], 1)).toBe(0.625);
    expect(facility([2, 4], 4)).toBe(0.75);
  });

  it('is null where nobody answered or nothing can be earned', () => {
    expect(facility([], 1)).toBeNull();
    expect(facility([0, 0], 0)).toBeNull();
  });
});

describe('facilityInterval', () => {
  it('is Wilson’s where a claim earned all or nothing', () => {
    expect(facilityInterval([1, 1, 1, 0], 1, by)).toEqual(wilsonInterval(3, 4));
    expect(facilityInterval([4, 0, 0], 4, { ...by, level: 0.9 })).toEqual(wilsonInterval(1, 3, 0.9));
  });

  it('comes from resampling where it earned part credit', () => {
    const [low, high] = facilityInterval([1, 0.5, 0.25, 1, 0, 0.5, 1, 1], 1, by) ?? [NaN, NaN];
    expect(low).toBeGreaterThan(0);
    expect(low).toBeLessThan(0.65);
    expect(high).toBeGreaterThan(0.66);
    expect(high).toBeLessThanOrEqual(1);
  });

  it('is drawn from the seed in a class of fewer than a thousand, and needs none from there on', () => {
    const points = (n: number) => Array.from({ length: n }, (_, at) => [0, 0.25, 1][at % 3] ?? 0);
    const drawn = (n: number) => new Set([1, 2, 3, 4].map((seed) => String(facilityInterval(points(n), 1, { seed }))));
    expect(drawn(999).size).toBeGreaterThan(1);
    expect(drawn(1000).size).toBe(1);
  });

  it('passes to the normal interval in a large class without a jump', () => {
    const points = Array.from({ length: 1000 }, (_, at) => [0, 0.25, 0.5, 1, 1][at % 5] ?? 0);
    const [low, high] = facilityInterval(points, 1, by) ?? [NaN, NaN];
    const [bootLow, bootHigh] = facilityInterval(points.slice(5), 1, { seed: 3 }) ?? [NaN, NaN];
    expect(Math.abs(low - bootLow)).toBeLessThan(0.004);
    expect(Math.abs(high - bootHigh)).toBeLessThan(0.004);
    // Mean 0.55, variance over n − 1 of 0.16016, worked by hand.
    expect(low).toBeCloseTo(0.55 - 1.959963985 * Math.sqrt(0.16 / 999), 9);
    expect(high).toBeCloseTo(0.55 + 1.959963985 * Math.sqrt(0.16 / 999), 9);
    const rare = Array.from({ length: 1000 }, (_, at) => (at === 0 ? 0.25 : 0));
    expect(facilityInterval(rare, 1, { seed: 1, level: 0.99 })?.[0]).toBe(0);
    expect(
      facilityInterval(
        rare.map((earned) => 1 - earned),
        1,
        by,
      )?.[1],
    ).toBe(1);
  });

  it('is null for nobody, for part credit by one person, and where nothing can be earned', () => {
    expect(facilityInterval([], 1, by)).toBeNull();
    expect(facilityInterval([0.5], 1, by)).toBeNull();
    expect(facilityInterval([0, 0], 0, by)).toBeNull();
  });

  it('lies within 0 and 1 and does not depend on the order', () => {
    const credit = fc.constantFrom(0, 0.25, 0.5, 1);
    fc.assert(
      fc.property(shuffledBesides(fc.array(credit, { minLength: 2 })), ([one, other]) => {
        const [low, high] = facilityInterval(one, 1, by) ?? [NaN, NaN];
        expect(facilityInterval(other, 1, by)).toEqual([low, high]);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });
});
