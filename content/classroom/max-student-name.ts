/**
 * The longest name of a student, in UTF-16 units: as long in a hand-in and on a paper as on the list, so that who stands
 * on it can write just that.
 */
export const MAX_STUDENT_NAME = 120;
