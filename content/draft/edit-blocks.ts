import { err, ok } from '../base/result.ts';
import type { BlockId } from '../lesson/format.ts';
import { cutsLetter } from '../lesson/make-quote.ts';
import type { BlockKind, BroughtIn } from './brought-in.ts';
import type { Details, Draft, DraftBlock, DraftClaim, Repair } from './draft.ts';
import type { EditOf } from './edit.ts';
import { BROUGHT_LIMITS, MAX_BLOCK_UNITS, MAX_BLOCKS, MAX_REPAIRS } from './limits.ts';
import { checkStretch, type Edited, findBlock, moveClaim, replaceAt, takeIds } from './parts.ts';
import { findTextChange, growToWords, moveSpan, type TextChange, trimSpan } from './text-change.ts';

/** Kinds of blocks that cannot contain claims. */
export const WITHOUT_CLAIMS: readonly BlockKind[] = ['byline', 'date', 'credit', 'leave-out'];

/** Scripts without spaces between words: joined blocks get no space either. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}。！？」』]$/u;

const MAX_TITLE = 120;

/** Appends the blocks read from a document to the text. */
export function bringIn(draft: Draft, { brought }: EditOf<'bring-in'>): Edited {
  if (draft.blocks.length + brought.blocks.length > MAX_BLOCKS) return err('too-many');
  const blockIds = takeIds(draft, 'b', brought.blocks.length);
  const blocks = brought.blocks.map(({ kind, text }, at): DraftBlock => {
    // The ids were created just above for these blocks.
    return { id: (blockIds.ids[at] ?? '') as BlockId, kind, text };
  });
  const there = brought.repairs.filter(({ block, at, now }) => blocks[block]?.text.startsWith(now, at) === true);
  const repairIds = takeIds(blockIds.next, 'x', there.length);
  const repairs = there.flatMap(({ block, ...repair }, at): readonly Repair[] => {
    const [id, of] = [repairIds.ids[at], blocks[block]];
    return id === undefined || of === undefined ? [] : [{ ...repair, id, block: of.id }];
  });
  return checkLength({
    ...repairIds.next,
    details: fillIn(draft, brought),
    blocks: withOneHeadline([...draft.blocks, ...blocks], null),
    repairs: [...draft.repairs, ...repairs].slice(0, MAX_REPAIRS),
  });
}

/** Fills in details from the document where they are still empty. */
function fillIn({ details, blocks }: Draft, brought: BroughtIn): Details {
  const headline = brought.blocks.find(({ kind }) => kind === 'headline')?.text;
  const title = (brought.title ?? headline ?? '').trim();
  const isFirst = blocks.length === 0;
  return {
    ...details,
    title: details.title || shorten(title, MAX_TITLE),
    articleTitle: details.articleTitle || shorten(title, 300),
    byline: details.byline || (brought.byline ?? ''),
    publisher: details.publisher || (brought.publisher ?? ''),
    date: details.date || (brought.date ?? ''),
    language: isFirst ? (brought.language ?? details.language) : details.language,
  };
}

const shorten = (text: string, most: number): string =>
  text.slice(0, cutsLetter(text, most) ? most - 1 : most).trimEnd();

/** Keeps one headline, the given one or else the first; other headlines become headings. */
function withOneHeadline(blocks: readonly DraftBlock[], named: BlockId | null): readonly DraftBlock[] {
  const headline = named ?? blocks.find(({ kind }) => kind === 'headline')?.id;
  return blocks.map((block) =>
    block.kind === 'headline' && block.id !== headline ? { ...block, kind: 'heading' as const } : block,
  );
}

/** Changes the kind of a block. */
export function setBlockKind(draft: Draft, { block: id, to }: EditOf<'set-block-kind'>): Edited {
  const found = findBlock(draft, id);
  if (!found.ok) return found;
  const { at, block } = found.value;
  if (block.kind === to) return ok(draft);
  const changed = replaceAt(draft.blocks, at, { ...block, kind: to });
  const blocks = to === 'headline' ? withOneHeadline(changed, id) : changed;
  const claims = WITHOUT_CLAIMS.includes(to) ? draft.claims.filter((claim) => claim.block !== id) : draft.claims;
  return ok({ ...draft, blocks, claims: claims.length === draft.claims.length ? draft.claims : claims });
}

