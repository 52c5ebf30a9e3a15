/** `here` keeps what this computer has, `there` takes what is in the file; a list can also have the students of both. */
export const MERGE_ANSWERS = ['here', 'there', 'both'] as const;
/** One of `MERGE_ANSWERS`. */
export type MergeAnswer = (typeof MERGE_ANSWERS)[number];
