import { normaliseName } from './fold-name.ts';

interface Numbered {
  readonly name: string;
  /** null for a student without a number. */
  readonly id: string | null;
}

/**
 * The student whose number was typed in place of a name, compared as in matching work; null if it is nobody's number.
 */
export function findNumber<T extends Numbered>(students: readonly T[], typed: string): T | null {
  const plain = normaliseName(typed);
  return plain === '' ? null : (students.find(({ id }) => id !== null && normaliseName(id) === plain) ?? null);
}

/** Whether the typed text consists of digits, like the numbers on the list, but is nobody's number. */
export const isUnknownNumber = (students: readonly Numbered[], typed: string): boolean =>
  /^\p{Nd}+$/u.test(typed.trim()) && students.some(({ id }) => id !== null) && findNumber(students, typed) === null;
