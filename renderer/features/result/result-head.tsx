import type { ResultView } from '../../../content/desk/views.ts';
import { personNameOf } from '../../state/profile-of.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { resultText } from '#text/result-text.ts';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import styles from './result-page.module.css';

export interface ResultHeadProps {
  readonly result: ResultView;
  /** Whether the answers go back to the author of the lesson. */
  readonly isSecondReading: boolean;
}

/** The title of the result; on paper also the person's name. */
export function ResultHead({ result, isSecondReading }: ResultHeadProps) {
  const name = useApp(personNameOf);
  const isBack = useApp((state) => state.leftResultBy !== null);
  const { lesson } = result.attempt;
  return (
    <header>
      <p className={styles['eyebrow']}>{sayEyebrow(result)}</p>
      <ScreenTitle documentTitle={appText.documentTitle(resultText.documentTitle(lesson.title))} takesFocus={!isBack}>
        {sayTitle(result, isSecondReading)}
      </ScreenTitle>
      {result.kind === 'awaiting-key' ? null : (
        <p className={styles['name']}>{resultText.nameAndDay(name, result.end.finishedAt)}</p>
      )}
    </header>
  );
}

function sayEyebrow(result: ResultView): string {
  const { lesson, claims, retryOf } = result.attempt;
  if (result.kind === 'awaiting-key') return resultText.eyebrow(lesson.title, claims.length, null);
  const { finishedAt } = result.end;
  return retryOf === null
    ? resultText.eyebrow(lesson.title, claims.length, finishedAt)
    : resultText.retry.eyebrow(lesson.title, finishedAt);
}

function sayTitle(result: ResultView, isSecondReading: boolean): string {
  const { claims, retryOf, isWaitedFor, isGiven } = result.attempt;
  if (isSecondReading) {
    if (isWaitedFor) return resultText.reading.titleToGive;
    return isGiven ? resultText.reading.titleGiven : resultText.reading.title;
  }
  if (isWaitedFor) return resultText.awaiting.titleToGive;
  if (result.kind === 'awaiting-key') return isGiven ? resultText.awaiting.titleGiven : resultText.awaiting.title;
  if (retryOf === null) return resultText.title;
  return resultText.retry.title(claims.length - result.lookAgain.length, claims.length);
}
