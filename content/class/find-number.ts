import { normaliseName } from './fold-name.ts';

interface Numbered {
  readonly name: string;
  /** null for a student without a number. */
  readonly id: string | null;
}

/** The student whose number was typed in the place of a name, compared as work is matched; null for no student's number. */
export function findNumber<T extends Numbered>(students: readonly T[], typed: string): T | null {
  const plain = normaliseName(typed);
  return plain === '' ? null : (students.find(({ id }) => id !== null && normaliseName(id) === plain) ?? null);
}

/** Whether something was typed like a number of the list, all of it digits, that no student of the list has. */
export const isUnknownNumber = (students: readonly Numbered[], typed: string): boolean =>
  /^\p{Nd}+$/u.test(typed.trim()) && students.some(({ id }) => id !== null) && findNumber(students, typed) === null;
