import type { ReactNode } from 'react';
import type { LessonId } from '../../../content/lesson/format.ts';
import type { AppState } from '../../state/app-state.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '../../text/app-text.ts';
import { failureText } from '../../text/failure-text.ts';
import { resultText } from '../../text/result-text.ts';
import { Button } from '../../ui/button.tsx';
import { FailureMessage } from '../../ui/failure-message.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import { AwaitingKey } from './awaiting-key.tsx';
import { HandInCard } from './hand-in-card.tsx';
import { ScoredResult } from './scored-result.tsx';
import styles from './result-page.module.css';

export interface ResultScreenProps {
  /** The whole article with the key's answers, for paper; the app brings it, because it belongs to sorting. */
  readonly annotatedArticle: ReactNode;
}

/** The result of an attempt: on its way, refused, waiting for its key, or scored. */
export function ResultScreen({ annotatedArticle }: ResultScreenProps) {
  const result = useApp((state) => state.result);
  const shelf = useApp((state) => state.shelf);
  const cameFrom = useApp((state) => state.cameFrom);
  const leaveAttempt = useApp((state) => state.leaveAttempt);
  const reviewClaim = useApp((state) => state.reviewClaim);
  const sortMissedAgain = useApp((state) => state.sortMissedAgain);
  const openDebrief = useApp((state) => state.openDebrief);
  const print = useApp((state) => state.print);
  const chooseLessonFile = useApp((state) => state.chooseLessonFile);
  const back = <Button onClick={() => void leaveAttempt()}>{resultText.backTo[cameFrom]}</Button>;

  if (result.kind === 'failed') {
    return (
      <main className={styles['page']}>
        <ScreenTitle documentTitle={appText.documentTitle(resultText.failed)}>{resultText.failed}</ScreenTitle>
        <FailureMessage sentences={failureText[result.failure.code]} actions={back} />
      </main>
    );
  }
  if (result.kind !== 'done') {
    return (
      <main className={styles['page']}>
        <p role="status">{resultText.loading}</p>
      </main>
    );
  }

  const { value } = result;
  const { attempt, lesson, claims } = value.attempt;
  const handIn = <HandInCard attempt={attempt} folder={folderOf(shelf, lesson.id)} />;
  return (
    <main className={styles['page']}>
      <header>
        <p className={styles['eyebrow']}>{resultText.eyebrow(lesson.title, claims.length)}</p>
        <ScreenTitle documentTitle={appText.documentTitle(resultText.documentTitle(lesson.title))}>
          {value.kind === 'scored' ? resultText.title : resultText.awaiting.title}
        </ScreenTitle>
      </header>
      {value.kind === 'scored' ? (
        <ScoredResult
          result={value}
          annotatedArticle={annotatedArticle}
          handIn={handIn}
          onReview={reviewClaim}
          onAgain={() => void sortMissedAgain()}
          onDebrief={openDebrief}
        />
      ) : (
        <AwaitingKey
          attempt={value.attempt}
          handIn={handIn}
          onOpenKey={() => void chooseLessonFile()}
          onLookBack={() => {
            reviewClaim(value.attempt.claims[0] ?? value.attempt.current);
          }}
        />
      )}
      <footer className={styles['onward']} data-print="no">
        {back}
        <Button onClick={() => void print()}>{resultText.print}</Button>
      </footer>
    </main>
  );
}

/** Where the lesson asks to hand in; null when it does not say, or is no longer on the shelf. */
const folderOf = (shelf: AppState['shelf'], lesson: LessonId): string | null =>
  shelf.kind === 'done' ? (shelf.value.find(({ id }) => id === lesson)?.task.folder ?? null) : null;
