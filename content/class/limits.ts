/**
 * The longest name of a student, in UTF-16 units: the same limit in a hand-in, on a paper and on the list, so that
 * students can type their name as on the list.
 */
export const MAX_STUDENT_NAME = 120;

/** The most raised hands in a vote: more than any room holds. */
export const MAX_HANDS = 100_000;

/** The longest reason that a teacher may give for a change of the key, in UTF-16 units. */
export const MAX_REASON = 600;

/** The longest name of a class, in UTF-16 units. */
export const MAX_CLASS_NAME = 60;

/** The largest hand-in file that is read, in bytes: several times the size of an attempt with 4,000 claims. */
export const MAX_HAND_IN_BYTES = 8 * 1024 * 1024;
