// No schemas here, so that the screen can apply an edit without loading them.
import { FORMAT_LIMITS } from '../lesson/format-limits.ts';

// Fields that go into the lesson have the limits of its format.

/** The longest claim, in UTF-16 units. */
export const MAX_CLAIM_UNITS = FORMAT_LIMITS.quote;

/** The longest text of a block, in UTF-16 units. */
export const MAX_BLOCK_UNITS = FORMAT_LIMITS.block;

/** The most blocks and claims of a draft. */
export const MAX_BLOCKS = FORMAT_LIMITS.blocks;
export const MAX_CLAIMS = FORMAT_LIMITS.claims;

/** The most groups of words in one claim that decide its label or belong to a technique. */
export const MAX_CUES = FORMAT_LIMITS.cues;

/** The most readers who can sort a draft besides its author. */
export const MAX_READERS = FORMAT_LIMITS.annotations;

/** The longest name of a reader, in UTF-16 units: as in the hand-in format. */
export const MAX_READER_NAME = 200;

/**
 * The most repairs that are recorded and can be undone. Further ones are not made: the text stays as in the document.
 */
export const MAX_REPAIRS = 4000;

/** The longest text of each detail, in UTF-16 units; an address is only in the second version of the format. */
export const MAX_DETAIL_UNITS = { ...FORMAT_LIMITS, address: 500 };

/**
 * The longest headline statement ("The headline says …"), reason, note on verification, and explanation of a contest.
 */
export const MAX_HEADLINE_SAYS_UNITS = FORMAT_LIMITS.headlineSays;
export const MAX_REASON_UNITS = FORMAT_LIMITS.reason;
export const MAX_LOOK_UP_UNITS = FORMAT_LIMITS.lookUp;

/** Limits of imported text, in UTF-16 units. */
export const BROUGHT_LIMITS = {
  /** The text changed by one repair. */
  repair: 20,
  /** All blocks together: about 300,000 words. */
  all: 2_000_000,
} as const;