/** Replaces the text of a block; claims move with their words. */
export function setText(draft: Draft, { block: id, text }: EditOf<'set-text'>): Edited {
  const found = findBlock(draft, id);
  if (!found.ok) return found;
  if (text.trim() === '') return err('empty');
  const { block } = found.value;
  return block.text === text ? ok(draft) : changeText(draft, block, text, findTextChange(block.text, text));
}

/** A block with a new text; everything in it is moved to where its words are now. */
function changeText(draft: Draft, block: DraftBlock, text: string, change: TextChange): Edited {
  if (text.length > MAX_BLOCK_UNITS) return err('too-long');
  const claims: DraftClaim[] = [];
  let least = 0;
  for (const [at, claim] of draft.claims.entries()) {
    if (claim.block !== block.id) {
      claims.push(claim);
      continue;
    }
    const ends = moveSpan(claim, change);
    const next = draft.claims[at + 1];
    const nextEnds = next?.block === block.id ? moveSpan(next, change) : null;
    const between = { before: block.text, after: text, least, most: nextEnds?.start ?? text.length };
    const trimmed = ends === null ? null : trimSpan(text, growToWords(claim, ends, between));
    const moved = moveClaim(claim, trimmed, (span) => moveSpan(span, change));
    if (moved === null) continue;
    const checked = checkStretch(text, moved);
    if (!checked.ok) return checked;
    claims.push(moved);
    least = moved.end;
  }
  const repairs = draft.repairs.flatMap((repair) => {
    if (repair.block !== block.id) return [repair];
    const at = movePlace(repair, change);
    if (at === null) return [];
    return [at === repair.at ? repair : { ...repair, at }];
  });
  return checkLength({
    ...draft,
    blocks: draft.blocks.map((one) => (one === block ? { ...one, text } : one)),
    claims: keepIfSame(draft.claims, claims),
    repairs: keepIfSame(draft.repairs, repairs),
  });
}

/** The position of a repair after a change; null if its own words were changed. */
function movePlace({ at, now }: Repair, { from, to, by }: TextChange): number | null {
  if (to <= at) return from === at && to === at ? null : at + by - (to - from);
  return from >= at + now.length ? at : null;
}

/** The original list if the new one has the same elements. */
const keepIfSame = <T>(before: readonly T[], after: readonly T[]): readonly T[] =>
  before.length === after.length && before.every((one, at) => one === after[at]) ? before : after;

/** Joins a block to the previous one. */
export function joinBlocks(draft: Draft, { block: id }: EditOf<'join-blocks'>): Edited {
  const found = findBlock(draft, id);
  if (!found.ok) return found;
  const { at, block } = found.value;
  const before = draft.blocks[at - 1];
  if (before === undefined) return err('nothing-before');
  const space = /\s$/u.test(before.text) || UNSPACED.test(before.text) ? '' : ' ';
  const text = before.text + space + block.text;
  if (text.length > MAX_BLOCK_UNITS) return err('too-long');
  const by = before.text.length + space.length;
  const joined = draft.claims.flatMap((claim) => {
    if (claim.block !== id) return [claim];
    if (WITHOUT_CLAIMS.includes(before.kind)) return [];
    const moved = shiftClaim(claim, by);
    return [{ ...moved, block: before.id }];
  });
  const checked = checkClaimsIn(joined, { ...before, text });
  if (!checked.ok) return checked;
  return ok({
    ...draft,
    blocks: draft.blocks.toSpliced(at - 1, 2, { ...before, text }),
    claims: keepIfSame(draft.claims, joined),
    repairs: keepIfSame(
      draft.repairs,
      draft.repairs.map((repair) =>
        repair.block === id ? { ...repair, block: before.id, at: repair.at + by } : repair,
      ),
    ),
  });
}

const shiftClaim = (claim: DraftClaim, by: number): DraftClaim => {
  const shift = ({ start, end }: { readonly start: number; readonly end: number }) => ({
    start: start + by,
    end: end + by,
  });
  return moveClaim(claim, shift(claim), shift) ?? claim;
};

