// Without the schemas, so that the screen can apply an edit without loading them.

/** The longest claim, in UTF-16 units: as in the lesson format. */
export const MAX_CLAIM_UNITS = 4000;

/** The longest text of a block, in UTF-16 units. */
export const MAX_BLOCK_UNITS = 20_000;

/** The most blocks and claims of a draft: as in the lesson format. */
export const MAX_BLOCKS = 4000;
export const MAX_CLAIMS = 4000;

/** The most pieces of words that decide, or that a technique has, in one claim. */
export const MAX_CUES = 12;

/** The most readers who can sort a draft besides its author; with those of the lesson format that is all it can hold. */
export const MAX_READERS = 50;

/** The longest name of a reader, in UTF-16 units: as in the hand-in format. */
export const MAX_READER_NAME = 200;

/** The most repairs that can be taken back. What a reader would change beyond these stays as it is in the document. */
export const MAX_REPAIRS = 4000;

/** The longest text of each detail, in UTF-16 units: as in the lesson format. */
export const MAX_DETAIL_UNITS = {
  ...{ title: 120, summary: 400, contentWarning: 500, articleTitle: 300, byline: 200, publisher: 200, date: 100 },
  ...{ provenance: 1500, licence: 500, address: 500, contextNote: 1500, language: 35 },
} as const;

/** The longest end of the sentence "The headline says …", reason, note on how to look something up, and why readers differ. */
export const MAX_HEADLINE_SAYS_UNITS = 300;
export const MAX_REASON_UNITS = 600;
export const MAX_LOOK_UP_UNITS = 400;

/** Limits of what is brought in, in UTF-16 units. */
export const BROUGHT_LIMITS = {
  /** What one repair changed. */
  repair: 20,
  /** All blocks together: 300,000 words. */
  all: 2_000_000,
} as const;
