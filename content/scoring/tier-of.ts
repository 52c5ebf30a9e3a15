import type { AttemptScore } from './attempt-score.ts';

/** The share of its points that an attempt earned, in steps; the screen has a sentence for each. */
export type Tier = 'unanswered' | 'none' | 'some' | 'half' | 'most' | 'nearly' | 'all';

/**
 * The share of its points that an attempt earned, as a step: *unanswered* for no answer at all, *none* for 0, *some*
 * below 0.4, *half* up to 0.6, *most* below 0.9, *nearly* below all, *all*. The limits are our own choice, such that
 * the sentence for each step is true at both of its ends.
 *
 * @example 5 claims: 0 → none, 1 → some, 3 → half, 4 → most, 5 → all
 */
export function tierOf({ points, claims, answered }: Pick<AttemptScore, 'points' | 'claims' | 'answered'>): Tier {
  if (answered === 0) return 'unanswered';
  if (points === 0) return 'none';
  if (points === claims) return 'all';
  const share = points / claims;
  if (share < 0.4) return 'some';
  if (share <= 0.6) return 'half';
  return share < 0.9 ? 'most' : 'nearly';
}
