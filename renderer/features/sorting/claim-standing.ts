import type { AttemptView, Feedback } from '../../../content/desk/views.ts';
import type { ClaimId } from '../../../content/lesson/format.ts';
import { LABELS, type Label } from '../../../content/lesson/label.ts';
import { isContested } from '../../../content/lesson/is-contested.ts';
import { verdictOf, type Verdict } from '../../../content/scoring/verdict-of.ts';
import { oncePer } from '../../state/once-per.ts';

/** How one claim appears in the article. */
export type ClaimStanding =
  | { readonly kind: 'open' }
  /** Answered, and nothing may be said about it yet. */
  | { readonly kind: 'chosen'; readonly label: Label }
  /** The response is not on the disk. */
  | { readonly kind: 'unsaved'; readonly label: Label }
  | {
      readonly kind: 'judged';
      readonly verdict: Verdict;
      readonly key: Label;
      readonly yours: Label | null;
      /** The other label that earns half a point or more; null if the claim is not contested. */
      readonly orElse: Label | null;
    };

const OPEN: ClaimStanding = { kind: 'open' };
const CHOSEN = perLabel((label) => ({ kind: 'chosen', label }));
const UNSAVED = perLabel((label) => ({ kind: 'unsaved', label }));

function perLabel(standing: (label: Label) => ClaimStanding): Readonly<Record<Label, ClaimStanding>> {
  return {
    evidence: standing('evidence'),
    attribution: standing('attribution'),
    rhetoric: standing('rhetoric'),
  };
}

/** The other label that makes a claim contested: the one with the most credit; on a tie, the first. */
function otherLabel({ entry }: Feedback): Label | null {
  if (!isContested(entry)) return null;
  const others = LABELS.filter((label) => label !== entry.label);
  return others.reduce((best, label) => (entry.credits[label] > entry.credits[best] ? label : best));
}

const standingJudged = oncePer((given: Feedback): ClaimStanding => {
  return {
    kind: 'judged',
    verdict: verdictOf(given),
    key: given.entry.label,
    yours: given.response?.label ?? null,
    orElse: otherLabel(given),
  };
});

/**
 * How `claim` appears in the article: by its response, and by its feedback once there is some. Returns the same object
 * for the same response or feedback, so that only changed marks are rendered again.
 */
export function standingOf(
  { responses, feedback }: Pick<AttemptView, 'responses' | 'feedback'>,
  claim: ClaimId,
  unsavedLabel: Label | null = null,
): ClaimStanding {
  if (unsavedLabel !== null) return UNSAVED[unsavedLabel];
  const given = feedback[claim];
  if (given !== undefined) return standingJudged(given);
  const response = responses[claim];
  return response === undefined ? OPEN : CHOSEN[response.label];
}

/** The verdict on the claim; null while it must not be shown. */
export const verdictOfStanding = (standing: ClaimStanding): Verdict | null =>
  standing.kind === 'judged' ? standing.verdict : null;

/** The label whose line is drawn under the claim; null if the claim is open. */
export function shownLabel(standing: ClaimStanding): Label | null {
  switch (standing.kind) {
    case 'open':
      return null;
    case 'chosen':
    case 'unsaved':
      return standing.label;
    case 'judged':
      return standing.key;
  }
}
