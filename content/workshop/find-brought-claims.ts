import { labelOf } from '../bank/families.ts';
import type { Draft, DraftBlock, DraftClaim } from '../draft/draft.ts';
import type { EditOf } from '../draft/edit.ts';
import { insertClaim } from '../draft/edit-claims.ts';
import { WITHOUT_CLAIMS } from '../draft/edit-blocks.ts';
import { MAX_CLAIM_UNITS, MAX_CUES, MAX_LOOK_UP_UNITS, MAX_REASON_UNITS } from '../draft/limits.ts';
import { EMPTY_KEY } from '../draft/parts.ts';
import { FORMAT_LIMITS } from '../lesson/format-limits.ts';
import { isDefensible } from '../lesson/credit.ts';
import { LABELS } from '../lesson/label.ts';
import type { Span } from '../lesson/locate-quote.ts';
import { quoteForeign } from '../text/quote-foreign.ts';
import type { BroughtClaim, BroughtPart } from './brought-claims.ts';
import { techniquesOf } from './fill-in.ts';
import { withTemplates } from './from-lesson.ts';
import { type Place, type PlainText, toPlainText, toPlainWords } from './plain-places.ts';

/** Why a row does not become a claim. */
export const LEFT_OUT = [
  'no-words',
  'row-too-long',
  'not-found',
  /** They stand in a byline, a date, a credit or a part that is left out. */
  'not-marked-here',
  'overlaps-claim',
  'overlaps-row',
  'too-long',
  'not-findable',
  'too-many',
] as const;

/** What is known of a row and cannot be kept, although its claim is. */
export type LostPart =
  | { readonly what: 'unknown'; readonly part: BroughtPart; readonly text: string }
  | { readonly what: 'family-of-other-label'; readonly text: string }
  | { readonly what: 'word-not-found'; readonly text: string }
  | { readonly what: 'reason-without-label' }
  | { readonly what: 'reason-too-long' }
  | { readonly what: 'text-too-long' };

/** What there is to say of a row. Quoted texts are safe to show. */
export type RowNote =
  | {
      readonly kind: 'left-out';
      readonly row: number;
      readonly why: (typeof LEFT_OUT)[number];
      readonly words: string;
      /** The number of the claim or of the row that has the words already; null for other reasons. */
      readonly other: number | null;
    }
  | { readonly kind: 'without'; readonly row: number; readonly lost: LostPart };

/** What adding the claims of a table would do to a draft. */
export interface FoundClaims {
  /** null if no row becomes a claim. */
  readonly edit: EditOf<'add-claims'> | null;
  readonly count: number;
  /** By row. */
  readonly notes: readonly RowNote[];
}

type AddedClaim = EditOf<'add-claims'>['claims'][number];
type LeftOut = Pick<Extract<RowNote, { kind: 'left-out' }>, 'why' | 'other'>;

/** The most places of one row's words that are looked at. */
const MAX_PLACES = 4001;

/** Longer words are no claim, even if another program wrote each of their accents separately. */
const MAX_WORDS_UNITS = 2 * MAX_CLAIM_UNITS;

/** No claim has the unit yet; a positive number is a claim of the draft, a negative one a row. */
const FREE = 0;

/**
 * Finds the words of each row in the text of a draft, and makes the edit that adds them as claims; the draft is not
 * changed. Words are the same if they differ only in white space, quotation marks, dashes, or in how an accent is stored. If they occur more than
 * once, the offsets of the row decide, or else the words around them, or else the first place that no claim has yet.
 */
