import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeRows, cronbachAlpha, kr20 } from '../../../../content/statistics/reliability.ts';
import { shuffledBesides, table } from './arbitraries.ts';
import { SHROUT_FLEISS, WUENSCH } from './worked-values.ts';

const credit = fc.constantFrom(0, 0.25, 0.5, 1);
const hit = fc.constantFrom<0 | 1>(0, 1);

/** Another way to the same figure: α = k c̄ / (v̄ + (k − 1) c̄), from the mean variance and covariance of the items. */
function alphaFromCovariances(rows: readonly (readonly number[])[]): number {
  const items = rows[0]?.length ?? 0;
  const column = (at: number) => rows.map((row) => row[at] ?? 0);
  const centre = (list: readonly number[]) => list.reduce((total, value) => total + value, 0) / list.length;
  const covariance = (one: readonly number[], other: readonly number[]) =>
    centre(one.map((value, at) => value * (other[at] ?? 0))) - centre(one) * centre(other);
  const places = Array.from({ length: items }, (_, at) => at);
  const variances = places.map((at) => covariance(column(at), column(at)));
  const covariances = places.flatMap((i) => places.filter((j) => j !== i).map((j) => covariance(column(i), column(j))));
  const meanCovariance = centre(covariances);
  return (items * meanCovariance) / (centre(variances) + (items - 1) * meanCovariance);
}

describe('completeRows', () => {
  it('leaves out each row that lacks something', () => {
    expect(
      completeRows([
        [1, 0],
        [1, null],
        [null, null],
        [0, 0],
      ]),
    ).toEqual([
      [1, 0],
      [0, 0],
    ]);
    expect(completeRows([[null]])).toEqual([]);
    expect(completeRows([])).toEqual([]);
  });
});

describe('kr20', () => {
  it('gives the published figures', () => {
    const found = kr20(WUENSCH);
    expect(found?.alpha).toBeCloseTo(0.696347032, 9);
    expect(found?.sem).toBeCloseTo(1.331665624, 9);
    expect(found).toMatchObject({ persons: 10, items: 10 });
  });

  it('is Cronbach’s α on hits', () => {
    fc.assert(
      fc.property(table(hit, 6), (rows) => {
        const [one, other] = [kr20(rows), cronbachAlpha(rows)];
        if (one === null) expect(other).toBeNull();
        else expect(other?.alpha).toBeCloseTo(one.alpha, 9);
      }),
    );
  });

  it('is undefined where Cronbach’s α is', () => {
    expect(kr20([])).toBeNull();
    expect(kr20([[1, 0]])).toBeNull();
    expect(kr20([[1], [0]])).toBeNull();
    expect(
      kr20([
        [1, 0],
        [0, 1],
      ]),
    ).toBeNull();
  });

  it('depends neither on the order of the students nor on that of the claims', () => {
    fc.assert(
      fc.property(shuffledBesides(table(hit, 5)), ([one, other]) => {
        expect(kr20(other.map((row) => row.toReversed()))).toEqual(kr20(one));
      }),
    );
  });
});

describe('cronbachAlpha', () => {
  it('gives the published figures', () => {
    expect(cronbachAlpha(WUENSCH)?.alpha).toBeCloseTo(0.696347032, 9);
    expect(cronbachAlpha(SHROUT_FLEISS)?.alpha).toBeCloseTo(0.9093, 4);
  });

  it('measures part credit in points', () => {
    const found = cronbachAlpha([
      [1, 1],
      [0, 0],
      [1, 0],
      [0, 0],
    ]);
    expect(found?.alpha).toBeCloseTo(8 / 11, 12);
    expect(found?.sem).toBeCloseTo(Math.sqrt(3 / 16), 12);
  });

  it('is null for one student or claim, for rows of unlike length, and where all totals are the same', () => {
    expect(cronbachAlpha([])).toBeNull();
    expect(cronbachAlpha([[1, 0.5]])).toBeNull();
    expect(cronbachAlpha([[1], [0]])).toBeNull();
    expect(cronbachAlpha([[], []])).toBeNull();
    expect(
      cronbachAlpha([
        [1, 0],
        [1, 0, 1],
      ]),
    ).toBeNull();
    expect(
      cronbachAlpha([
        [1, 0.5],
        [0.5, 1],
      ]),
    ).toBeNull();
  });

  it('is 1 where every claim says the same of everybody, with no error left', () => {
    const found = cronbachAlpha([
      [1, 1, 1],
      [0, 0, 0],
      [0.5, 0.5, 0.5],
    ]);
    expect(found?.alpha).toBeCloseTo(1, 12);
    expect(found?.sem).toBeCloseTo(0, 6);
  });

  it('is defined for two students and two claims', () => {
    const found = cronbachAlpha([
      [1, 1],
      [0, 0.5],
    ]);
    expect(found?.alpha).toBeCloseTo(2 * (1 - 0.3125 / 0.5625), 12);
    expect(found).toMatchObject({ persons: 2, items: 2 });
  });

  it('is below 0 where claims work against each other', () => {
    expect(
      cronbachAlpha([
        [1, 0],
        [0, 1],
        [1, 1],
        [1, 0],
        [0, 1],
      ])?.alpha,
    ).toBeLessThan(0);
  });

  it('agrees with the way over covariances', () => {
    fc.assert(
      fc.property(table(credit, 5), (rows) => {
        const found = cronbachAlpha(rows);
        fc.pre(found !== null);
        expect(found.alpha).toBeCloseTo(alphaFromCovariances(rows), 6);
      }),
    );
  });

  it('stays when the class comes twice, and when all points are counted in quarters; the error grows with the unit', () => {
    fc.assert(
      fc.property(table(credit, 5), (rows) => {
        const found = cronbachAlpha(rows);
        fc.pre(found !== null);
        const { alpha, sem } = found;
        expect(cronbachAlpha([...rows, ...rows])?.alpha).toBeCloseTo(alpha, 6);
        const inQuarters = cronbachAlpha(rows.map((row) => row.map((points) => points * 4)));
        expect(inQuarters?.alpha).toBeCloseTo(alpha, 6);
        expect(inQuarters?.sem).toBeCloseTo(4 * sem, 6);
      }),
    );
  });

  it('depends neither on the order of the students nor on that of the claims', () => {
    fc.assert(
      fc.property(shuffledBesides(table(credit, 5)), ([one, other]) => {
        expect(cronbachAlpha(other.map((row) => row.toReversed()))).toEqual(cronbachAlpha(one));
      }),
    );
  });
});
