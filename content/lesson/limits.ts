// Separate from the schemas, so that a page can use a limit without loading them.

/**
 * The maximum size of a lesson file in bytes. The article lesson has about 90 kB; 2,000 claims with rationales about 4
 * MB.
 */
export const MAX_LESSON_BYTES = 8 * 1024 * 1024;

/** The maximum number of names for students to choose from in a lesson file. */
export const MAX_NAMES_TO_CHOOSE = 2000;
