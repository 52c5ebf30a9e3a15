import { type Label, LABELS } from '../lesson/label.ts';
import { countLabels, type LabelCounts, totalOf } from './facility.ts';
import { shareOf, sum } from './sums.ts';

/** The labels that one person chose before and after. */
export interface LabelChange {
  readonly before: Label;
  readonly after: Label;
}

/**
 * Counts the people who changed from each label to each other, where this is known (hand-ins, not raised hands): one
 * row for each label before, in the order evidence, attribution, rhetoric, with the counts after. People who did not
 * change are counted on the diagonal. The order of the people does not matter.
 */
export function countChanges(
  changes: readonly LabelChange[],
): readonly { readonly before: Label; readonly after: LabelCounts }[] {
  return LABELS.map((before) => ({
    before,
    after: countLabels(changes.filter((change) => change.before === before).map((change) => change.after)),
  }));
}

/**
 * The normalised gain ⟨g⟩ between two votes or tests: the share of the possible gain that was achieved. 1 if all are
 * right afterwards, 0 if nothing changed, below 0 if it got worse. null if all were right before.
 *
 * (post − pre) / (1 − pre) (Hake 1998, "Interactive-Engagement Versus Traditional Methods", American Journal of Physics
 * 66, 64–74).
 *
 * @param pre the share that was right before, in [0, 1]
 * @param post the share that is right after, in [0, 1]
 * @example normalizedGain(0.4, 0.7) // 0.5
 */
export const normalizedGain = (pre: number, post: number): number | null =>
  pre === 1 ? null : (post - pre) / (1 - pre);

/** One label in two votes. */
export interface LabelShift {
  readonly label: Label;
  readonly before: number;
  readonly after: number;
  /** The change of its share, −1…1; null if one of the votes has no hands. */
  readonly change: number | null;
}

/** What changed between the vote before the discussion and the one after it. */
export interface VoteShift {
  /** In the order evidence, attribution, rhetoric. */
  readonly labels: readonly LabelShift[];
  /** Hands in the first vote. */
  readonly before: number;
  /** Hands in the second vote. */
  readonly after: number;
  /**
   * The fewest people who can have changed their label; more may have, because counts do not show who changed. null if
   * the two votes have different numbers of hands.
   */
  readonly leastMoved: number | null;
  /** Hake's normalised gain towards the key; null if it is undefined or if one of the votes has no hands. */
  readonly gain: number | null;
}

/**
 * Compares two votes of a class on one claim by the counts of raised hands.
 *
 * @example 4, 10 and 6 hands, then 14, 4 and 2, key evidence: changes +0.5, −0.3 and −0.2, least moved 10, gain 0.625
 */
export function compareVotes(before: LabelCounts, after: LabelCounts, key: Label): VoteShift {
  const [handsBefore, handsAfter] = [totalOf(before), totalOf(after)];
  const shares = (label: Label) => [shareOf(before[label], handsBefore), shareOf(after[label], handsAfter)] as const;
  const [pre, post] = shares(key);
  return {
    labels: LABELS.map((label) => {
      const [was, is] = shares(label);
      const change = was === null || is === null ? null : is - was;
      return { label, before: before[label], after: after[label], change };
    }),
    before: handsBefore,
    after: handsAfter,
    leastMoved:
      handsBefore === handsAfter ? sum(LABELS.map((label) => Math.max(0, after[label] - before[label]))) : null,
    gain: pre === null || post === null ? null : normalizedGain(pre, post),
  };
}
