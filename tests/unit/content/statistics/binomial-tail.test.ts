import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOfAtLeast, chanceOfAtMost } from '../../../../content/statistics/distributions.ts';

/** The sum of the probabilities of each count, by Pascal's rule: a second way. */
function bySum(from: number, to: number, n: number, p: number): number {
  let row = [1];
  for (let trial = 0; trial < n; trial += 1) {
    row = [...row, 0].map((one, at) => one * (1 - p) + (row[at - 1] ?? 0) * p);
  }
  return row.slice(Math.max(0, from), to + 1).reduce((sum, one) => sum + one, 0);
}

describe('chanceOfAtLeast', () => {
  it('adds up the counts at and above', () => {
    expect(chanceOfAtLeast(8, 10, 0.5)).toBeCloseTo(56 / 1024, 12);
    expect(chanceOfAtLeast(5, 10, 0.1)).toBeCloseTo(0.0016349374, 10);
    expect(chanceOfAtLeast(1, 1, 0.3)).toBeCloseTo(0.3, 12);
  });

  it('is 1 for none or more, and 0 for more than there are', () => {
    expect(chanceOfAtLeast(0, 10, 0.1)).toBe(1);
    expect(chanceOfAtLeast(0, 10, 0)).toBe(1);
    expect(chanceOfAtLeast(11, 10, 0.9)).toBe(0);
    expect(chanceOfAtLeast(1, 0, 0.9)).toBe(0);
  });

  it('agrees with a second way of counting', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (n, k, p) => {
          expect(chanceOfAtLeast(k, n, p)).toBeCloseTo(bySum(k, n, n, p), 10);
          expect(chanceOfAtMost(k, n, p)).toBeCloseTo(bySum(0, k, n, p), 10);
        },
      ),
    );
  });
});

describe('chanceOfAtMost', () => {
  it('adds up the counts at and below', () => {
    expect(chanceOfAtMost(2, 10, 0.5)).toBeCloseTo(56 / 1024, 12);
    expect(chanceOfAtMost(10, 10, 0.5)).toBe(1);
    expect(chanceOfAtMost(0, 10, 1 / 3)).toBeCloseTo((2 / 3) ** 10, 12);
  });
});
