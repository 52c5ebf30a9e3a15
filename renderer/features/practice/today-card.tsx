import { assertNever } from '../../../content/assert-never.ts';
import type { TodayView } from '../../../content/self-study/self-study.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '../../text/app-text.ts';
import { failureText } from '../../text/failure-text.ts';
import { practiceText } from '../../text/practice-text.ts';
import { formatComing } from '../../text/when-text.ts';
import { Button } from '../../ui/button.tsx';
import { FailureMessage } from '../../ui/failure-message.tsx';
import styles from './today-card.module.css';

const { today: text } = practiceText;

/** The one thing to do now, and why. */
export function TodayCard() {
  const today = useApp((state) => state.today);
  const readToday = useApp((state) => state.readToday);
  if (today.kind === 'failed') {
    return (
      <FailureMessage
        sentences={failureText[today.failure.code]}
        actions={<Button onClick={() => void readToday()}>{appText.tryAgain}</Button>}
      />
    );
  }
  // Its place is kept while the desk decides, so that nothing below it moves.
  if (today.kind !== 'done') return <div className={styles['waiting']} />;
  return (
    <section className={styles['next']} aria-labelledby="today">
      <div className={styles['words']}>
        <p className={styles['eyebrow']}>{text.eyebrow}</p>
        <h2 id="today" className={styles['title']}>
          {sayTitle(today.value)}
        </h2>
        {sayWhy(today.value).map((sentence) => (
          <p key={sentence} className={styles['detail']}>
            {sentence}
          </p>
        ))}
      </div>
      <TodayAction today={today.value} />
    </section>
  );
}

function sayTitle(today: TodayView): string {
  switch (today.kind) {
    case 'resume':
    case 'next-lesson':
      return today.title;
    case 'review':
      return text.review.title(today.offered);
    case 'coach':
      return text.coach.title(today.advice.family, today.advice.cell.response);
    case 'rest':
      return text.rest.title;
    default:
      return assertNever(today);
  }
}

function sayWhy(today: TodayView): readonly string[] {
  switch (today.kind) {
    case 'resume':
      return [(today.isRetry ? text.resume.retry : text.resume.why)(today.current, today.of)];
    case 'next-lesson':
      return [text.lesson.why(today.minutes)];
    case 'review':
      return [
        today.daysAway === null
          ? text.review.why(today.due, today.offered)
          : text.review.welcome(today.daysAway, today.offered),
      ];
    case 'coach':
      return [
        today.advice.begun === 0 ? text.coach.why(today.advice.passagesLeft) : text.coach.goOn(today.advice.begun),
      ];
    case 'rest':
      return today.nextDue === null
        ? [text.rest.why, text.rest.instead]
        : [`${text.rest.why} ${text.rest.next(formatComing(today.nextDue, new Date()))}`, text.rest.instead];
    default:
      return assertNever(today);
  }
}

function TodayAction({ today }: { readonly today: TodayView }) {
  const openLesson = useApp((state) => state.openLesson);
  const openAttempt = useApp((state) => state.openAttempt);
  const startPractice = useApp((state) => state.startPractice);
  switch (today.kind) {
    case 'resume':
      return (
        <Button look="primary" onClick={() => void openAttempt(today.attempt)}>
          {today.isRetry ? text.resume.actRetry : text.resume.act(today.current)}
        </Button>
      );
    case 'next-lesson':
      return (
        <Button look="primary" onClick={() => void openLesson(today.lesson)}>
          {text.lesson.act}
        </Button>
      );
    case 'review':
    case 'coach':
      return (
        <Button look="primary" onClick={() => void startPractice(today.kind)}>
          {text[today.kind].act}
        </Button>
      );
    case 'rest':
      return null;
    default:
      return assertNever(today);
  }
}
