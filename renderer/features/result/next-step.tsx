import type { ReactNode } from 'react';
import type { ScoredResult } from '../../../content/desk/views.ts';
import type { TodayView } from '../../../content/study/views.ts';
import { useApp } from '../../state/use-app.ts';
import { todayText } from '#text/today-text.ts';
import { resultText } from '#text/result-text.ts';
import { Button } from '../../ui/button.tsx';
import styles from './next-step.module.css';

export interface NextStepProps {
  readonly result: ScoredResult;
  /** Other possible actions, below the primary button. */
  readonly children?: ReactNode;
}

interface Said {
  readonly act: string;
  readonly why: string;
}

const { next: text } = resultText;

/** The suggested next step after a result, with its reason. */
export function NextStep({ result, children }: NextStepProps) {
  const retryMissed = useApp((state) => state.retryMissed);
  const openAttempt = useApp((state) => state.openAttempt);
  const openResult = useApp((state) => state.openResult);
  const showPractice = useApp((state) => state.showPractice);
  const openLesson = useApp((state) => state.openLesson);
  const showLibrary = useApp((state) => state.showLibrary);
  const { next } = result.end;
  const { act, why } =
    next.kind === 'done'
      ? { act: text.done, why: text.doneWhy }
      : next.kind === 'today'
        ? sayToday(next.today)
        : sayRetry(next, result.attempt.mode);

  const go = () => {
    if (next.kind === 'retry') return retryMissed(next.claims);
    if (next.kind === 'continue-retry') return openAttempt(next.attempt);
    if (next.kind === 'done') return showLibrary();
    switch (next.today.kind) {
      case 'give':
        return openResult(next.today.attempt);
      case 'resume':
        return openAttempt(next.today.attempt);
      case 'review':
      case 'coach':
        return showPractice();
      case 'next-lesson':
        return openLesson(next.today.lesson);
      case 'rest':
        return showLibrary();
    }
  };

  return (
    <div className={styles['next']} data-print="no">
      <p className={styles['title']}>{text.title}</p>
      <p>{why}</p>
      <div className={styles['acts']}>
        <Button look="primary" onClick={() => void go()}>
          {act}
        </Button>
        {children}
      </div>
    </div>
  );
}

function sayRetry(
  next: Exclude<ScoredResult['end']['next'], { readonly kind: 'today' | 'done' }>,
  mode: ScoredResult['attempt']['mode'],
): Said {
  return next.kind === 'retry'
    ? { act: text.retry(next.claims.length), why: text.retryWhy[mode] }
    : { act: text.continueRetry, why: text.continueRetryWhy(next.answered, next.of) };
}

function sayToday(today: TodayView): Said {
  switch (today.kind) {
    case 'give':
      return {
        act: todayText.give.title(today.title, today.isSecondReading),
        why: todayText.give.why(today.isSecondReading),
      };
    case 'resume':
      return { act: text.resume(today.title), why: text.resumeWhy(today.place) };
    case 'review':
      return { act: todayText.review.title(today.day.left), why: text.reviewWhy };
    case 'coach':
      return { act: text.coach, why: todayText.coach.said(today.advice) };
    case 'next-lesson':
      return { act: text.lesson(today.title), why: text.lessonWhy(today.minutes) };
    case 'rest':
      return { act: text.rest, why: text.restWhy };
  }
}
