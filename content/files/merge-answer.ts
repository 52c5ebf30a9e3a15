/** `here` keeps the data on this computer, `there` takes that of the file; for a list, `both` combines the students. */
export const MERGE_ANSWERS = ['here', 'there', 'both'] as const;
/** One of `MERGE_ANSWERS`. */
export type MergeAnswer = (typeof MERGE_ANSWERS)[number];
