import type { LessonTask } from '../../../content/desk/views.ts';
import type { LessonId } from '../../../content/lesson/format.ts';
import type { AppState } from '../../state/app-state.ts';
import { selectWayBack } from '../../state/result-slice.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { failureText } from '#text/failure-text.ts';
import { resultText } from '#text/result-text.ts';
import { Button } from '../../ui/button.tsx';
import { FailureMessage } from '../../ui/failure-message.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { AwaitingKey } from './awaiting-key.tsx';
import { HandInCard } from './hand-in-card.tsx';
import { ResultHead } from './result-head.tsx';
import { RetryPage } from './retry-page.tsx';
import { ScoredPage, type ScoredPageProps } from './scored-page.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import styles from './result-page.module.css';

/** Parts of other features, passed in by the app. */
export type ResultScreenProps = Pick<ScoredPageProps, 'headline' | 'article' | 'annotatedArticle'>;

/** The result of an attempt: loading, refused, waiting for its key, or scored. */
export function ResultScreen(brought: ResultScreenProps) {
  const cameFrom = useApp(selectWayBack);
  const leaveAttempt = useApp((state) => state.leaveAttempt);
  return (
    <>
      <TopBar back={{ name: appText.backTo[cameFrom], onBack: () => void leaveAttempt() }} />
      <main className={styles['page']}>
        <Body {...brought} />
      </main>
    </>
  );
}

function Body(brought: ResultScreenProps) {
  const result = useApp((state) => state.result);
  const shelf = useApp((state) => state.shelf);
  const cameFrom = useApp(selectWayBack);
  const leaveAttempt = useApp((state) => state.leaveAttempt);
  const reviewClaim = useApp((state) => state.reviewClaim);
  const chooseFiles = useApp((state) => state.chooseFiles);
  const can = useApp((state) => state.can);
  const writtenFor = useApp(({ handInFile }) => handInFile.attempt);

  if (result.kind === 'failed')
    return (
      <>
        <ScreenTitle documentTitle={appText.documentTitle(resultText.failed)}>{resultText.failed}</ScreenTitle>
        <FailureMessage
          sentences={failureText[result.failure.code]}
          actions={<Button onClick={() => void leaveAttempt()}>{appText.backTo[cameFrom]}</Button>}
        />
      </>
    );
  if (result.kind !== 'done') return <LiveRegion as="p">{resultText.loading}</LiveRegion>;

  const { value } = result;
  const { attempt, lesson, claims, current, retryOf } = value.attempt;
  // The card stays in its place after the file is written, so that it can show the location.
  const isGivenHere = value.attempt.isWaitedFor || writtenFor === attempt;
  const task = taskOf(shelf, lesson.id);
  const isSecondReading = task?.isSecondReading === true && value.kind === 'awaiting-key';
  const handIn = can('writeHandIn') ? <HandInCard {...{ attempt, task }} isGiven={value.attempt.isGiven} /> : null;
  return (
    <>
      <ResultHead result={value} isSecondReading={isSecondReading} />
      {value.kind === 'awaiting-key' ? (
        <AwaitingKey
          attempt={value.attempt}
          handIn={handIn}
          isSecondReading={isSecondReading}
          onOpenKey={can('chooseFiles') ? () => void chooseFiles() : null}
          onLookBack={() => {
            reviewClaim(claims[0] ?? current, null);
          }}
        />
      ) : retryOf === null ? (
        <>
          {isGivenHere ? handIn : null}
          <ScoredPage result={value} handIn={isGivenHere ? null : handIn} {...brought} />
        </>
      ) : (
        <RetryPage result={value} />
      )}
    </>
  );
}

/** The teacher's requirements for handing in; null if the lesson is no longer on the shelf. */
const taskOf = (shelf: AppState['shelf'], lesson: LessonId): LessonTask | null =>
  shelf.kind === 'done' ? (shelf.value.find(({ id }) => id === lesson)?.task ?? null) : null;
