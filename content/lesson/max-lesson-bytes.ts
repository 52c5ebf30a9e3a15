/** The most bytes a lesson file may have. The article lesson has about 90 kB; 2,000 claims with rationales about 4 MB. */
export const MAX_LESSON_BYTES = 8 * 1024 * 1024;
