import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrapInterval } from '../../../../content/statistics/bootstrap.ts';
import { mean, populationVariance } from '../../../../content/statistics/sums.ts';
import { shuffledBesides, unevenNumber } from './arbitraries.ts';

const ascending = (one: number, other: number) => one - other;
const CREDITS = [0, 0.25, 0.5, 1, 1, 0.5, 0.25, 1, 0, 0.5, 1, 1];

describe('bootstrapInterval', () => {
  it('comes near the normal interval of a mean of many values', () => {
    const values = Array.from({ length: 400 }, (_, at) => at % 100);
    const [low, high] = bootstrapInterval(values, mean, ascending, { seed: 1, replications: 4000 }) ?? [NaN, NaN];
    const error = Math.sqrt((populationVariance(values) ?? NaN) / values.length);
    expect(Math.abs(low - (49.5 - 1.96 * error))).toBeLessThan(0.15 * error);
    expect(Math.abs(high - (49.5 + 1.96 * error))).toBeLessThan(0.15 * error);
  });

  it('is close to the interval over all 27 samples of three values', () => {
    const values = [0, 0.5, 1];
    const [low, high] = bootstrapInterval(values, mean, ascending, { seed: 5, level: 0.9 }) ?? [NaN, NaN];
    // 1 of 27 samples has the mean 0 and 3 the mean 1/6, so that 5 % lie below 1/6; and the same above.
    expect(low).toBeCloseTo(1 / 6, 9);
    expect(high).toBeCloseTo(5 / 6, 9);
  });

  it('is null for fewer than two values', () => {
    expect(bootstrapInterval([], mean, ascending, { seed: 1 })).toBeNull();
    expect(bootstrapInterval([1], mean, ascending, { seed: 1 })).toBeNull();
  });

  it('has no width where all values are the same', () => {
    expect(bootstrapInterval([0.5, 0.5, 0.5], mean, ascending, { seed: 1 })).toEqual([0.5, 0.5]);
  });

  it('leaves out samples in which the figure is undefined, as long as they are few', () => {
    const unlessFirst = (every: number) => {
      let sample = 0;
      return (values: readonly number[]) => {
        sample += 1;
        return sample % every === 0 ? null : mean(values);
      };
    };
    expect(bootstrapInterval(CREDITS, unlessFirst(25), ascending, { seed: 1 })).not.toBeNull();
    expect(bootstrapInterval(CREDITS, unlessFirst(15), ascending, { seed: 1 })).toBeNull();
    expect(bootstrapInterval(CREDITS, unlessFirst(15), ascending, { seed: 1, level: 0.9 })).not.toBeNull();
  });

  it('draws the requested number of samples, a thousand by default', () => {
    let samples = 0;
    const counting = (values: readonly number[]) => {
      samples += 1;
      expect(values).toHaveLength(CREDITS.length);
      return mean(values);
    };
    bootstrapInterval(CREDITS, counting, ascending, { seed: 1, replications: 17 });
    expect(samples).toBe(17);
    bootstrapInterval(CREDITS, counting, ascending, { seed: 1 });
    expect(samples).toBe(1017);
  });

  it('depends on the seed and not on the order of the values', () => {
    fc.assert(
      fc.property(shuffledBesides(fc.array(unevenNumber, { minLength: 2 })), fc.nat(), ([one, other], seed) => {
        const by = { seed, replications: 40 };
        expect(bootstrapInterval(other, mean, ascending, by)).toEqual(bootstrapInterval(one, mean, ascending, by));
      }),
    );
    const at = (seed: number) => bootstrapInterval(CREDITS, mean, ascending, { seed, replications: 50 });
    expect(new Set([1, 2, 3, 4, 5].map((seed) => String(at(seed)))).size).toBeGreaterThan(1);
  });

  it('widens with the level', () => {
    const [low, high] = bootstrapInterval(CREDITS, mean, ascending, { seed: 3, level: 0.9 }) ?? [NaN, NaN];
    const [lower, higher] = bootstrapInterval(CREDITS, mean, ascending, { seed: 3, level: 0.99 }) ?? [NaN, NaN];
    expect(lower).toBeLessThan(low);
    expect(higher).toBeGreaterThan(high);
  });
});
