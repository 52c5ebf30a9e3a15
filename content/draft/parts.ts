import { err, ok, type Result } from '../base/result.ts';
import type { BlockId, ClaimId } from '../lesson/format.ts';
import type { Span } from '../lesson/locate-quote.ts';
import { cutsLetter, makeQuote } from '../lesson/make-quote.ts';
import type { Draft, DraftBlock, DraftClaim, KeyInMaking } from './draft.ts';
import type { EditError } from './edit-error.ts';
import { MAX_CLAIM_UNITS } from './limits.ts';

/** The result of an edit. */
export type Edited = Result<Draft, EditError>;

/** The key of a claim before anything is decided. */
export const EMPTY_KEY: KeyInMaking = {
  label: null,
  credits: { evidence: 0, attribution: 0, rhetoric: 0 },
  cues: null,
  family: null,
  source: null,
  reasons: { evidence: null, attribution: null, rhetoric: null },
  techniques: null,
  bearing: null,
  bearsOn: null,
  lookUp: '',
  whyContested: '',
  settled: null,
};

/** A block and its index in the draft, from 0. */
export function findBlock(
  draft: Draft,
  id: BlockId,
): Result<{ readonly at: number; readonly block: DraftBlock }, EditError> {
  const at = draft.blocks.findIndex((block) => block.id === id);
  const block = draft.blocks[at];
  return block === undefined ? err('block-unknown') : ok({ at, block });
}

/** A claim and its index in reading order, from 0. */
export function findClaim(
  draft: Draft,
  id: ClaimId,
): Result<{ readonly at: number; readonly claim: DraftClaim }, EditError> {
  const at = draft.claims.findIndex((claim) => claim.id === id);
  const claim = draft.claims[at];
  return claim === undefined ? err('claim-unknown') : ok({ at, claim });
}

/** The text of a block; empty if there is no such block. */
export const textOf = (draft: Draft, id: BlockId): string => draft.blocks.find((block) => block.id === id)?.text ?? '';

/** The words of a claim. */
export const wordsOfClaim = (draft: Draft, { block, start, end }: DraftClaim): string =>
  textOf(draft, block).slice(start, end);

/** The list with the element at `at` replaced; the same list if the element is the same. */
export const replaceAt = <T>(list: readonly T[], at: number, element: T): readonly T[] =>
  list[at] === element ? list : list.with(at, element);

/** New ids that the draft does not have and never had, and the draft with its next id number. */
export function takeIds(
  draft: Draft,
  letter: string,
  count: number,
): { readonly ids: readonly string[]; readonly next: Draft } {
  const lists: readonly (readonly { readonly id: string }[])[] = [
    ...[draft.blocks, draft.claims],
    ...[draft.readers, draft.repairs],
  ];
  const isTaken = (id: string): boolean => lists.some((list) => list.some((one) => one.id === id));
  const ids: string[] = [];
  let { nextId } = draft;
  while (ids.length < count) {
    const id = `${letter}${String(nextId)}${draft.idMark}`;
    nextId += 1;
    if (!isTaken(id)) ids.push(id);
  }
  return { ids, next: { ...draft, nextId } };
}

/** Whether two stretches overlap. */
export const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** Whether a stretch of a text can be a claim: within the text, not too long, and identifiable by its words. */
export function checkStretch(text: string, { start, end }: Span): Result<null, EditError> {
  if (start >= end) return err('empty');
  if (end > text.length) return err('not-in-text');
  if (end - start > MAX_CLAIM_UNITS) return err('too-long');
  if (cutsLetter(text, start) || cutsLetter(text, end)) return err('cuts-letter');
  return makeQuote(text, { start, end }) === null ? err('not-findable') : ok(null);
}

/**
 * Moves the ends of a claim, and its deciding words, by `move`; null if nothing is left of it. Deciding words that are
 * then outside its ends are dropped. The same claim if nothing moved.
 */
export function moveClaim(claim: DraftClaim, ends: Span | null, move: (span: Span) => Span | null): DraftClaim | null {
  if (ends === null) return null;
  const within = (span: Span): Span | null => {
    const moved = move(span);
    if (moved === null) return null;
    const cut = { start: Math.max(moved.start, ends.start), end: Math.min(moved.end, ends.end) };
    return cut.start < cut.end ? cut : null;
  };
  const cues = claim.key.cues === null ? null : moveAll(claim.key.cues, within);
  const techniques = claim.key.techniques === null ? null : moveAll(claim.key.techniques, within);
  const key =
    cues === claim.key.cues && techniques === claim.key.techniques ? claim.key : { ...claim.key, cues, techniques };
  const isSame = key === claim.key && ends.start === claim.start && ends.end === claim.end;
  return isSame ? claim : { ...claim, start: ends.start, end: ends.end, key };
}

function moveAll<S extends Span>(spans: readonly S[], move: (span: Span) => Span | null): readonly S[] {
  const moved = spans.flatMap((span): readonly S[] => {
    const there = move(span);
    if (there === null) return [];
    return [
      there.start === span.start && there.end === span.end ? span : { ...span, start: there.start, end: there.end },
    ];
  });
  return moved.length === spans.length && moved.every((span, at) => span === spans[at]) ? spans : moved;
}