export function findBroughtClaims(draft: Draft, rows: readonly BroughtClaim[]): FoundClaims {
  const text = toPlainText(draft);
  const owners = new Int32Array(text.length + 1).fill(FREE);
  for (const [at, { block, start, end }] of draft.claims.entries()) {
    const place = text.placeOf(block, start, end);
    if (place !== null) owners.fill(at + 1, place.from, place.to);
  }
  const closed = new Set(draft.blocks.flatMap(({ id, kind }) => (WITHOUT_CLAIMS.includes(kind) ? [id] : [])));
  const notes: RowNote[] = [];
  const added: { readonly row: number; readonly claim: AddedClaim }[] = [];
  let now = draft;
  for (const row of inPageOrder(rows)) {
    const leaveOut = ({ why, other }: LeftOut): void => {
      notes.push({
        kind: 'left-out',
        row: row.row,
        why,
        words: quoteForeign(toPlainWords(row.words.slice(0, MAX_WORDS_UNITS))),
        other,
      });
    };
    const chosen = choosePlace(text, row, owners, closed);
    if ('why' in chosen) {
      leaveOut(chosen);
      continue;
    }
    const { block, start, end } = chosen;
    const marked = insertClaim(now, { block, start, end });
    if (!marked.ok) {
      const isKnown = LEFT_OUT.find((why) => why === marked.error);
      leaveOut({ why: isKnown ?? 'not-found', other: null });
      continue;
    }
    const claim = marked.value.draft.claims[marked.value.at];
    if (claim === undefined) continue;
    now = marked.value.draft;
    owners.fill(-row.row, chosen.from, chosen.to);
    const { key, lost } = toKey(draft, claim, row);
    for (const one of lost) notes.push({ kind: 'without', row: row.row, lost: one });
    added.push({ row: row.row, claim: { block, start: claim.start, end: claim.end, key } });
  }
  const claims = added.toSorted((one, other) => one.row - other.row).map(({ claim }) => claim);
  return {
    edit: claims.length === 0 ? null : { kind: 'add-claims', claims },
    count: claims.length,
    notes: notes.toSorted((one, other) => one.row - other.row),
  };
}

/** Annotations come in any order: of two with the same words, the earlier one gets the earlier place. */
const inPageOrder = (rows: readonly BroughtClaim[]): readonly BroughtClaim[] =>
  rows.every(({ pageOffset }) => pageOffset !== null)
    ? rows.toSorted((one, other) => (one.pageOffset ?? 0) - (other.pageOffset ?? 0))
    : rows;

/** The place of a row's words, or why there is none. */
function choosePlace(
  text: PlainText,
  row: BroughtClaim,
  owners: Int32Array,
  closed: ReadonlySet<string>,
): Place | LeftOut {
  const leftOut = (why: LeftOut['why'], other: number | null = null): LeftOut => ({ why, other });
  if (row.isTooLong) return leftOut('row-too-long');
  if (row.words.length > MAX_WORDS_UNITS) return leftOut('too-long');
  if (toPlainWords(row.words) === '') return leftOut('no-words');
  const all = text.find(row.words, MAX_PLACES);
  const open = all.filter(({ block }) => !closed.has(block));
  const [first] = open;
  if (first === undefined) return leftOut(all.length === 0 ? 'not-found' : 'not-marked-here');
  const meant = placeMeant(open, row);
  const free = (meant === null ? open : [meant]).filter((place) => ownerOf(owners, place) === FREE);
  const [firstFree] = free;
  if (firstFree === undefined) {
    const owner = ownerOf(owners, meant ?? first);
    return owner > FREE ? leftOut('overlaps-claim', owner) : leftOut('overlaps-row', -owner);
  }
  if (free.length === 1 || (row.prefix === '' && row.suffix === '')) return firstFree;
  let best = { place: firstFree, alike: -1 };
  for (const place of free) {
    const alike = text.countAlike(place, row.prefix, row.suffix);
    if (alike > best.alike) best = { place, alike };
  }
  return best.place;
}

/** The place at exactly the offsets of the row, in its block if the draft has that. */
function placeMeant(places: readonly Place[], { block, start }: BroughtClaim): Place | null {
  if (start === null) return null;
  const there = places.filter((place) => place.start === start);
  return there.find((place) => place.block === block) ?? (there.length === 1 ? (there[0] ?? null) : null);
}

/** Which claim has the first letter of a place that is not free; FREE if it has none. */
function ownerOf(owners: Int32Array, { from, to }: Place): number {
  for (let at = from; at < to; at += 1) {
    const owner = owners[at] ?? FREE;
    if (owner !== FREE) return owner;
  }
  return FREE;
}

