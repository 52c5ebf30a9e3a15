import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../../../content/statistics/intervals.ts';

const level = fc.constantFrom(0.9 as const, 0.95 as const, 0.99 as const);
const Z = { 0.9: 1.6448536269514722, 0.95: 1.959963984540054, 0.99: 2.5758293035489004 };
const counts = fc.integer({ min: 1, max: 1000 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

describe('wilsonInterval', () => {
  it.each([
    [8, 10, 0.9, 0.5407928056874879, 0.9314420122624679],
    [8, 10, 0.95, 0.4901624715366418, 0.9433178485456248],
    [8, 10, 0.99, 0.4008186965216716, 0.9598688474953836],
    [1, 29, 0.95, 0.006113214292762667, 0.17175521879320282],
    [29, 30, 0.99, 0.7682242835618254, 0.9960743114346047],
  ] as const)('gives for %d of %d at %d the known %d to %d', (hits, n, at, low, high) => {
    const [lower, higher] = wilsonInterval(hits, n, at) ?? [NaN, NaN];
    expect(lower).toBeCloseTo(low, 12);
    expect(higher).toBeCloseTo(high, 12);
  });

  it('has the level 0.95 where none is said', () => {
    expect(wilsonInterval(3, 7)).toEqual(wilsonInterval(3, 7, 0.95));
  });

  it('is null for nobody', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  it('ends exactly at 0 for no hits and exactly at 1 for nothing but hits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), level, (n, at) => {
        expect(wilsonInterval(0, n, at)?.[0]).toBe(0);
        expect(wilsonInterval(n, n, at)?.[1]).toBe(1);
      }),
    );
  });

  it('has ends at which the score test is just at its limit', () => {
    fc.assert(
      fc.property(counts, level, ([hits, n], at) => {
        for (const end of wilsonInterval(hits, n, at) ?? []) {
          const z = Z[at];
          expect((hits / n - end) ** 2).toBeCloseTo((z * z * end * (1 - end)) / n, 12);
        }
      }),
    );
  });

  it('holds the share seen, and is mirrored when hits and misses change places', () => {
    fc.assert(
      fc.property(counts, level, ([hits, n], at) => {
        const [low, high] = wilsonInterval(hits, n, at) ?? [NaN, NaN];
        expect(low).toBeLessThanOrEqual(hits / n);
        expect(high).toBeGreaterThanOrEqual(hits / n);
        const [mirroredLow, mirroredHigh] = wilsonInterval(n - hits, n, at) ?? [NaN, NaN];
        expect(1 - mirroredHigh).toBeCloseTo(low, 12);
        expect(1 - mirroredLow).toBeCloseTo(high, 12);
      }),
    );
  });
});
