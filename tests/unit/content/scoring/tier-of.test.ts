import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tierOf } from '../../../../content/scoring/tier-of.ts';

const of = (points: number, claims: number, answered = claims) => tierOf({ points, claims, answered });

describe('tierOf', () => {
  it('has a step of its own for 0 of 5, for 10 of 10 and between them', () => {
    expect([0, 1, 2, 3, 4, 5].map((points) => of(points, 5))).toEqual(['none', 'some', 'half', 'half', 'most', 'all']);
    expect([9, 9.75, 10].map((points) => of(points, 10))).toEqual(['nearly', 'nearly', 'all']);
    expect(of(0.25, 29)).toBe('some');
  });

  it('tells no answer at all from no point', () => {
    expect(of(0, 5, 0)).toBe('unanswered');
    expect(of(0, 5, 1)).toBe('none');
  });

  it('never goes down with more points', () => {
    const order = ['none', 'some', 'half', 'most', 'nearly', 'all'];
    const quarters = fc.integer({ min: 1, max: 40 }).chain((claims) => {
      return fc.tuple(
        fc.constant(claims),
        fc.integer({ min: 0, max: 4 * claims }),
        fc.integer({ min: 0, max: 4 * claims }),
      );
    });
    fc.assert(
      fc.property(quarters, ([claims, one, other]) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        expect(order.indexOf(of(less / 4, claims))).toBeLessThanOrEqual(order.indexOf(of(more / 4, claims)));
      }),
    );
  });
});
