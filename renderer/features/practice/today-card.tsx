import { assertNever } from '../../../content/base/assert-never.ts';
import type { TodayView } from '../../../content/study/views.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { failureText } from '#text/failure-text.ts';
import { todayText as text } from '#text/today-text.ts';
import { Button } from '../../ui/button.tsx';
import { FailureMessage } from '../../ui/failure-message.tsx';
import { Heading } from '../../ui/heading.tsx';
import styles from './today-card.module.css';

export interface TodayCardProps {
  /** Where the card is shown: in the list of lessons, on the practice screen, or at the end of a round. */
  readonly place: 'lessons' | 'practice' | 'end';
}

/** The suggested task with its reason, and the number of passages due today. */
export function TodayCard({ place }: TodayCardProps) {
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
  // Its space is reserved while the desk decides, so that nothing below it moves.
  if (today.kind !== 'done') return <div className={styles['waiting']} />;
  const next = place === 'lessons' ? today.value : dueFirst(today.value);
  return (
    <section className={styles['next']} aria-labelledby="today">
      <div className={styles['words']}>
        <p className={styles['eyebrow']}>{place === 'end' && next.day.left === 0 ? text.more : text.eyebrow}</p>
        <Heading level={2} size="xl" id="today">
          {sayTitle(next)}
        </Heading>
        {[...sayWhy(next), ...sayDay(next)].map((sentence) => (
          <p key={sentence} className={styles['detail']}>
            {sentence}
          </p>
        ))}
      </div>
      <TodayAction today={next} />
    </section>
  );
}

/** On the practice screen, due passages come before an open attempt and before finished work to hand in. */
const dueFirst = (today: TodayView): TodayView =>
  (today.kind === 'resume' || today.kind === 'give') && today.day.left > 0 ? { kind: 'review', day: today.day } : today;

function sayTitle(today: TodayView): string {
  switch (today.kind) {
    case 'give':
      return text.give.title(today.title, today.isSecondReading);
    case 'resume':
    case 'next-lesson':
      return today.title;
    case 'review':
      return text.review.title(today.day.left);
    case 'coach':
      return text.coach.title(today.advice);
    case 'rest':
      return text.rest.title;
    default:
      return assertNever(today);
  }
}

function sayWhy(today: TodayView): readonly string[] {
  switch (today.kind) {
    case 'give':
      return [text.give.why(today.isSecondReading), ...(today.others === 0 ? [] : [text.give.others(today.others)])];
    case 'resume':
      return [(today.isRetry ? text.resume.retry : text.resume.why)(today.place)];
    case 'next-lesson':
      return [text.lesson.why(today.minutes)];
    case 'review': {
      const { daysAway, left, round } = today.day;
      return [daysAway === null ? text.review.why(left, round) : text.review.welcome(daysAway, left)];
    }
    case 'coach':
      return [text.coach.why(today.advice.round)];
    case 'rest':
      return [text.rest.why, text.rest.instead];
    default:
      return assertNever(today);
  }
}

/** The number of passages due today if another task is suggested, and what comes next if nothing is due. */
function sayDay({ kind, day }: TodayView): readonly string[] {
  const { dueToday, comesNext } = text;
  if (kind === 'review') return [];
  if (day.left > 0) return [dueToday(day.left)];
  const next = comesNext(day);
  return next === null ? [] : [`${dueToday(0)} ${next}`];
}

function TodayAction({ today }: { readonly today: TodayView }) {
  const openLesson = useApp((state) => state.openLesson);
  const openAttempt = useApp((state) => state.openAttempt);
  const openResult = useApp((state) => state.openResult);
  const startPractice = useApp((state) => state.startPractice);
  switch (today.kind) {
    case 'give':
      return (
        <Button look="primary" onClick={() => void openResult(today.attempt)}>
          {text.give.act}
        </Button>
      );
    case 'resume':
      return (
        <Button look="primary" onClick={() => void openAttempt(today.attempt)}>
          {today.isRetry ? text.resume.actRetry : text.resume.act(today.place.number)}
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
