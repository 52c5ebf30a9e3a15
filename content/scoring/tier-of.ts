import type { AttemptScore } from './attempt-score.ts';

/** How much of its points an attempt earned, in steps that each have a sentence of their own. */
export type Tier = 'unanswered' | 'none' | 'some' | 'half' | 'most' | 'nearly' | 'all';

/**
 * How much of its points an attempt earned: *unanswered* for no answer at all, *none* for 0, *some* below 0.4 of them,
 * *half* up to 0.6, *most* below 0.9, *nearly* below all, *all*. Our own steps, made so that each sentence is true at both
 * of its ends.
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
