/** Who or what a claim goes back to, in the terms of attribution annotation (PARC 3.0, PolNeAR). */
export const SOURCE_KINDS = [
  'named-person',
  'named-organisation',
  'unnamed-official',
  'unnamed-reports',
  'document',
  'footage',
  'none',
] as const;

/** Who or what a claim goes back to. */
export type SourceKind = (typeof SOURCE_KINDS)[number];

/**
 * What a claim bears on, by one question: would this be so even if the headline were wrong?
 * *headline*: hardly; *background*: it could just as well be so; *framing*: it works on how the reader feels and has nothing to be so.
 */
export const BEARINGS = ['headline', 'background', 'framing'] as const;
