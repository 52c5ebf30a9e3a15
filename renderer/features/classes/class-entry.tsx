import type { ClassSummary } from '../../../content/class/classroom.ts';
import { toNamedClass } from '../../../content/class/namesakes.ts';
import { useApp } from '../../state/use-app.ts';
import { factsOfClass, sayClassName } from '#text/class-name-text.ts';
import { classText } from '#text/class-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Heading } from '../../ui/heading.tsx';
import styles from './classes.module.css';

export interface ClassEntryProps {
  readonly of: ClassSummary;
  /** All classes of the teacher; another may have the same name. */
  readonly all: readonly ClassSummary[];
}

export function ClassEntry({ of, all }: ClassEntryProps) {
  const named = toNamedClass(of, all);
  const openClass = useApp((state) => state.openClass);
  return (
    <Card as="li">
      <div className={styles['entry']}>
        <div className={styles['words']}>
          <Heading level={2}>{of.name}</Heading>
          <Facts className={styles['facts']}>
            {named.apart === 'name' ? null : <span>{factsOfClass(named)}</span>}
            <span>{of.roster === null ? classText.noRoster : classText.students(of.roster)}</span>
          </Facts>
          {of.lessons.length === 0 ? (
            <p>{classText.nothingHandedIn}</p>
          ) : (
            <ul className={styles['lines']}>
              {of.lessons.map(({ lessonId, title, students }) => (
                <li key={lessonId}>
                  {title}: {students === 0 ? classText.nothingHandedIn : classText.handedIn(students)}
                </li>
              ))}
            </ul>
          )}
        </div>
        <div>
          <Button onClick={() => void openClass(of.class)}>
            {classText.open}
            <VisuallyHidden>{classText.forLesson(sayClassName(named))}</VisuallyHidden>
          </Button>
        </div>
      </div>
    </Card>
  );
}
