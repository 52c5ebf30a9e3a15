import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohenKappa, kappaInterval, kappaStandardError } from '../../../../content/statistics/kappa.ts';
import { type SquareTable, sum } from '../../../../content/statistics/sums.ts';

/** κ of shares, which need not be whole numbers. */
function kappaOf(shares: SquareTable): number {
  const rows = shares.map(sum);
  const columns = shares.map((_, at) => sum(shares.map((row) => row[at] ?? 0)));
  const agreement = sum(shares.map((row, at) => row[at] ?? 0));
  const chance = sum(rows.map((row, at) => row * (columns[at] ?? 0)));
  return (agreement - chance) / (1 - chance);
}

/** The standard error by the delta method with numerical slopes: an independent oracle for the formula. */
function byDeltaMethod(table: SquareTable): number {
  const n = sum(table.map(sum));
  const shares = table.map((row) => row.map((count) => count / n));
  const step = 1e-6;
  const moved = (i: number, j: number, by: number) =>
    shares.map((row, at) => row.map((share, column) => (at === i && column === j ? share + by : share)));
  const slopes = shares.map((row, i) =>
    row.map((_, j) => (kappaOf(moved(i, j, step)) - kappaOf(moved(i, j, -step))) / (2 * step)),
  );
  const mean = sum(shares.flatMap((row, i) => row.map((share, j) => share * (slopes[i]?.[j] ?? 0))));
  const square = sum(shares.flatMap((row, i) => row.map((share, j) => share * (slopes[i]?.[j] ?? 0) ** 2)));
  return Math.sqrt((square - mean ** 2) / n);
}

const SAS = [
  [0, 4, 1],
  [0, 8, 0],
  [0, 1, 5],
];

describe('kappaStandardError', () => {
  it('gives the figures that SAS prints', () => {
    // PROC FREQ, as statsmodels quotes it in its tests of `cohens_kappa`.
    const [low, high] = kappaInterval(SAS) ?? [NaN, NaN];
    expect(cohenKappa(SAS)).toBeCloseTo(0.4842, 4);
    expect(kappaStandardError(SAS)).toBeCloseTo(0.138, 4);
    expect(low).toBeCloseTo(0.2137, 4);
    expect(high).toBeCloseTo(0.7547, 4);
    expect(
      kappaStandardError([
        [0, 0, 0],
        [5, 16, 3],
        [8, 12, 28],
      ]),
    ).toBeCloseTo(0.0814, 4);
  });

  it('is what the delta method comes to', () => {
    const counts = fc.array(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 3, maxLength: 3 }), {
      ...{ minLength: 3, maxLength: 3 },
    });
    fc.assert(
      fc.property(counts, (table) => {
        expect(kappaStandardError(table)).toBeCloseTo(byDeltaMethod(table), 6);
      }),
    );
  });

  it('is nothing where agreement is full, and undefined where κ is', () => {
    expect(
      kappaStandardError([
        [5, 0],
        [0, 5],
      ]),
    ).toBeCloseTo(0, 12);
    expect(
      kappaStandardError([
        [5, 0],
        [0, 0],
      ]),
    ).toBeNull();
    expect(
      kappaStandardError([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull();
  });
});

describe('kappaInterval', () => {
  it('lies about κ, and within −1 and 1', () => {
    const [low, high] = kappaInterval([
      [20, 5],
      [10, 15],
    ]) ?? [NaN, NaN];
    expect((low + high) / 2).toBeCloseTo(0.4, 12);
    expect(
      kappaInterval([
        [1, 1],
        [0, 1],
      ])?.[1],
    ).toBe(1);
    expect(
      kappaInterval([
        [0, 2],
        [2, 0],
      ])?.[0],
    ).toBe(-1);
    expect(
      kappaInterval([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull();
  });
});
