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

/** Kinds of sources that came with version 2 of the lesson format: people named only as a group ("police"). */
export const SOURCE_KINDS_OF_2 = ['group'] as const;

/** Who or what a claim goes back to. */
export type SourceKind = (typeof SOURCE_KINDS)[number] | (typeof SOURCE_KINDS_OF_2)[number];

/**
 * What a claim bears on, by one question: would this be so even if the headline were wrong?
 * *headline*: hardly; *background*: it could just as well be so; *framing*: it works on how the reader feels and has nothing to be so.
 */
export const BEARINGS = ['headline', 'background', 'framing'] as const;

/**
 * What a claim bears on, in version 2: if what the headline says were false, would you still expect this? *restates*: the
 * headline follows from it by its words alone; *sign*: you would expect it less; *against*: you would expect it more;
 * *near*: just as much either way; *framing*: nothing in it could be so or not so.
 */
export const BEARING_VALUES = ['restates', 'sign', 'against', 'near', 'framing'] as const;

/** One of `BEARING_VALUES`. */
export type BearingValue = (typeof BEARING_VALUES)[number];
