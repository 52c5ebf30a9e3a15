import { LABELS, type Label } from '../lesson/label.ts';
import { shareOf, sum } from '../scoring/square-table.ts';
import { type LabelCounts, totalOf } from './label-counts.ts';
import { normalizedGain } from './normalized-gain.ts';

/** One label in two votes. */
export interface LabelShift {
  readonly label: Label;
  readonly before: number;
  readonly after: number;
  /** The change of its share, −1…1; null where one of the votes has no hands. */
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
   * The fewest people who can have changed their label; more may have, for counts do not tell who did. null where the
   * two votes have unlike numbers of hands.
   */
  readonly leastMoved: number | null;
  /** Hake's normalised gain towards the key; null where it is undefined or one of the votes has no hands. */
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
