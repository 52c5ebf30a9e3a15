import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FamilyId } from '../../../../content/bank/families.ts';
import { LABELS, type Label } from '../../../../content/lesson/label.ts';
import type { Miss } from '../../../../content/self-study/attempt-digest.ts';
import { addRows, findCostliest } from '../../../../content/self-study/weigh-misses.ts';

const miss = (key: Label, response: Label, family: FamilyId, count: number, lost = count): Miss => ({
  ...{ key, response, family, count, lost },
});
const never = () => false;

describe('findCostliest', () => {
  it('finds the cell that costs most points, and the family that costs most in it', () => {
    const misses = [
      miss('attribution', 'evidence', 'unnamed-official', 2),
      miss('attribution', 'evidence', 'named-person', 1),
      miss('rhetoric', 'evidence', 'bare-assertion', 4, 3),
      miss('attribution', 'evidence', 'unnamed-official', 2),
      miss('attribution', 'rhetoric', 'named-person', 4),
    ];
    expect(findCostliest(misses, never)).toEqual({
      ...{ cell: { key: 'attribution', response: 'evidence' }, family: 'unnamed-official', lost: 5, count: 5 },
    });
  });

  it('takes fewer than three misses of a kind for chance', () => {
    expect(findCostliest([miss('attribution', 'evidence', 'named-person', 2)], never)).toBeNull();
    expect(findCostliest([], never)).toBeNull();
  });

  it('passes over what is mended', () => {
    const misses = [
      miss('attribution', 'evidence', 'named-person', 9),
      miss('rhetoric', 'evidence', 'loaded-words', 3),
    ];
    expect(findCostliest(misses, ({ key }) => key === 'attribution')?.cell.key).toBe('rhetoric');
  });

  it('finds the same, in whatever order the misses come', () => {
    const misses = fc.array(
      fc
        .tuple(
          fc.constantFrom(...LABELS),
          fc.constantFrom(...LABELS),
          fc.constantFrom<FamilyId>('named-study', 'named-person'),
          fc.nat(4),
        )
        .map(([key, response, family, count]) => miss(key, response, family, count)),
    );
    fc.assert(
      fc.property(misses, (all) => {
        expect(findCostliest(all.toReversed(), never)).toEqual(findCostliest(all, never));
      }),
    );
  });
});

describe('addRows', () => {
  it('takes several attempts together', () => {
    const row = { evidence: { right: 1, of: 2 }, attribution: { right: 0, of: 3 }, rhetoric: { right: 4, of: 4 } };
    expect(addRows([row, row])).toEqual({
      ...{ evidence: { right: 2, of: 4 }, attribution: { right: 0, of: 6 }, rhetoric: { right: 8, of: 8 } },
    });
    expect(addRows([]).evidence).toEqual({ right: 0, of: 0 });
  });
});
