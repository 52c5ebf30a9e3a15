import type { DraftClaim } from '../draft/draft.ts';
import type { BlockId } from '../lesson/format.ts';

/** The claims of each block, in reading order; a block without claims is left out. */
type ClaimGroups = ReadonlyMap<BlockId, readonly DraftClaim[]>;

/**
 * Creates a function that groups the claims of a draft by their blocks. The list of a block whose claims are the same as
 * at the call before is the same list, so that `===` shows which blocks changed.
 */
export function createClaimGroups(): (claims: readonly DraftClaim[]) => ClaimGroups {
  let last: { readonly claims: readonly DraftClaim[]; readonly groups: ClaimGroups } | null = null;
  return (claims) => {
    if (last?.claims === claims) return last.groups;
    const now = new Map<BlockId, DraftClaim[]>();
    for (const claim of claims) {
      const group = now.get(claim.block);
      if (group === undefined) now.set(claim.block, [claim]);
      else group.push(claim);
    }
    const groups = new Map(
      [...now].map(([block, group]) => {
        const before = last?.groups.get(block);
        return [block, before !== undefined && isSame(before, group) ? before : group] as const;
      }),
    );
    last = { claims, groups };
    return groups;
  };
}

const isSame = (one: readonly DraftClaim[], other: readonly DraftClaim[]): boolean =>
  one.length === other.length && one.every((claim, at) => claim === other[at]);
