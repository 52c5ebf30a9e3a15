import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Credit, CREDITS } from '../../../../content/lesson/credit.ts';
import { shareInterval } from '../../../../content/study/share-interval.ts';
import { bootstrapInterval } from '../../../../content/statistics/bootstrap.ts';
import { mean } from '../../../../content/statistics/sums.ts';

const credit = fc.constantFrom(...CREDITS);

describe('shareInterval', () => {
  it('is what drawing very often comes to', () => {
    const credits: readonly Credit[] = [1, 1, 1, 1, 1, 0.5, 0.5, 0.25, 0, 0, 1, 1, 0, 0.25, 1, 1, 1, 0.5, 1, 0];
    const drawn = bootstrapInterval(credits, mean, (one, other) => one - other, { seed: 1, replications: 40_000 });
    const [low, high] = shareInterval(credits) ?? [NaN, NaN];
    // One quarter of a point out of twenty is the smallest step there is.
    expect(Math.abs(low - (drawn?.[0] ?? NaN))).toBeLessThanOrEqual(0.25 / 20);
    expect(Math.abs(high - (drawn?.[1] ?? NaN))).toBeLessThanOrEqual(0.25 / 20);
  });

  it('agrees with the binomial distribution, worked by hand', () => {
    // Two claims, one right: the sums 0, 1, 2 have the probabilities 1/4, 1/2, 1/4.
    expect(shareInterval([0, 1])).toEqual([0, 1]);
    // Eight claims, half right: P(sum ≤ 0) = 1/256 < 0.025 ≤ P(sum ≤ 1) = 9/256, and so mirrored.
    expect(shareInterval([0, 0, 0, 0, 1, 1, 1, 1])).toEqual([1 / 8, 7 / 8]);
    // Ten claims, three right: 0.025 ≤ P(sum ≤ 0) = 0.7^10 = 0.028; P(sum ≤ 5) = 0.953 < 0.975 ≤ P(sum ≤ 6) = 0.989.
    expect(shareInterval([0, 0, 0, 0, 0, 0, 0, 1, 1, 1])).toEqual([0, 6 / 10]);
  });

  it('takes Wilson’s interval where every claim earned the same', () => {
    const [low, high] = shareInterval([1, 1, 1, 1, 1, 1, 1, 1, 1, 1]) ?? [NaN, NaN];
    // 10 / (10 + 1.959964²) = 0.72246 (Wilson 1927).
    expect(low).toBeCloseTo(0.722467, 6);
    expect(high).toBe(1);
    expect(shareInterval([0, 0])?.[0]).toBe(0);
    expect(shareInterval([])).toBeNull();
  });

  it('holds the share, whatever the order of the credits', () => {
    fc.assert(
      fc.property(fc.array(credit, { minLength: 1, maxLength: 40 }), (credits) => {
        const interval = shareInterval(credits);
        const share = credits.reduce<number>((all, one) => all + one, 0) / credits.length;
        expect(interval?.[0]).toBeLessThanOrEqual(share + 1e-12);
        expect(interval?.[1]).toBeGreaterThanOrEqual(share - 1e-12);
        expect(shareInterval(credits.toReversed())).toEqual(interval);
      }),
    );
  });
});
