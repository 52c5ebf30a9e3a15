/** The possible credits of a label, in points, in ascending order. */
export const CREDITS = [0, 0.25, 0.5, 1] as const;

/** Points that one response earns for one claim: 0, 0.25, 0.5 or 1. */
export type Credit = (typeof CREDITS)[number];

/** The credit of a claim's primary label. */
export const FULL_CREDIT = 1 satisfies Credit;

/**
 * Whether a label with this credit is defensible (codebook, "credit"): it earns at least half a point. A second such
 * label makes a claim contested; in practice, choosing it counts as right.
 */
export const isDefensible = (credit: Credit): boolean => credit >= 0.5;

/** Whether a response earned the full point, part of it, or nothing. */
export type Earned = 'full' | 'part' | 'none';

/** The category of a credit. @example earnedBy(0.25) // 'part' */
export function earnedBy(credit: Credit): Earned {
  if (credit === FULL_CREDIT) return 'full';
  return credit > 0 ? 'part' : 'none';
}
