import type { AnswerKey, ClaimId, KeyEntry } from '../lesson/format.ts';
import { LABELS, type Label } from '../lesson/label.ts';
import type { BearingValue } from '../lesson/source-kind.ts';

/** How a claim is about the headline: its bearing, or that a key of format 1 says no more than that it is. */
export type AboutHeadline = 'sign' | 'against' | 'restates' | 'not-recorded';

/** The kinds in the order in which they are shown: what counts for or against comes before what only says it again. */
export const ABOUT_HEADLINE: readonly AboutHeadline[] = ['sign', 'against', 'restates', 'not-recorded'];

/** The claims about the headline that have one label. */
export interface BearingGroup {
  readonly label: Label;
  /** In the order of `ABOUT_HEADLINE`, and of one kind in reading order. */
  readonly claims: readonly { readonly claim: ClaimId; readonly about: AboutHeadline }[];
}

/** A claim over whose bearing careful readers differ. */
export interface DebatableBearing {
  readonly claim: ClaimId;
  /** What comes first, and what can be defended as well. */
  readonly values: readonly [BearingValue, BearingValue];
}

/**
 * The claims that are about the headline, as far as that is settled, grouped by label: three groups, always, in the order
 * evidence, attribution, rhetoric; a group may be empty. What could be so either way is in none, nor is what only frames,
 * nor the headline's own claim. In a key of format 1 a claim is about the headline and the kind is not recorded: it counts
 * neither as a sign nor as a restatement.
 */
export function groupBearing(key: AnswerKey): readonly BearingGroup[] {
  const found = key.entries.flatMap((entry) => {
    const about = aboutOf(entry);
    return about === null ? [] : [{ claim: entry.claim, label: entry.label, about }];
  });
  return LABELS.map((label) => ({
    label,
    claims: ABOUT_HEADLINE.flatMap((kind) =>
      found.flatMap(({ claim, about, ...of }) => (of.label === label && about === kind ? [{ claim, about }] : [])),
    ),
  }));
}

/** The claims whose bearing is not settled, in reading order; none of them is counted anywhere. */
export const listDebatable = (key: AnswerKey): readonly DebatableBearing[] =>
  key.entries.flatMap(({ claim, bearing }): readonly DebatableBearing[] =>
    bearing?.or === undefined ? [] : [{ claim, values: [bearing.value, bearing.or] }],
  );

function aboutOf({ bearsOn, bearing }: KeyEntry): AboutHeadline | null {
  if (bearsOn === 'headline') return 'not-recorded';
  // A second value means that careful readers differ.
  if (bearing === undefined || bearing.or !== undefined) return null;
  return bearing.value === 'near' || bearing.value === 'framing' ? null : bearing.value;
}
