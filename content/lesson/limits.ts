// Apart from the schemas, so that a page can name a limit without loading them.

/** The most bytes a lesson file may have. The article lesson has about 90 kB; 2,000 claims with rationales about 4 MB. */
export const MAX_LESSON_BYTES = 8 * 1024 * 1024;

/** The most names that a lesson file takes for students to choose from. */
export const MAX_NAMES_TO_CHOOSE = 2000;
