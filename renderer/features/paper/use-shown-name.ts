import { findNumber } from '../../../content/class/find-number.ts';
import { useApp } from '../../state/use-app.ts';
import { typingText } from '#text/paper-text.ts';

/** Gives a function for the name that a typed name or number is shown by: a number stands behind the name of its student. */
export function useShownName(): (typed: string) => string {
  const students = useApp((state) => state.knownStudents);
  return (typed) => {
    const found = findNumber(students, typed);
    return found === null ? typed.trim() : typingText.numbered(found.name, typed.trim());
  };
}
