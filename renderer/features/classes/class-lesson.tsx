import type { ClassSummary } from '../../../content/class/classroom.ts';
import type { LessonCard } from '../../../content/desk/views.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { classText } from '#text/class-text.ts';
import { projectorText } from '#text/projector-text.ts';
import { teachText } from '#text/teach-text.ts';
import { Button } from '../../ui/button.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './class-lesson.module.css';

export interface ClassLessonProps {
  readonly of: ClassSummary;
  readonly lesson: LessonCard;
  readonly students: number;
  readonly onHandOut: () => void;
  readonly onTakeIn: () => void;
}

export function ClassLesson({ of, lesson, students, onHandOut, onTakeIn }: ClassLessonProps) {
  const openReport = useApp((state) => state.openReport);
  const openTeacherPage = useApp((state) => state.openTeacherPage);
  const openWorksheet = useApp((state) => state.openWorksheet);
  const openPaperAnswers = useApp((state) => state.openPaperAnswers);
  const openProjector = useApp((state) => state.openProjector);
  const canTakeIn = useApp(({ can }) => can('chooseHandIns'));
  // Outside its row, "Hand out…" is ambiguous: the accessible name includes the lesson.
  const which = <VisuallyHidden>{classText.forLesson(lesson.title)}</VisuallyHidden>;
  return (
    <li className={styles['lesson']}>
      <h3 className={styles['title']}>
        <bdi lang={lesson.language}>{lesson.title}</bdi>
      </h3>
      <p className={styles['facts']}>
        {appText.claims(lesson.claims)} · {students === 0 ? classText.nothingHandedIn : classText.handedIn(students)}
      </p>
      {lesson.hasKey ? (
        <div className={styles['actions']}>
          {students === 0 ? null : (
            <Button size="small" look="primary" onClick={() => void openReport(of.class, lesson.hash)}>
              {classText.report}
              {which}
            </Button>
          )}
          <Button size="small" onClick={() => void openTeacherPage(lesson.hash, of.class)}>
            {teachText.page}
            {which}
          </Button>
          <Button size="small" onClick={onHandOut}>
            {classText.handOut}
            {which}
          </Button>
          <Button size="small" onClick={() => void openWorksheet(lesson.hash, of.class)}>
            {teachText.onPaper}
            {which}
          </Button>
          {canTakeIn ? (
            <Button size="small" onClick={onTakeIn}>
              {classText.takeIn}
              {which}
            </Button>
          ) : null}
          <Button size="small" onClick={() => void openPaperAnswers(of.class, lesson.hash)}>
            {projectorText.fromPaper}
            {which}
          </Button>
          <Button size="small" onClick={() => void openProjector(lesson.hash, of.class, teachText.myClass)}>
            {teachText.onProjector}
            {which}
          </Button>
        </div>
      ) : (
        <p>{classText.noKey}</p>
      )}
    </li>
  );
}
