/** What a label may earn, in points; in rising order. */
export const CREDITS = [0, 0.25, 0.5, 1] as const;

/** Points that one response earns for one claim: 0, 0.25, 0.5 or 1. */
export type Credit = (typeof CREDITS)[number];

/** What the primary label of a claim always earns. */
export const FULL_CREDIT = 1 satisfies Credit;

/**
 * Whether a label that earns this can be defended (codebook, "credit"): it earns at least half a point. Such a label
 * beside the primary one makes a claim contested, and whoever chose it was right in practice.
 */
export const isDefensible = (credit: Credit): boolean => credit >= 0.5;

/** What came of a response: its full point, part of it, or nothing. */
export type Earned = 'full' | 'part' | 'none';

/** What came of a response that earned so much. @example earnedBy(0.25) // 'part' */
export function earnedBy(credit: Credit): Earned {
  if (credit === FULL_CREDIT) return 'full';
  return credit > 0 ? 'part' : 'none';
}
