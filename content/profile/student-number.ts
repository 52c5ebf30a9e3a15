import { isWellFormed } from '../base/is-well-formed.ts';

/** The longest number of a student, in UTF-16 units. */
export const MAX_STUDENT_NUMBER = 60;

/**
 * Whether a text can be a student number: schools use letters, hyphens and slashes too, so it only has to contain a
 * letter or a digit and fit into a hand-in.
 *
 * @example isStudentNumber('2026/014-b') // true
 */
export const isStudentNumber = (text: string): boolean =>
  text.length <= MAX_STUDENT_NUMBER && isWellFormed(text) && /[\p{L}\p{N}]/u.test(text);
