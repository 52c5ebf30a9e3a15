/** Why an edit cannot be made. The draft is unchanged. */
export const EDIT_ERRORS = [
  'block-unknown',
  'claim-unknown',
  'reader-unknown',
  'repair-unknown',
  /** The first block has no previous block to be joined to. */
  'nothing-before',
  /** A position outside the text, or an end before its start. */
  'not-in-text',
  /** A position inside a surrogate pair. */
  'cuts-letter',
  'empty',
  'too-long',
  'too-many',
  'overlap',
  /** The same words occur twice with the same context, so the claim could not be identified. */
  'not-findable',
  /** A block cannot be split within a claim. */
  'splits-claim',
  /** Bylines, dates, credits and parts that are left out cannot contain claims. */
  'not-marked-here',
  'not-within-claim',
  'no-label',
  /** The claim's own label always earns 1; a claim can only be contested by another label. */
  'own-label',
  'family-of-other-label',
  /** The reader did not sort this claim, or its words were different then. */
  'not-sorted-by-reader',
] as const;

export type EditError = (typeof EDIT_ERRORS)[number];
