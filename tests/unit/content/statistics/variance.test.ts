import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean, populationVariance, sampleVariance } from '../../../../content/statistics/sums.ts';
import { shuffledBesides, unevenNumber } from './arbitraries.ts';

const points = fc.integer({ min: 0, max: 120 }).map((quarters) => quarters / 4);

describe('mean', () => {
  it('is null for none', () => {
    expect(mean([])).toBeNull();
    expect(mean([1, 2, 6])).toBe(3);
  });
});

describe('populationVariance', () => {
  it('is null for none and 0 for one', () => {
    expect(populationVariance([])).toBeNull();
    expect(populationVariance([7])).toBe(0);
    expect(populationVariance([1, 2, 3, 4])).toBe(1.25);
  });

  it('is exactly 0 where all values are the same, however they round', () => {
    fc.assert(
      fc.property(unevenNumber, fc.integer({ min: 2, max: 40 }), (value, n) => {
        expect(populationVariance(Array.from({ length: n }, () => value))).toBe(0);
      }),
    );
  });

  it('is the mean of the squares less the square of the mean', () => {
    fc.assert(
      fc.property(fc.array(points, { minLength: 1 }), (values) => {
        const squares = values.reduce((total, value) => total + value ** 2, 0) / values.length;
        const centre = values.reduce((total, value) => total + value, 0) / values.length;
        expect(populationVariance(values)).toBeCloseTo(squares - centre ** 2, 9);
      }),
    );
  });

  it('is the same for a class and for that class twice', () => {
    fc.assert(
      fc.property(fc.array(points, { minLength: 1 }), (values) => {
        expect(populationVariance([...values, ...values])).toBeCloseTo(populationVariance(values) ?? -1, 9);
      }),
    );
  });
});

describe('sampleVariance', () => {
  it('is null for fewer than two values', () => {
    expect(sampleVariance([])).toBeNull();
    expect(sampleVariance([7])).toBeNull();
    expect(sampleVariance([1, 2, 3, 4])).toBeCloseTo(5 / 3, 12);
  });

  it('does not depend on the order of the values', () => {
    fc.assert(
      fc.property(shuffledBesides(fc.array(unevenNumber)), ([one, other]) => {
        expect(sampleVariance(one)).toBe(sampleVariance(other));
      }),
    );
  });
});
