import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlation, type Pair, sampleCovariance } from '../../../../content/statistics/sums.ts';
import { shuffledBesides, unevenNumber } from './arbitraries.ts';

/** Anscombe 1973, "Graphs in Statistical Analysis", data set 1; published: r = 0.816, var x = 11, var y = 4.127. */
const ANSCOMBE: readonly Pair[] = [
  [10, 8.04],
  [8, 6.95],
  [13, 7.58],
  [9, 8.81],
  [11, 8.33],
  [14, 9.96],
  [6, 7.24],
  [4, 4.26],
  [12, 10.84],
  [7, 4.82],
  [5, 5.68],
];

const point = fc.integer({ min: -40, max: 40 });
const pairs = fc.array(fc.tuple(point, point), { minLength: 2 });

/** Another way to the same figure: half the mean product of differences over all pairs of people. */
function covarianceFromDifferences(list: readonly Pair[]): number {
  const products = list.flatMap(([x, y], at) => list.slice(at + 1).map(([u, v]) => (x - u) * (y - v)));
  return products.reduce((total, product) => total + product, 0) / (list.length * (list.length - 1));
}

describe('sampleCovariance', () => {
  it('is null for fewer than two pairs', () => {
    expect(sampleCovariance([])).toBeNull();
    expect(sampleCovariance([[1, 2]])).toBeNull();
    expect(
      sampleCovariance([
        [0, 1],
        [1, 3],
      ]),
    ).toBe(1);
  });

  it('agrees with the differences between all pairs of people', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        expect(sampleCovariance(list)).toBeCloseTo(covarianceFromDifferences(list), 9);
      }),
    );
  });
});

describe('correlation', () => {
  it('gives the published figure', () => {
    expect(correlation(ANSCOMBE)).toBeCloseTo(0.8164205, 6);
    expect(
      correlation([
        [1, 1],
        [2, 3],
        [3, 2],
      ]),
    ).toBeCloseTo(0.5, 12);
  });

  it('is null where a measure is the same for all, and for fewer than two pairs', () => {
    expect(
      correlation([
        [0.1, 1],
        [0.1, 2],
        [0.1, 3],
      ]),
    ).toBeNull();
    expect(
      correlation([
        [1, 0.7],
        [2, 0.7],
      ]),
    ).toBeNull();
    expect(correlation([[1, 2]])).toBeNull();
    expect(correlation([])).toBeNull();
  });

  it('is 1 for a measure and itself, −1 against itself, and never beyond', () => {
    fc.assert(
      fc.property(fc.uniqueArray(point, { minLength: 2 }), (values) => {
        const withItself = correlation(values.map((value) => [value / 7, value / 7]));
        const againstItself = correlation(values.map((value) => [value / 7, -value / 7]));
        fc.pre(withItself !== null);
        expect(withItself).toBeCloseTo(1, 9);
        expect(withItself).toBeLessThanOrEqual(1);
        expect(againstItself).toBe(-withItself);
      }),
    );
  });

  it('depends neither on the order of the pairs nor on which measure comes first', () => {
    fc.assert(
      fc.property(shuffledBesides(fc.array(fc.tuple(unevenNumber, unevenNumber))), ([one, other]) => {
        expect(correlation(one)).toBe(correlation(other));
        expect(correlation(one.map(([x, y]) => [y, x]))).toBe(correlation(one));
      }),
    );
  });
});
