import type { ClassSummary } from '../../../content/class/classroom.ts';
import { useApp } from '../../state/use-app.ts';
import { classText } from '#text/class-text.ts';
import { projectorText } from '#text/projector-text.ts';
import { teachText } from '#text/teach-text.ts';
import { Button } from '../../ui/button.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './class-lesson.module.css';

export interface KeptLessonProps {
  readonly of: ClassSummary;
  readonly lesson: ClassSummary['lessons'][number];
}

/** A lesson that was removed from the library while the class has work on it: its hand-ins stay accessible. */
export function KeptLesson({ of, lesson: { title, lesson: hash, students } }: KeptLessonProps) {
  const openReport = useApp((state) => state.openReport);
  const openPaperAnswers = useApp((state) => state.openPaperAnswers);
  const openProjector = useApp((state) => state.openProjector);
  const which = <VisuallyHidden>{classText.forLesson(title)}</VisuallyHidden>;
  return (
    <li className={styles['lesson']}>
      <h3 className={styles['title']}>
        <bdi>{title}</bdi>
      </h3>
      <p className={styles['facts']}>{students === 0 ? classText.nothingHandedIn : classText.handedIn(students)}</p>
      <p>{hash === null ? classText.keptWithoutKey : classText.kept}</p>
      {hash === null ? null : (
        <div className={styles['actions']}>
          {students === 0 ? null : (
            <Button size="small" look="primary" onClick={() => void openReport(of.class, hash)}>
              {classText.report}
              {which}
            </Button>
          )}
          <Button size="small" onClick={() => void openPaperAnswers(of.class, hash)}>
            {projectorText.fromPaper}
            {which}
          </Button>
          <Button size="small" onClick={() => void openProjector(hash, of.class, teachText.myClass)}>
            {teachText.onProjector}
            {which}
          </Button>
        </div>
      )}
    </li>
  );
}
