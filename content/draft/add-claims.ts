import { labelOf } from '../bank/families.ts';
import { err, ok, type Result } from '../base/result.ts';
import { LABELS } from '../lesson/label.ts';
import type { Draft, DraftClaim, KeyInMaking } from './draft.ts';
import type { EditOf } from './edit.ts';
import type { EditError } from './edit-error.ts';
import { insertClaim } from './edit-claims.ts';
import { joinTouching, toSpansWithin } from './edit-key.ts';
import { type Edited, textOf } from './parts.ts';

type AddedKey = EditOf<'add-claims'>['claims'][number]['key'];

/** Marks several claims with their keys. The first that the draft does not accept refuses all of them. */
export function addClaims(draft: Draft, { claims }: EditOf<'add-claims'>): Edited {
  let now = draft;
  for (const { key, ...place } of claims) {
    const marked = insertClaim(now, place);
    if (!marked.ok) return marked;
    const { at } = marked.value;
    const claim = marked.value.draft.claims[at];
    // It was inserted just above.
    if (claim === undefined) return err('claim-unknown');
    const fitted = fitKey(key, claim, textOf(draft, claim.block));
    if (!fitted.ok) return fitted;
    now = { ...marked.value.draft, claims: marked.value.draft.claims.with(at, { ...claim, key: fitted.value }) };
  }
  return ok(now);
}

/** The key in the form that the single edits of a key would have given it. */
function fitKey(key: AddedKey, claim: DraftClaim, text: string): Result<KeyInMaking, EditError> {
  const { label, family, credits, reasons, bearing } = key;
  if (label === null) {
    const isDecided =
      family !== null || LABELS.some((one) => credits[one] !== 0 || reasons[one] !== null) || key.techniques !== null;
    if (isDecided) return err('no-label');
  } else if (family !== null && labelOf(family) !== label) return err('family-of-other-label');
  const cues = key.cues === null ? ok(null) : toSpansWithin(key.cues, claim, text);
  if (!cues.ok) return cues;
  const techniques = key.techniques === null ? ok(null) : toSpansWithin(key.techniques, claim, text);
  if (!techniques.ok) return techniques;
  return ok({
    ...key,
    credits: label === null ? credits : { ...credits, [label]: 1 },
    cues: cues.value === null ? null : joinTouching(cues.value),
    techniques: techniques.value,
    bearing: bearing?.or === bearing?.value ? (bearing === null ? null : { ...bearing, or: null }) : bearing,
    settled: null,
  });
}
