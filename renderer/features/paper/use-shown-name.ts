import { findNumber } from '../../../content/class/find-number.ts';
import { useApp } from '../../state/use-app.ts';
import { typingText } from '#text/paper-text.ts';

/** Returns a function that formats a typed name or number: a number is shown after the name of its student. */
export function useShownName(): (typed: string) => string {
  const students = useApp((state) => state.knownStudents);
  return (typed) => {
    const found = findNumber(students, typed);
    return found === null ? typed.trim() : typingText.numbered(found.name, typed.trim());
  };
}
