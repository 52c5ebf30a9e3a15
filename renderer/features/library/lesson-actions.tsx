import { assertNever } from '../../../content/base/assert-never.ts';
import type { LessonCard, Standing } from '../../../content/desk/views.ts';
import { useApp } from '../../state/use-app.ts';
import { libraryText } from '#text/library-text.ts';
import { Button } from '../../ui/button.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './lesson-actions.module.css';

export interface LessonActionsProps {
  readonly lesson: LessonCard;
}

export function LessonActions({ lesson }: LessonActionsProps) {
  const removeLesson = useApp((state) => state.removeLesson);
  // Outside its row, "Open" is ambiguous: the accessible name includes the lesson.
  const which = <VisuallyHidden>{lesson.title}</VisuallyHidden>;
  return (
    <div className={styles['actions']}>
      <StandingActions lesson={lesson} />
      {lesson.isBuiltIn ? null : (
        <Button look="quiet" size="small" onClick={() => void removeLesson(lesson)}>
          {libraryText.remove}
          {which}
        </Button>
      )}
    </div>
  );
}

function StandingActions({ lesson }: LessonActionsProps) {
  const openLesson = useApp((state) => state.openLesson);
  const openAttempt = useApp((state) => state.openAttempt);
  const openResult = useApp((state) => state.openResult);
  const { standing } = lesson;
  const which = <VisuallyHidden>{lesson.title}</VisuallyHidden>;
  switch (standing.kind) {
    case 'new':
      return (
        <Button onClick={() => void openLesson(lesson.hash)}>
          {libraryText.open}
          {which}
        </Button>
      );
    case 'underway':
      return (
        <>
          <Button onClick={() => void openAttempt(standing.attempt)}>
            {libraryText.continueAt(standing.place.number)}
            {which}
          </Button>
          <Button look="quiet" size="small" onClick={() => void openLesson(lesson.hash)}>
            {libraryText.look}
            {which}
          </Button>
        </>
      );
    case 'done':
      return (
        <>
          <Button onClick={() => void openResult(standing.attempt)}>
            {nameOfDone(standing, lesson.task.isSecondReading)}
            {which}
          </Button>
          <Button look="quiet" size="small" onClick={() => void openLesson(lesson.hash)}>
            {libraryText.openAgain}
            {which}
          </Button>
        </>
      );
    default:
      return assertNever(standing);
  }
}

/** The name of the button for an attempt that was handed in: without a key there is no result yet. */
function nameOfDone(
  { isWaitedFor, points }: Extract<Standing, { readonly kind: 'done' }>,
  isSecondReading: boolean,
): string {
  if (isWaitedFor) return libraryText.give(isSecondReading);
  return points === null ? libraryText.seeAnswers : libraryText.seeResult;
}
