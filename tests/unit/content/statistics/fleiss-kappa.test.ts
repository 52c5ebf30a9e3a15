import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fleissKappa } from '../../../../content/statistics/kappa.ts';
import { krippendorffAlpha } from '../../../../content/statistics/krippendorff.ts';
import { shuffledBesides, table } from './arbitraries.ts';

/** 10 subjects, 14 raters, 5 categories (the example in Wikipedia's article on Fleiss' kappa). */
// prettier-ignore
const PUBLISHED = [
  [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1],
  [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
];

/** Rows of five labels each, as counts of three. */
const countsOf = (ratings: readonly (readonly number[])[]) =>
  ratings.map((row) => [0, 1, 2].map((label) => row.filter((given) => given === label).length));
const anyRatings = table(fc.integer({ min: 0, max: 2 }), 5);

describe('fleissKappa', () => {
  it('gives the published figures', () => {
    const { kappa, observed, expected } = fleissKappa(PUBLISHED) ?? { kappa: NaN, observed: NaN, expected: NaN };
    expect(observed).toBeCloseTo(0.378021978, 9);
    expect(expected).toBeCloseTo(0.212755102, 9);
    expect(kappa).toBeCloseTo(0.209930704, 9);
  });

  it('is exactly 1 at full agreement', () => {
    expect(
      fleissKappa([
        [2, 0],
        [0, 2],
      ]),
    ).toEqual({ kappa: 1, observed: 1, expected: 0.5 });
    expect(
      fleissKappa([
        [2, 0],
        [0, 2],
        [1, 1],
      ])?.kappa,
    ).toBeCloseTo(1 / 3, 12);
  });

  it('is null for one rater, no subject, unlike numbers of raters, and a single label', () => {
    expect(
      fleissKappa([
        [1, 0],
        [0, 1],
      ]),
    ).toBeNull();
    expect(fleissKappa([])).toBeNull();
    expect(fleissKappa([[]])).toBeNull();
    expect(
      fleissKappa([
        [2, 0],
        [1, 2],
      ]),
    ).toBeNull();
    expect(
      fleissKappa([
        [3, 0],
        [3, 0],
      ]),
    ).toBeNull();
  });

  it('goes with nominal α, which corrects it for the number of values: 1 − α = (1 − κ)(1 − 1/n)', () => {
    fc.assert(
      fc.property(anyRatings, (ratings) => {
        const kappa = fleissKappa(countsOf(ratings))?.kappa;
        fc.pre(kappa !== undefined);
        const alpha = krippendorffAlpha(ratings, 'nominal') ?? NaN;
        expect(1 - alpha).toBeCloseTo((1 - kappa) * (1 - 1 / (ratings.length * 5)), 9);
      }),
    );
  });

  it('depends neither on the order of the subjects nor on that of the labels', () => {
    fc.assert(
      fc.property(shuffledBesides(anyRatings), ([one, other]) => {
        const turned = countsOf(other).map((row) => row.toReversed());
        expect(fleissKappa(turned)).toEqual(fleissKappa(countsOf(one)));
      }),
    );
  });

  it('is the same for a class of subjects and for each of them twice', () => {
    fc.assert(
      fc.property(anyRatings, (ratings) => {
        const kappa = fleissKappa(countsOf(ratings))?.kappa;
        fc.pre(kappa !== undefined);
        expect(fleissKappa(countsOf([...ratings, ...ratings]))?.kappa).toBeCloseTo(kappa, 9);
      }),
    );
  });
});
