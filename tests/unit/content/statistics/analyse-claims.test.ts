import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LABELS, type Label } from '../../../../content/lesson/label.ts';
import { analyseClaims, type CreditedClaim } from '../../../../content/statistics/analyse-claims.ts';
import { claimId } from '../../../builders/ids.ts';
import { shuffledBesides, table } from './arbitraries.ts';
import { WUENSCH } from './worked-values.ts';
import { spentMs } from '../../../builders/processor-time.ts';

const E = 'evidence';
const A = 'attribution';
const R = 'rhetoric';

/** A claim whose key says evidence, with the credit that attribution earns; rhetoric earns nothing. */
const evidence = (id: string, attribution: 0 | 0.25 | 0.5 = 0): CreditedClaim => ({
  claim: claimId(id),
  label: E,
  credits: { evidence: 1, attribution, rhetoric: 0 },
});

const CLAIMS = [evidence('one', 0.5), evidence('two'), evidence('three', 0.25), evidence('four')];
const cell = fc.option(fc.constantFrom<Label>(...LABELS), { freq: 4 });

describe('analyseClaims', () => {
  it('gives the published discrimination of each item', () => {
    const claims = WUENSCH.map((_, at) => evidence(`item-${at}`));
    const rows = WUENSCH.map((row) => row.map((hit) => (hit === 1 ? E : R)));
    const [first] = analyseClaims(claims, rows);
    expect(first?.discrimination).toBeCloseTo(0.705889, 6);
    expect(first).toMatchObject({ claim: 'item-0', asked: 10, answered: 10, missing: 0, facility: 0.7 });
  });

  it('tells missing from wrong: facility over those who answered, the missing rate beside it', () => {
    const [one] = analyseClaims(CLAIMS, [
      [E, E],
      [A, E],
      [R, E],
      [null, E],
      [null, R],
    ]);
    expect(one).toMatchObject({ asked: 5, answered: 3, missing: 2, missingRate: 0.4, facility: 0.5 });
    expect(one?.points).toEqual([1, 0.5, 0]);
  });

  it('counts only those who were asked', () => {
    const [, two] = analyseClaims(CLAIMS, [[E, undefined], [E, null], [E, E], [E]]);
    expect(two).toMatchObject({ asked: 2, answered: 1, missing: 1, missingRate: 0.5, facility: 1 });
  });

  it('takes the points of all other claims as the rest, a missing one as 0', () => {
    const [one] = analyseClaims(CLAIMS, [
      [E, E, E, null],
      [E, E, A, R],
      [A, null, null, null],
    ]);
    expect(one?.draws).toMatchObject([
      { label: E, credit: 1, n: 2, meanRest: (2 + 1.25) / 2 },
      { label: A, credit: 0.5, n: 1, meanRest: 0 },
      { label: R, credit: 0, n: 0, meanRest: null },
    ]);
  });

  it('tells of each label how far choosing it goes with the rest', () => {
    const [one] = analyseClaims(CLAIMS, [
      [A, E, E, E],
      [A, E, E, R],
      [E, R, E, R],
      [E, R, R, R],
    ]);
    const of = (label: Label) => one?.draws.find((draw) => draw.label === label)?.correlation;
    // Rests 3, 2, 1, 0: means 2.5 and 0.5, so r = 2 · ½ / √(5/4) with variances over n.
    expect(of(A)).toBeCloseTo(1 / Math.sqrt(5 / 4), 12);
    expect(of(E)).toBeCloseTo(-1 / Math.sqrt(5 / 4), 12);
    expect(of(R)).toBeNull();
  });

  it('has no discrimination where all earned the same', () => {
    const [one, two] = analyseClaims(CLAIMS, [
      [E, E],
      [E, R],
      [E, E],
    ]);
    expect(one).toMatchObject({ facility: 1, discrimination: null, efficiency: null });
    expect(two).toMatchObject({ discrimination: null, efficiency: null });
  });

  it('is undefined, not 0, without students; and empty without claims', () => {
    expect(analyseClaims(CLAIMS, [])[0]).toMatchObject({
      ...{ asked: 0, answered: 0, missing: 0, missingRate: null, points: [] },
      ...{ facility: null, discrimination: null, efficiency: null },
    });
    expect(analyseClaims([], [[], []])).toEqual([]);
  });

  it('counts every response once, in any order of the students', () => {
    fc.assert(
      fc.property(shuffledBesides(table(cell, CLAIMS.length)), ([one, other]) => {
        const figures = (rows: typeof one) =>
          analyseClaims(CLAIMS, rows).map(({ points, ...rest }) => ({ ...rest, points: points.toSorted() }));
        expect(figures(other)).toEqual(figures(one));
        for (const { draws, responses, answered, missing, asked } of figures(one)) {
          expect(draws.reduce((total, draw) => total + draw.n, 0)).toBe(answered);
          expect(draws.map((draw) => draw.n)).toEqual(LABELS.map((label) => responses[label]));
          expect(answered + missing).toBe(asked);
          expect(asked).toBe(one.length);
        }
      }),
    );
  });

  it('costs in proportion to students × claims', async () => {
    const costMs = async (students: number): Promise<number> =>
      Math.min(await costOnceMs(students), await costOnceMs(students), await costOnceMs(students));
    const costOnceMs = (students: number): Promise<number> => {
      const claims = Array.from({ length: 40 }, (_, at) => evidence(`claim-${at}`, 0.5));
      const rows = Array.from({ length: students }, (_, student) =>
        claims.map((__, at) => LABELS[(student * 7 + at * student) % 3] ?? null),
      );
      return spentMs(() => analyseClaims(claims, rows));
    };
    // A squared growth would make it 64-fold; the room above 8 is for the sort and the collection of garbage.
    expect(await costMs(3200)).toBeLessThan(32 * Math.max(await costMs(400), 5));
  });
});
