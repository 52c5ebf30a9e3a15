import type { LessonCard } from '../../../content/desk/views.ts';
import { nextLesson } from '../../state/shelf-order.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '../../text/app-text.ts';
import { libraryText } from '../../text/library-text.ts';
import { Button } from '../../ui/button.tsx';
import styles from './next-step.module.css';

export interface NextStepProps {
  readonly lessons: readonly LessonCard[];
}

/** The one thing to do next, above everything else. */
export function NextStep({ lessons }: NextStepProps) {
  const openLesson = useApp((state) => state.openLesson);
  const openAttempt = useApp((state) => state.openAttempt);
  const next = nextLesson(lessons);

  if (next === null) {
    if (lessons.length === 0) return null;
    return (
      <section className={styles['next']} aria-labelledby="next-step">
        <div className={styles['words']}>
          <h2 id="next-step" className={styles['title']}>
            {libraryText.allDone}
          </h2>
          <p className={styles['detail']}>{libraryText.allDoneHint}</p>
        </div>
      </section>
    );
  }

  const { standing } = next;
  const isUnderway = standing.kind === 'underway';
  return (
    <section className={styles['next']} aria-labelledby="next-step">
      <div className={styles['words']}>
        <p className={styles['eyebrow']}>{libraryText.nextTitle}</p>
        <h2 id="next-step" className={styles['title']}>
          {next.title}
        </h2>
        <p className={styles['detail']}>
          {isUnderway
            ? libraryText.nextUnderway(standing.current, standing.of)
            : `${appText.claims(next.claims)}, ${appText.minutes(next.minutes)}.`}
        </p>
      </div>
      <Button look="primary" onClick={() => void (isUnderway ? openAttempt(standing.attempt) : openLesson(next.hash))}>
        {isUnderway ? libraryText.continueAt(standing.current) : libraryText.begin}
      </Button>
    </section>
  );
}
