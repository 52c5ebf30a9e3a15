import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Estimate, groupEstimates } from '../../../../content/study/group-estimates.ts';

const at = (value: number): Estimate => ({ value, low: value - 0.1, high: value + 0.1 });
const estimates = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true }).map(at), { freq: 8 }), {
  maxLength: 300,
});
const most = fc.integer({ min: 1, max: 80 });

describe('groupEstimates', () => {
  it('leaves each figure its own interval while there are few', () => {
    expect(groupEstimates([at(0.4), null], 2)).toEqual([
      { first: 0, last: 0, estimate: at(0.4) },
      { first: 1, last: 1, estimate: null },
    ]);
  });

  it('gives no mark for no figure', () => {
    expect(groupEstimates([], 60)).toEqual([]);
  });

  it('takes neighbours together as their median and quartiles', () => {
    // Of 0.1, 0.2, 0.3, 0.4 the quartiles of type 7 are 0.175 and 0.325.
    const groups = groupEstimates([at(0.4), at(0.1), at(0.3), at(0.2), at(0.9)], 2);
    expect(groups.map(({ first, last }) => [first, last])).toEqual([
      [0, 2],
      [3, 4],
    ]);
    expect(groupEstimates([at(0.4), at(0.1), at(0.3), at(0.2)], 1)[0]?.estimate?.value).toBeCloseTo(0.25);
    expect(groupEstimates([at(0.4), at(0.1), at(0.3), at(0.2)], 1)[0]?.estimate?.low).toBeCloseTo(0.175);
    expect(groupEstimates([at(0.4), at(0.1), at(0.3), at(0.2)], 1)[0]?.estimate?.high).toBeCloseTo(0.325);
  });

  it('knows nothing of neighbours that are all unknown, and leaves an unknown one out of its group', () => {
    const groups = groupEstimates([null, null, null, at(0.6), at(0.2), at(0.2)], 3);
    expect(groups.map(({ estimate }) => estimate)).toEqual([
      null,
      { value: 0.6, low: 0.6, high: 0.6 },
      { value: 0.2, low: 0.2, high: 0.2 },
    ]);
  });

  it('never makes more marks than asked, and leaves nothing out', () => {
    fc.assert(
      fc.property(estimates, most, (figures, limit) => {
        const groups = groupEstimates(figures, limit);
        expect(groups.length).toBeLessThanOrEqual(limit);
        expect(
          groups.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, n) => first + n)),
        ).toEqual(figures.map((_, position) => position));
      }),
    );
  });

  it('puts the middle between the quartiles, and says nothing only where there is nothing', () => {
    fc.assert(
      fc.property(estimates, most, (figures, limit) => {
        for (const { first, last, estimate } of groupEstimates(figures, limit)) {
          const known = figures.slice(first, last + 1).filter((one) => one !== null);
          expect(estimate === null).toBe(known.length === 0);
          if (estimate === null) continue;
          expect(estimate.low).toBeLessThanOrEqual(estimate.value);
          expect(estimate.value).toBeLessThanOrEqual(estimate.high);
        }
      }),
    );
  });
});
