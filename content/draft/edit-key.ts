import { labelOf } from '../bank/families.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { ClaimId } from '../lesson/format.ts';
import { isDefensible } from '../lesson/credit.ts';
import { type Label, LABELS } from '../lesson/label.ts';
import type { Span } from '../lesson/locate-quote.ts';
import { cutsLetter } from '../lesson/make-quote.ts';
import type { Draft, DraftClaim, KeyInMaking } from './draft.ts';
import type { EditOf } from './edit.ts';
import type { EditError } from './edit-error.ts';
import { type Edited, EMPTY_KEY, findClaim, replaceAt, textOf } from './parts.ts';
import { trimSpan } from './text-change.ts';

/** Computes the new key of a claim; returns the same key if nothing changes. */
type KeyChange = (key: KeyInMaking, claim: DraftClaim, text: string) => Result<KeyInMaking, EditError>;

/** The draft with the key of one claim changed. */
export function changeKey(draft: Draft, id: ClaimId, change: KeyChange): Edited {
  const found = findClaim(draft, id);
  if (!found.ok) return found;
  const { at, claim } = found.value;
  const key = change(claim.key, claim, textOf(draft, claim.block));
  if (!key.ok) return key;
  return key.value === claim.key
    ? ok(draft)
    : ok({ ...draft, claims: replaceAt(draft.claims, at, { ...claim, key: key.value }) });
}

/** The key with another label: drops what depended on the old label and keeps the rest. */
export function withLabel(key: KeyInMaking, label: Label): KeyInMaking {
  if (key.label === label) return key;
  const { bearing, bearsOn, lookUp } = key;
  return { ...EMPTY_KEY, label, credits: { ...EMPTY_KEY.credits, [label]: 1 }, bearing, bearsOn, lookUp };
}

export const setLabel = (draft: Draft, { claim, label }: EditOf<'set-label'>): Edited =>
  changeKey(draft, claim, (key) => ok(withLabel(key, label)));

export const setCues = (draft: Draft, { claim: id, cues }: EditOf<'set-cues'>): Edited =>
  changeKey(draft, id, (key, claim, text) => {
    if (cues === null) return ok({ ...key, cues });
    const spans = toSpansWithin(cues, claim, text);
    return spans.ok ? ok({ ...key, cues: joinTouching(spans.value) }) : spans;
  });

/** Stretches of a claim in the order of the text, without spaces at their ends. */
export function toSpansWithin<S extends Span>(
  spans: readonly S[],
  claim: Span,
  text: string,
): Result<readonly S[], EditError> {
  const within: S[] = [];
  for (const span of spans) {
    if (span.start < claim.start || span.end > claim.end || span.start > span.end) return err('not-within-claim');
    if (cutsLetter(text, span.start) || cutsLetter(text, span.end)) return err('cuts-letter');
    const trimmed = trimSpan(text, span);
    if (trimmed === null) return err('empty');
    within.push({ ...span, ...trimmed });
  }
  return ok(within.toSorted((one, other) => one.start - other.start || one.end - other.end));
}

/** Merges stretches that overlap or touch. */
export function joinTouching(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const { start, end } of spans) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else joined.push({ start, end });
  }
  return joined;
}

/** Sets the family of the claim. Fields derived from the family are derived again, unless the author wrote them. */
export const setFamily = (draft: Draft, { claim, family }: EditOf<'set-family'>): Edited =>
  changeKey(draft, claim, (key) => {
    if (key.label === null) return err('no-label');
    if (labelOf(family) !== key.label) return err('family-of-other-label');
    return ok(key.family === family ? key : { ...key, family, source: null, techniques: null });
  });

export const setSource = (draft: Draft, { claim, source }: EditOf<'set-source'>): Edited =>
  changeKey(draft, claim, (key) => ok({ ...key, source }));

export const setReason = (draft: Draft, { claim, label, text }: EditOf<'set-reason'>): Edited =>
  changeKey(draft, claim, (key) => {
    if (key.label === null) return err('no-label');
    return ok(key.reasons[label] === text ? key : { ...key, reasons: { ...key.reasons, [label]: text } });
  });

export const setCredit = (draft: Draft, { claim, label, credit }: EditOf<'set-credit'>): Edited =>
  changeKey(draft, claim, (key) => {
    if (key.label === null) return err('no-label');
    if (key.label === label) return err('own-label');
    if (key.credits[label] === credit) return ok(key);
    const credits = { ...key.credits, [label]: credit };
    // A claim that is no longer contested has no explanation of why it was.
    const isContested = LABELS.some((other) => other !== key.label && isDefensible(credits[other]));
    return ok({ ...key, credits, whyContested: isContested ? key.whyContested : '' });
  });

export const setWhyContested = (draft: Draft, { claim, text }: EditOf<'set-why-contested'>): Edited =>
  changeKey(draft, claim, (key) => ok(key.whyContested === text ? key : { ...key, whyContested: text }));

export const setTechniques = (draft: Draft, { claim: id, techniques }: EditOf<'set-techniques'>): Edited =>
  changeKey(draft, id, (key, claim, text) => {
    if (techniques === null) return ok({ ...key, techniques });
    const spans = toSpansWithin(techniques, claim, text);
    return spans.ok ? ok({ ...key, techniques: spans.value }) : spans;
  });

export const setBearing = (draft: Draft, { claim, bearing }: EditOf<'set-bearing'>): Edited =>
  changeKey(draft, claim, (key) => {
    const or = bearing === null || bearing.or === bearing.value ? null : bearing.or;
    return ok({ ...key, bearing: bearing === null ? null : { ...bearing, or }, bearsOn: null });
  });

export const setLookUp = (draft: Draft, { claim, text }: EditOf<'set-look-up'>): Edited =>
  changeKey(draft, claim, (key) => ok(key.lookUp === text ? key : { ...key, lookUp: text }));
