import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureSpread } from '../../../../content/statistics/measure-spread.ts';
import { quantile } from '../../../../content/statistics/intervals.ts';
import { shuffledBesides, unevenNumber } from './arbitraries.ts';

describe('quantile', () => {
  it('lies between two values as spreadsheets have it', () => {
    expect(quantile([4, 1, 3, 2], 0.25)).toBe(1.75);
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49], 0.75)).toBe(42.5);
    expect(quantile([10, 9, 11], 0.5)).toBe(10);
  });

  it('is the least value at 0, the greatest at 1, and null for none', () => {
    expect(quantile([3, 1, 2], 0)).toBe(1);
    expect(quantile([3, 1, 2], 1)).toBe(3);
    expect(quantile([], 0.5)).toBeNull();
  });
});

describe('measureSpread', () => {
  it('is null for none, and has no deviation for one', () => {
    expect(measureSpread([])).toBeNull();
    expect(measureSpread([3])).toEqual({
      ...{ n: 1, mean: 3, standardDeviation: null },
      ...{ min: 3, lowerQuartile: 3, median: 3, upperQuartile: 3, max: 3 },
    });
  });

  it('measures a class', () => {
    const spread = measureSpread([6, 4, 2, 4]);
    expect(spread).toMatchObject({ n: 4, mean: 4, min: 2, lowerQuartile: 3.5, median: 4, upperQuartile: 4.5, max: 6 });
    expect(spread?.standardDeviation).toBeCloseTo(Math.sqrt(8 / 3), 12);
  });

  it('does not depend on the order, and keeps its figures in order', () => {
    fc.assert(
      fc.property(shuffledBesides(fc.array(unevenNumber, { minLength: 1 })), ([one, other]) => {
        const spread = measureSpread(one);
        expect(measureSpread(other)).toEqual(spread);
        fc.pre(spread !== null);
        const { min, lowerQuartile, median, upperQuartile, max } = spread;
        const inOrder = [min, lowerQuartile, median, upperQuartile, max];
        expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
      }),
    );
  });
});