/** Words that were unique because of their context may become ambiguous when the text around them changes. */
function checkClaimsIn(claims: readonly DraftClaim[], { id, text }: DraftBlock) {
  for (const claim of claims) {
    if (claim.block !== id) continue;
    const checked = checkStretch(text, claim);
    if (!checked.ok) return checked;
  }
  return ok(null);
}

/** Splits a block in two; spaces at the split are dropped. */
export function splitBlock(draft: Draft, { block: id, at: place }: EditOf<'split-block'>): Edited {
  const found = findBlock(draft, id);
  if (!found.ok) return found;
  const { at, block } = found.value;
  if (place > block.text.length) return err('not-in-text');
  if (cutsLetter(block.text, place)) return err('cuts-letter');
  const first = block.text.slice(0, place).trimEnd();
  const second = block.text.slice(place).trimStart();
  if (first.trim() === '' || second.trim() === '') return err('empty');
  if (draft.blocks.length >= MAX_BLOCKS) return err('too-many');
  const begin = block.text.length - second.length;
  if (draft.claims.some((claim) => claim.block === id && claim.start < begin && claim.end > first.length)) {
    return err('splits-claim');
  }
  const { ids, next } = takeIds(draft, 'b', 1);
  // Created just above for this block.
  const other: DraftBlock = {
    id: (ids[0] ?? '') as BlockId,
    kind: kindOfRest(block),
    text: second,
  };
  const claims = draft.claims.map((claim) =>
    claim.block === id && claim.start >= begin ? { ...shiftClaim(claim, -begin), block: other.id } : claim,
  );
  const repairs = draft.repairs.flatMap((repair): readonly Repair[] => {
    if (repair.block !== id || repair.at + repair.now.length <= first.length) return [repair];
    return repair.at >= begin ? [{ ...repair, block: other.id, at: repair.at - begin }] : [];
  });
  return ok({
    ...next,
    blocks: draft.blocks.toSpliced(at, 1, { ...block, text: first }, other),
    claims: keepIfSame(draft.claims, claims),
    repairs: keepIfSame(draft.repairs, repairs),
  });
}

/** The rest of a split headline does not become a second headline. */
const kindOfRest = ({ kind }: DraftBlock): BlockKind => (kind === 'headline' ? 'paragraph' : kind);

/** Removes a block with its claims. */
export function removeBlock(draft: Draft, { block: id }: EditOf<'remove-block'>): Edited {
  const found = findBlock(draft, id);
  if (!found.ok) return found;
  return ok({
    ...draft,
    blocks: draft.blocks.toSpliced(found.value.at, 1),
    claims: keepIfSame(
      draft.claims,
      draft.claims.filter(({ block }) => block !== id),
    ),
    repairs: keepIfSame(
      draft.repairs,
      draft.repairs.filter(({ block }) => block !== id),
    ),
  });
}

/** Restores the original characters of a repair. */
export function takeBackRepair(draft: Draft, { repair: id }: EditOf<'take-back-repair'>): Edited {
  const repair = draft.repairs.find((one) => one.id === id);
  const block = draft.blocks.find((one) => one.id === repair?.block);
  if (repair === undefined || block === undefined) return err('repair-unknown');
  const end = repair.at + repair.now.length;
  const text = block.text.slice(0, repair.at) + repair.was + block.text.slice(end);
  const without = { ...draft, repairs: draft.repairs.filter((one) => one !== repair) };
  return changeText(without, block, text, { from: repair.at, to: end, by: repair.was.length });
}

function checkLength(draft: Draft): Edited {
  const units = draft.blocks.reduce((sum, { text }) => sum + text.length, 0);
  return units > BROUGHT_LIMITS.all ? err('too-long') : ok(draft);
}

/** Changes the details of the lesson and its article. */
export function setDetails(draft: Draft, { changes }: EditOf<'set-details'>): Edited {
  const said = Object.entries(changes).filter(([, value]) => value !== undefined);
  const changed = said.filter(([name, value]) => Reflect.get(draft.details, name) !== value);
  // The entries are a subset of the details, which the type of an entry list cannot express.
  return ok(
    changed.length === 0
      ? draft
      : { ...draft, details: { ...draft.details, ...(Object.fromEntries(changed) as Partial<Details>) } },
  );
}
