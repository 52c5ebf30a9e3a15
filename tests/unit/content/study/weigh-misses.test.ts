import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FamilyId } from '../../../../content/bank/families.ts';
import { LABELS, type Label } from '../../../../content/lesson/label.ts';
import type { Miss } from '../../../../content/study/attempt-digest.ts';
import { addRows, findMixUp, mixUpOf } from '../../../../content/study/weigh-misses.ts';

const miss = (key: Label, response: Label, family: FamilyId, count: number, lost = count): Miss => ({
  ...{ key, response, family, count, lost },
});
const never = () => false;

/** Each miss as a stroke on a tally sheet, counted by hand. */
const tallyOf = (misses: readonly Miss[], isMeant: (one: Miss) => boolean): number =>
  misses.flatMap((one) => (isMeant(one) ? Array.from({ length: one.count }, () => 1) : [])).length;

const MISSES = fc.array(
  fc
    .tuple(
      fc.constantFrom(...LABELS),
      fc.constantFrom(...LABELS),
      fc.constantFrom<FamilyId>('named-study', 'named-person', 'bare-assertion'),
      fc.nat(3),
    )
    .map(([key, response, family, count]) => miss(key, response, family, count)),
);

describe('findMixUp', () => {
  it('finds the family that was mixed up most often, and counts it alone', () => {
    const misses = [
      miss('attribution', 'evidence', 'unnamed-official', 2),
      miss('attribution', 'evidence', 'named-person', 1),
      miss('rhetoric', 'evidence', 'bare-assertion', 3),
      miss('attribution', 'evidence', 'unnamed-official', 2, 1.5),
      miss('attribution', 'rhetoric', 'named-person', 3),
    ];
    expect(findMixUp(misses, never)).toEqual({
      ...{ cell: { key: 'attribution', response: 'evidence' }, family: 'unnamed-official', about: 'family' },
      ...{ lost: 3.5, count: 4 },
    });
  });

  it('names no family where none has three, but the label', () => {
    const misses = [
      miss('attribution', 'evidence', 'unnamed-official', 1),
      miss('attribution', 'evidence', 'named-person', 2, 1.5),
      miss('rhetoric', 'evidence', 'bare-assertion', 2),
    ];
    expect(findMixUp(misses, never)).toEqual({
      ...{ cell: { key: 'attribution', response: 'evidence' }, family: 'named-person', about: 'cell' },
      ...{ lost: 2.5, count: 3 },
    });
  });

  it('takes fewer than three misses of a kind for chance, and a label that was right for none', () => {
    expect(findMixUp([miss('attribution', 'evidence', 'named-person', 2)], never)).toBeNull();
    expect(findMixUp([miss('attribution', 'attribution', 'named-person', 9)], never)).toBeNull();
    expect(findMixUp([], never)).toBeNull();
    expect(findMixUp([miss('attribution', 'evidence', 'named-person', 3)], never)?.count).toBe(3);
  });

  it('takes of two that are equally common the one that cost more, and then the first label and family', () => {
    const dear = miss('rhetoric', 'evidence', 'loaded-words', 3, 3);
    expect(findMixUp([miss('attribution', 'evidence', 'named-person', 3, 2.25), dear], never)?.family).toBe(
      'loaded-words',
    );
    const equal = [
      dear,
      miss('rhetoric', 'attribution', 'bare-assertion', 3),
      miss('rhetoric', 'evidence', 'bare-assertion', 3),
    ];
    for (const order of [equal, equal.toReversed()]) {
      expect(findMixUp(order, never)).toMatchObject({ cell: { response: 'evidence' }, family: 'bare-assertion' });
    }
    const byKey = [
      miss('rhetoric', 'evidence', 'bare-assertion', 3),
      miss('attribution', 'evidence', 'named-person', 3),
    ];
    for (const order of [byKey, byKey.toReversed()]) expect(findMixUp(order, never)?.cell.key).toBe('attribution');
  });

  it('passes over what is mended, a family by itself and a label as a whole', () => {
    const misses = [
      miss('attribution', 'evidence', 'named-person', 9),
      miss('rhetoric', 'evidence', 'loaded-words', 3),
      miss('evidence', 'rhetoric', 'named-study', 2),
      miss('evidence', 'rhetoric', 'public-record', 2),
    ];
    expect(findMixUp(misses, ({ family }) => family === 'named-person')?.family).toBe('loaded-words');
    // Where every family is mended, the labels are looked at, and these may be mended, too.
    const whole = findMixUp(misses, ({ cell, family }) => family !== null || cell.key !== 'evidence');
    expect(whole).toMatchObject({ about: 'cell', cell: { key: 'evidence' }, count: 4 });
    expect(findMixUp(misses, () => true)).toBeNull();
  });

  it('counts what its sentence says, and nothing is more common', () => {
    fc.assert(
      fc.property(MISSES, (misses) => {
        const found = findMixUp(misses, never);
        const wrong = misses.filter(({ key, response }) => key !== response);
        const countOf = (key: Label, response: Label, family: FamilyId | null) =>
          tallyOf(
            wrong,
            (one) => one.key === key && one.response === response && (family === null || one.family === family),
          );
        const families = wrong.map(({ key, response, family }) => countOf(key, response, family));
        const cells = wrong.map(({ key, response }) => countOf(key, response, null));
        if (found === null) {
          expect(Math.max(0, ...cells)).toBeLessThan(3);
          return;
        }
        const { key, response } = found.cell;
        const own = countOf(key, response, found.about === 'family' ? found.family : null);
        expect(found.count).toBe(own);
        expect(own).toBe(Math.max(...(found.about === 'family' ? families : cells)));
        if (found.about === 'cell') expect(Math.max(...families)).toBeLessThan(3);
      }),
    );
  });

  it('finds the same, in whatever order the misses come', () => {
    fc.assert(
      fc.property(MISSES, (all) => {
        expect(findMixUp(all.toReversed(), never)).toEqual(findMixUp(all, never));
      }),
    );
  });
});

describe('mixUpOf', () => {
  const CELL = { key: 'attribution', response: 'evidence' } as const;
  const misses = [
    miss('attribution', 'evidence', 'named-person', 2),
    miss('attribution', 'evidence', 'named-person', 1, 0.75),
    miss('attribution', 'evidence', 'named-outlet', 2),
    miss('attribution', 'rhetoric', 'named-outlet', 7),
    miss('rhetoric', 'evidence', 'bare-assertion', 8),
  ];

  it('counts the family that a round is about, whichever is more common by now', () => {
    expect(mixUpOf(misses, CELL, 'named-person')).toEqual({
      ...{ cell: CELL, family: 'named-person', about: 'family', count: 3, lost: 2.75 },
    });
  });

  it('counts the whole cell where the family has too few of its own', () => {
    expect(mixUpOf(misses, CELL, 'named-outlet')).toEqual({
      ...{ cell: CELL, family: 'named-outlet', about: 'cell', count: 5, lost: 4.75 },
    });
    expect(mixUpOf(misses, { key: 'evidence', response: 'rhetoric' }, 'named-study')).toBeNull();
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
