/**
 * The longest name of a student, in UTF-16 units: as long in a hand-in and on a paper as on the list, so that who stands
 * on it can write just that.
 */
export const MAX_STUDENT_NAME = 120;

/** The most hands of a vote: more than any room has. */
export const MAX_HANDS = 100_000;

/** The longest reason that a teacher may give for a change of the key, in UTF-16 units. */
export const MAX_REASON = 600;

/** The longest name of a class, in UTF-16 units. */
export const MAX_CLASS_NAME = 60;

/** The largest hand-in file that is read, in bytes: an attempt of 4,000 claims fits many times. */
export const MAX_HAND_IN_BYTES = 8 * 1024 * 1024;
