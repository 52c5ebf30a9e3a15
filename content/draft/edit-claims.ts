import { err, ok, type Result } from '../base/result.ts';
import type { BlockId, ClaimId } from '../lesson/format.ts';
import type { Span } from '../lesson/locate-quote.ts';
import { cutsLetter } from '../lesson/make-quote.ts';
import type { Draft, DraftBlock, DraftClaim } from './draft.ts';
import type { EditOf } from './edit.ts';
import type { EditError } from './edit-error.ts';
import { WITHOUT_CLAIMS } from './edit-blocks.ts';
import { MAX_CLAIMS } from './limits.ts';
import {
  checkStretch,
  type Edited,
  EMPTY_KEY,
  findBlock,
  findClaim,
  moveClaim,
  overlaps,
  replaceAt,
  takeIds,
} from './parts.ts';
import { trimSpan } from './text-change.ts';

/** Marks a stretch of a block as a claim and inserts it in reading order. */
export function markClaim(draft: Draft, { block: id, start, end }: EditOf<'mark-claim'>): Edited {
  const marked = insertClaim(draft, { block: id, start, end });
  return marked.ok ? ok(marked.value.draft) : marked;
}

/** The same, with the index of the new claim in reading order. */
export function insertClaim(
  draft: Draft,
  { block: id, start, end }: Omit<EditOf<'mark-claim'>, 'kind'>,
): Result<{ readonly draft: Draft; readonly at: number }, EditError> {
  const found = findBlock(draft, id);
  if (!found.ok) return found;
  const { at, block } = found.value;
  if (WITHOUT_CLAIMS.includes(block.kind)) return err('not-marked-here');
  if (draft.claims.length >= MAX_CLAIMS) return err('too-many');
  const stretch = toStretch(block, { start, end });
  if (!stretch.ok) return stretch;
  const place = placeOf(draft, at, stretch.value);
  // In reading order only the neighbours can overlap it.
  const neighbours = [draft.claims[place - 1], draft.claims[place]];
  if (neighbours.some((claim) => claim?.block === id && overlaps(claim, stretch.value))) return err('overlap');
  const { ids, next } = takeIds(draft, 'c', 1);
  // Created just above for this claim.
  const claim: DraftClaim = { ...stretch.value, id: (ids[0] ?? '') as ClaimId, block: id, key: EMPTY_KEY };
  return ok({ draft: { ...next, claims: draft.claims.toSpliced(place, 0, claim) }, at: place });
}

/** The stretch without spaces at its ends, or the reason why it cannot be a claim. */
function toStretch({ text }: DraftBlock, { start, end }: Span): Result<Span, EditError> {
  if (start > end || end > text.length) return err('not-in-text');
  if (cutsLetter(text, start) || cutsLetter(text, end)) return err('cuts-letter');
  const trimmed = trimSpan(text, { start, end });
  if (trimmed === null) return err('empty');
  const checked = checkStretch(text, trimmed);
  return checked.ok ? ok(trimmed) : checked;
}

/**
 * The positions of blocks by id. Successive drafts share their list of blocks, so it is computed once for many marks.
 */
const orders = new WeakMap<readonly DraftBlock[], ReadonlyMap<BlockId, number>>();

function orderOf(blocks: readonly DraftBlock[]): ReadonlyMap<BlockId, number> {
  const known = orders.get(blocks);
  if (known !== undefined) return known;
  const order = new Map(blocks.map(({ id }, place) => [id, place]));
  orders.set(blocks, order);
  return order;
}

/** The index of a stretch of block number `at` among the claims in reading order, by binary search. */
function placeOf({ blocks, claims }: Draft, at: number, { start }: Span): number {
  const order = orderOf(blocks);
  let [first, last] = [0, claims.length];
  while (first < last) {
    const middle = (first + last) >> 1;
    const claim = claims[middle];
    const place = claim === undefined ? 0 : (order.get(claim.block) ?? 0);
    const isLater = claim !== undefined && (place > at || (place === at && claim.start > start));
    if (isLater) last = middle;
    else first = middle + 1;
  }
  return first;
}

/** Moves one end of a claim. */
export function moveClaimEnd(draft: Draft, { claim: id, which, to }: EditOf<'move-claim-end'>): Edited {
  const found = findClaim(draft, id);
  if (!found.ok) return found;
  const { at, claim } = found.value;
  const block = findBlock(draft, claim.block);
  if (!block.ok) return block;
  const ends = which === 'start' ? { start: to, end: claim.end } : { start: claim.start, end: to };
  if (ends.start >= ends.end) return err('empty');
  const stretch = toStretch(block.value.block, ends);
  if (!stretch.ok) return stretch;
  const others = [draft.claims[at - 1], draft.claims[at + 1]];
  if (others.some((other) => other?.block === claim.block && overlaps(other, stretch.value))) return err('overlap');
  const moved = moveClaim(claim, stretch.value, (span) => span) ?? claim;
  return moved === claim ? ok(draft) : ok({ ...draft, claims: replaceAt(draft.claims, at, moved) });
}

/** Splits a claim in two. */
export function splitClaim(draft: Draft, { claim: id, at: place }: EditOf<'split-claim'>): Edited {
  const found = findClaim(draft, id);
  if (!found.ok) return found;
  const { at, claim } = found.value;
  if (place <= claim.start || place >= claim.end) return err('not-within-claim');
  if (draft.claims.length >= MAX_CLAIMS) return err('too-many');
  const block = findBlock(draft, claim.block);
  if (!block.ok) return block;
  const first = toStretch(block.value.block, { start: claim.start, end: place });
  if (!first.ok) return first;
  const second = toStretch(block.value.block, { start: place, end: claim.end });
  if (!second.ok) return second;
  const { ids, next } = takeIds(draft, 'c', 1);
  const kept = moveClaim(claim, first.value, (span) => span) ?? claim;
  // Created just above for this claim.
  const added: DraftClaim = { ...second.value, id: (ids[0] ?? '') as ClaimId, block: claim.block, key: EMPTY_KEY };
  return ok({ ...next, claims: draft.claims.toSpliced(at, 1, kept, added) });
}

/** Removes a claim's mark and its key. */
export function unmarkClaim(draft: Draft, { claim: id }: EditOf<'unmark-claim'>): Edited {
  const found = findClaim(draft, id);
  return found.ok ? ok({ ...draft, claims: draft.claims.toSpliced(found.value.at, 1) }) : found;
}
