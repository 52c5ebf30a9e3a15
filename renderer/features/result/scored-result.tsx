import type { ReactNode } from 'react';
import type { ResultView } from '../../../content/desk/views.ts';
import type { ClaimId } from '../../../content/lesson/format.ts';
import { handInText } from '../../text/hand-in-text.ts';
import { resultText } from '../../text/result-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CalibrationLines } from './calibration-lines.tsx';
import { ClaimList } from './claim-list.tsx';
import { ConfusionTable } from './confusion-table.tsx';
import { LabelTable } from './label-table.tsx';
import { MoreFigures } from './more-figures.tsx';
import { ResultCard } from './result-card.tsx';
import { ResultSummary } from './result-summary.tsx';
import styles from './result-page.module.css';

export interface ScoredResultProps {
  readonly result: Extract<ResultView, { kind: 'scored' }>;
  /** The whole article with the key's answers, for paper. */
  readonly annotatedArticle: ReactNode;
  /** How the work gets to a teacher. */
  readonly handIn: ReactNode;
  readonly onReview: (claim: ClaimId) => void;
  readonly onAgain: () => void;
  readonly onDebrief: () => void;
}

/** The result once the key has spoken. */
export function ScoredResult({ result, annotatedArticle, handIn, onReview, onAgain, onDebrief }: ScoredResultProps) {
  const { attempt, score, cues, lookAgain } = result;
  const { reading, calibration, contested } = score;
  return (
    <>
      <Card>
        <ResultSummary score={score} />
      </Card>
      <section className={styles['onward']} data-print="no">
        <Button look="primary" onClick={onDebrief}>
          {resultText.debrief}
        </Button>
        {lookAgain.length === 0 ? null : <Button onClick={onAgain}>{resultText.again(lookAgain.length)}</Button>}
        <Button
          onClick={() => {
            onReview(attempt.claims[0] ?? attempt.current);
          }}
        >
          {resultText.lookBack}
        </Button>
      </section>
      <ResultCard
        title={resultText.lookAgain.title}
        note={lookAgain.length === 0 ? resultText.lookAgain.none : resultText.lookAgain.note}
      >
        <ClaimList attempt={attempt} claims={lookAgain} onReview={onReview} />
      </ResultCard>
      <div className={styles['pair']}>
        <ResultCard title={resultText.perLabel.title}>
          <LabelTable readings={reading.perLabel} />
        </ResultCard>
        <ResultCard title={resultText.confusion.title}>
          {reading.n === 0 ? <p>{resultText.confusion.none}</p> : <ConfusionTable confusion={reading.confusion} />}
        </ResultCard>
      </div>
      {calibration === null ? null : (
        <ResultCard title={resultText.calibration.title}>
          <CalibrationLines calibration={calibration} />
        </ResultCard>
      )}
      {cues === null ? null : (
        <ResultCard title={resultText.words.title} note={resultText.words.note}>
          <p>
            {resultText.words.exact(cues.exact, cues.n)}
            {cues.partial === 0 ? null : ` ${resultText.words.partial(cues.partial)}`}
          </p>
        </ResultCard>
      )}
      {contested.claims.length === 0 ? null : (
        <ResultCard title={resultText.contestedList.title} note={resultText.contestedList.note}>
          <ClaimList attempt={attempt} claims={contested.claims} onReview={onReview} />
        </ResultCard>
      )}
      <MoreFigures score={score} />
      <details className={styles['handIn']} data-print="no">
        <summary>{handInText.title}</summary>
        {handIn}
      </details>
      <div className={styles['paper']}>{annotatedArticle}</div>
    </>
  );
}
