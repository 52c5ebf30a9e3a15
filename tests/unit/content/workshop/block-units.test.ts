import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftClaim } from '../../../../content/draft/draft.ts';
import { EMPTY_KEY } from '../../../../content/draft/parts.ts';
import { trimSpan } from '../../../../content/draft/text-change.ts';
import { blockUnits } from '../../../../content/workshop/block-units.ts';
import { createClaimGroups } from '../../../../content/workshop/claim-groups.ts';
import { countSteps } from '../../../builders/count-steps.ts';
import { blockId } from '../../../builders/draft.ts';
import { claimId } from '../../../builders/ids.ts';

const TEXT = 'The bridge is closed. Mayor Dorn said so on Monday. How convenient.';

const claimOf = (start: number, end: number): DraftClaim => ({
  ...{ id: claimId(`c${String(start)}`), block: blockId('b1'), start, end },
  key: EMPTY_KEY,
});
const claimAt = (words: string): DraftClaim => {
  const start = TEXT.indexOf(words);
  return claimOf(start, start + words.length);
};
const shown = (claims: readonly DraftClaim[]) =>
  blockUnits(TEXT, 'en', claims).map(({ kind, start, end }) => `${kind}: ${TEXT.slice(start, end)}`);

describe('blockUnits', () => {
  it('gives the sentences of a block in which nothing is marked', () => {
    expect(shown([])).toStrictEqual([
      'sentence: The bridge is closed.',
      'sentence: Mayor Dorn said so on Monday.',
      'sentence: How convenient.',
    ]);
  });

  it('gives a claim in the place of its sentence, and what it leaves of another', () => {
    expect(shown([claimAt('The bridge is closed.'), claimAt('said so')])).toStrictEqual([
      'claim: The bridge is closed.',
      'sentence: Mayor Dorn',
      'claim: said so',
      'sentence: on Monday.',
      'sentence: How convenient.',
    ]);
  });

  it('gives no stretch that holds no word', () => {
    expect(shown([claimAt('How convenient')])).toHaveLength(3);
  });

  it('never gives a letter twice, keeps every claim, and goes in the order of the text', () => {
    const cuts = fc.uniqueArray(fc.nat(TEXT.length), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(cuts, (places) => {
        const ends = places.toSorted((one, other) => one - other);
        const claims = ends.flatMap((start, at) => {
          const end = ends[at + 1];
          const span = at % 2 === 0 && end !== undefined ? trimSpan(TEXT, { start, end }) : null;
          return span === null ? [] : [claimOf(span.start, span.end)];
        });
        const units = blockUnits(TEXT, 'en', claims);
        for (const [at, unit] of units.entries()) expect(unit.start).toBeGreaterThanOrEqual(units[at - 1]?.end ?? 0);
        expect(units.filter(({ kind }) => kind === 'claim')).toHaveLength(claims.length);
      }),
    );
  });
});

describe('createClaimGroups', () => {
  const claims = Array.from({ length: 40 }, (_, at) => ({
    ...claimOf(at, at + 1),
    block: blockId(`b${String(at >> 2)}`),
  }));

  it('gives a block the same list as before if its claims are the same', () => {
    const groupClaims = createClaimGroups();
    const before = groupClaims(claims);
    expect([...before.values()].flat()).toEqual(claims);
    expect(groupClaims(claims)).toBe(before);
    const after = groupClaims(claims.toSpliced(5, 1));
    for (const [block, group] of before) {
      if (block === 'b1') expect(after.get(block)).toEqual(group.toSpliced(1, 1));
      else expect(after.get(block)).toBe(group);
    }
    expect(groupClaims([]).size).toBe(0);
  });

  it('takes steps in proportion to the claims', () => {
    const stepsFor = (some: readonly DraftClaim[]) => {
      const groupClaims = createClaimGroups();
      groupClaims(some);
      return countSteps(() => groupClaims(some.toSpliced(1, 1)));
    };
    expect(stepsFor(claims)).toBeLessThan(4.4 * stepsFor(claims.slice(0, 10)));
  });
});