/** The key of a claim as far as a row describes it. */
function toKey(
  draft: Draft,
  claim: DraftClaim,
  row: BroughtClaim,
): { readonly key: AddedClaim['key']; readonly lost: readonly LostPart[] } {
  const lost: LostPart[] = row.unknown.map(({ part, text }) => ({ what: 'unknown', part, text: quoteForeign(text) }));
  const { label } = row;
  const within = (text: string, most: number, what: 'reason-too-long' | 'text-too-long'): string => {
    if (text.length <= most) return text;
    lost.push({ what });
    return '';
  };
  const lookUp = within(row.lookUp, MAX_LOOK_UP_UNITS, 'text-too-long');
  const cues = row.cues === null ? null : findWords(draft, claim, row.cues.slice(0, MAX_CUES), lost);
  const { settled: _, ...empty } = EMPTY_KEY;
  if (label === null) {
    const hasReason = row.reason !== '' || Object.keys(row.reasons).length > 0;
    if (hasReason) lost.push({ what: 'reason-without-label' });
    return { key: { ...empty, cues, lookUp }, lost };
  }
  let { family } = row;
  if (family !== null && labelOf(family) !== label) {
    lost.push({ what: 'family-of-other-label', text: family });
    family = null;
  }
  const reasons = { ...empty.reasons };
  for (const one of LABELS) {
    const reason = row.reasons[one] ?? (one === label ? row.reason : '');
    const kept = within(reason, MAX_REASON_UNITS, 'reason-too-long');
    if (kept !== '') reasons[one] = kept;
  }
  const credits = { ...empty.credits, ...row.credits, [label]: 1 as const };
  const isContested = LABELS.some((one) => one !== label && isDefensible(credits[one]));
  const key: DraftClaim['key'] = {
    ...EMPTY_KEY,
    ...{ label, credits, cues, family, reasons, lookUp },
    source: row.sourceKind === null ? null : { kind: row.sourceKind, name: toSourceName(row.sourceName), chain: [] },
    whyContested: isContested ? within(row.whyContested, MAX_REASON_UNITS, 'text-too-long') : '',
  };
  const { settled: __, ...bare } = withTemplates(draft, { ...claim, key }).key;
  return { key: { ...bare, techniques: toTechniques({ ...claim, key }, row) }, lost };
}

const toSourceName = (name: string): string | null =>
  name === '' ? null : name.slice(0, FORMAT_LIMITS.source).replace(/\p{Surrogate}$/u, '');

/** null if they are those that follow from the kind. A table has no place for their words: the whole claim is taken. */
function toTechniques(claim: DraftClaim, { techniques }: BroughtClaim): DraftClaim['key']['techniques'] {
  if (techniques === null) return null;
  const derived = techniquesOf(claim).map(({ name }) => name);
  if (derived.join() === techniques.join()) return null;
  return techniques.slice(0, MAX_CUES).map((name) => ({ name, start: claim.start, end: claim.end }));
}

/** The places of words within a claim, each after the one before it if it occurs there. */
function findWords(draft: Draft, claim: DraftClaim, words: readonly string[], lost: LostPart[]): readonly Span[] {
  const block = draft.blocks.find(({ id }) => id === claim.block);
  const text = block?.text.slice(claim.start, claim.end) ?? '';
  const found: Span[] = [];
  let from = 0;
  for (const one of words) {
    const after = text.indexOf(one, from);
    const at = after === -1 ? text.indexOf(one) : after;
    const exact = at === -1 || one === '' ? null : { start: at, end: at + one.length };
    const alike = exact === null && block !== undefined ? placesAlike({ ...block, text }, one) : [];
    const place = exact ?? alike.find(({ start }) => start >= from) ?? alike[0];
    if (place === undefined) {
      lost.push({ what: 'word-not-found', text: quoteForeign(one) });
      continue;
    }
    from = place.end;
    found.push({ start: claim.start + place.start, end: claim.start + place.end });
  }
  return found;
}

/** The places of words that another program wrote with other quotation marks or separate accents. */
const placesAlike = (block: DraftBlock, words: string): readonly Span[] =>
  words === '' ? [] : toPlainText({ blocks: [block] }).find(words, MAX_PLACES);
