import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohenKappa } from '../../../../content/statistics/kappa.ts';
import { ONE_STUDENT } from '../scoring/worked-values.ts';

// prettier-ignore
const PUBLISHED: readonly (readonly [table: number[][], kappa: number])[] = [
  [[[20, 5], [10, 15]], 0.4],
  [[[40, 9], [6, 45]], 0.699519231],
  [[[80, 10], [5, 5]], 0.318181818],
  [[[4, 1, 1], [1, 5, 1], [1, 2, 4]], 0.473684211],
];

/** Another way to the same figure: κ from the list of pairs, by counting all pairs of one rater's with the other's. */
function kappaFromPairs(first: readonly string[], second: readonly string[]): number {
  const agreed = first.filter((label, at) => label === second[at]).length / first.length;
  const byChance =
    first.flatMap((label) => second.filter((other) => other === label)).length / (first.length * second.length);
  return (agreed - byChance) / (1 - byChance);
}

describe('cohenKappa', () => {
  it.each(PUBLISHED)('gives for %j the published %d', (table, kappa) => {
    expect(cohenKappa(table)).toBeCloseTo(kappa, 9);
  });

  it('agrees with a second way of counting', () => {
    expect(kappaFromPairs(ONE_STUDENT.key, ONE_STUDENT.responses)).toBeCloseTo(0.473684211, 9);
  });

  it('is null where nothing but one label is ever said, and where nothing is', () => {
    expect(
      cohenKappa([
        [7, 0],
        [0, 0],
      ]),
    ).toBeNull();
    expect(
      cohenKappa([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull();
    expect(cohenKappa([])).toBeNull();
  });

  it('is exactly 1 at full agreement and exactly 0 at chance', () => {
    expect(
      cohenKappa([
        [3, 0, 0],
        [0, 4, 0],
        [0, 0, 5],
      ]),
    ).toBe(1);
    expect(
      cohenKappa([
        [1, 1],
        [1, 1],
      ]),
    ).toBe(0);
    expect(
      cohenKappa([
        [0, 5],
        [5, 0],
      ]),
    ).toBe(-1);
  });

  it('does not depend on which rater is in the rows, or on the order of the labels', () => {
    const table = fc.array(fc.array(fc.nat(50), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(table, (counts) => {
        const transposed = counts.map((_, column) => counts.map((row) => row[column] ?? 0));
        const renamed = counts.toReversed().map((row) => row.toReversed());
        expect(cohenKappa(transposed)).toBe(cohenKappa(counts));
        expect(cohenKappa(renamed)).toBe(cohenKappa(counts));
      }),
    );
  });
});
