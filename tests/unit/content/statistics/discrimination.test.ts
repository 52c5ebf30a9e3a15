import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlation, type Pair } from '../../../../content/statistics/sums.ts';
import { discrimination, discriminativeEfficiency } from '../../../../content/statistics/discrimination.ts';
import { shuffledBesides } from './arbitraries.ts';
import { WUENSCH } from './worked-values.ts';

/** For each student the hit on one item and the hits on all, counted from the published rows. */
const withTotal = (item: number): readonly Pair[] =>
  WUENSCH.map((row) => [row[item] ?? 0, row.filter((hit) => hit === 1).length]);
const withRest = (item: number): readonly Pair[] => withTotal(item).map(([x, total]) => [x, total - x]);

/** Another way to the same figure: point-biserial, (M₁ − M₀) / s_n · √(p q), from the means of the two groups. */
function pointBiserial(pairs: readonly Pair[]): number {
  const rests = (hit: number) => pairs.filter(([x]) => x === hit).map(([, r]) => r);
  const centre = (list: readonly number[]) => list.reduce((total, value) => total + value, 0) / list.length;
  const all = pairs.map(([, r]) => r);
  const deviation = Math.sqrt(centre(all.map((r) => (r - centre(all)) ** 2)));
  const p = rests(1).length / pairs.length;
  return ((centre(rests(1)) - centre(rests(0))) / deviation) * Math.sqrt(p * (1 - p));
}

const point = fc.constantFrom(0, 0.25, 0.5, 1);
const rest = fc.integer({ min: 0, max: 48 }).map((quarters) => quarters / 4);
const anyPairs = fc.array(fc.tuple(point, rest), { maxLength: 30 });

describe('discrimination', () => {
  it('gives the published figure, corrected; uncorrected it would be the higher one', () => {
    expect(discrimination(withRest(0))).toBeCloseTo(0.705889, 6);
    expect(correlation(withTotal(0))).toBeCloseTo(0.794633, 6);
  });

  it('is the point-biserial correlation on hits', () => {
    for (const item of WUENSCH.keys()) {
      expect(discrimination(withRest(item))).toBeCloseTo(pointBiserial(withRest(item)), 12);
    }
  });

  it('is null where all earned the same, on the claim or on the rest, and for fewer than two people', () => {
    expect(
      discrimination([
        [1, 3],
        [1, 5],
        [1, 4],
      ]),
    ).toBeNull();
    expect(
      discrimination([
        [0, 3],
        [0, 5],
      ]),
    ).toBeNull();
    expect(
      discrimination([
        [1, 3],
        [0, 3],
      ]),
    ).toBeNull();
    expect(discrimination([[1, 3]])).toBeNull();
    expect(discrimination([])).toBeNull();
  });
});

describe('discriminativeEfficiency', () => {
  it('is 1 where the strongest earned the most, and less than nothing where the weakest did', () => {
    expect(
      discriminativeEfficiency([
        [0, 1],
        [0, 2],
        [0.5, 4],
        [1, 4],
        [1, 9],
      ]),
    ).toBe(1);
    expect(
      discriminativeEfficiency([
        [1, 1],
        [0, 2],
      ]),
    ).toBe(-1);
  });

  it('is the covariance out of the greatest, worked by hand', () => {
    // x = 1 0 1 0, r = 2 1 3 4: Σ(x − ½)(r − 2.5) = 0; with x = 1 1 0 1, r = 2 1 3 4: Σ = −0.5, sorted 0 1 1 1: 1.5.
    expect(
      discriminativeEfficiency([
        [1, 2],
        [0, 1],
        [1, 3],
        [0, 4],
      ]),
    ).toBe(0);
    expect(
      discriminativeEfficiency([
        [1, 2],
        [1, 1],
        [0, 3],
        [1, 4],
      ]),
    ).toBeCloseTo(-1 / 3, 12);
  });

  it('is null where discrimination is', () => {
    expect(
      discriminativeEfficiency([
        [1, 3],
        [1, 5],
      ]),
    ).toBeNull();
    expect(
      discriminativeEfficiency([
        [1, 3],
        [0, 3],
      ]),
    ).toBeNull();
    expect(discriminativeEfficiency([])).toBeNull();
  });

  it('is at most 1, has the sign of discrimination, and depends on no order, as it does not', () => {
    fc.assert(
      fc.property(shuffledBesides(anyPairs), ([one, other]) => {
        const [efficiency, found] = [discriminativeEfficiency(one), discrimination(one)];
        expect(discriminativeEfficiency(other)).toBe(efficiency);
        expect(discrimination(other)).toBe(found);
        expect(efficiency === null).toBe(found === null);
        fc.pre(efficiency !== null && found !== null);
        expect(efficiency).toBeLessThanOrEqual(1 + 1e-12);
        expect(Math.sign(efficiency)).toBe(Math.sign(found));
        expect(Math.abs(found)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
