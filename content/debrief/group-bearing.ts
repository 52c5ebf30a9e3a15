import type { AnswerKey, ClaimId, KeyEntry } from '../lesson/format.ts';
import { LABELS, type Label } from '../lesson/label.ts';
import type { BearingValue } from '../lesson/source-kind.ts';

/**
 * How a claim relates to the headline: its bearing, or `not-recorded` for a key of format 1, which only records that it
 * does.
 */
export type AboutHeadline = 'sign' | 'against' | 'restates' | 'not-recorded';

/** The kinds in the order in which they are shown: evidence for or against the headline comes before restatements. */
export const ABOUT_HEADLINE: readonly AboutHeadline[] = ['sign', 'against', 'restates', 'not-recorded'];

/** The claims about the headline with one label. */
export interface BearingGroup {
  readonly label: Label;
  /** In the order of `ABOUT_HEADLINE`, and in reading order within a kind. */
  readonly claims: readonly { readonly claim: ClaimId; readonly about: AboutHeadline }[];
}

/** A claim over whose bearing careful readers differ. */
export interface DebatableBearing {
  readonly claim: ClaimId;
  /** The preferred value, and the one that is also defensible. */
  readonly values: readonly [BearingValue, BearingValue];
}

/**
 * The claims about the headline whose bearing is settled, grouped by label: always three groups, in the order evidence,
 * attribution, rhetoric; a group may be empty. Excluded are claims with a debatable bearing, claims that only frame,
 * and the headline's own claim. In a key of format 1 the kind is not recorded: such a claim counts neither as a sign
 * nor as a restatement.
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

/** The claims whose bearing is debatable, in reading order; none of them is counted anywhere. */
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
