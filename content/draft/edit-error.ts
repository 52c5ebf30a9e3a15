/** Why an edit cannot be made; the draft is as it was. */
export const EDIT_ERRORS = [
  'block-unknown',
  'claim-unknown',
  'reader-unknown',
  'repair-unknown',
  /** The first block has none before it to be joined to. */
  'nothing-before',
  /** A place outside the text, or an end before its beginning. */
  'not-in-text',
  /** A place between the two halves of one letter. */
  'cuts-letter',
  'empty',
  'too-long',
  'too-many',
  'overlap',
  /** The same words stand twice with the same words around them, so that nothing could tell which are meant. */
  'not-findable',
  /** A block cannot be split within a claim. */
  'splits-claim',
  /** In a byline, a date, a credit, or what is left out, nothing is a claim. */
  'not-marked-here',
  'not-within-claim',
  'no-label',
  /** The label of the claim earns 1, and a claim is contested by another one. */
  'own-label',
  'family-of-other-label',
  /** The reader did not sort this claim, or it read differently then. */
  'not-sorted-by-reader',
] as const;

export type EditError = (typeof EDIT_ERRORS)[number];
