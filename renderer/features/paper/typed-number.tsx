import { findNumber, isUnknownNumber } from '../../../content/class/find-number.ts';
import { useApp } from '../../state/use-app.ts';
import { typingText } from '#text/paper-text.ts';
import { LiveRegion } from '../../ui/live-region.tsx';
import styles from './paper-answers.module.css';

export interface TypedNumberProps {
  /** The content of the student field. */
  readonly typed: string;
}

/** Shows the student to whom a typed number belongs, or that it belongs to nobody; nothing for a name. */
export function TypedNumber({ typed }: TypedNumberProps) {
  const students = useApp((state) => state.knownStudents);
  const found = findNumber(students, typed);
  const number = typed.trim();
  return (
    <LiveRegion as="p" className={styles['hint']}>
      {found !== null
        ? typingText.numberOf(number, found.name)
        : isUnknownNumber(students, typed)
          ? typingText.nobodysNumber(number)
          : null}
    </LiveRegion>
  );
}
