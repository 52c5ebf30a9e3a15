import type { AttemptScore } from '../../../content/scoring/attempt-score.ts';
import { resultText } from '../../text/result-text.ts';
import { CountTile } from './count-tile.tsx';
import styles from './result-summary.module.css';

export interface ResultSummaryProps {
  readonly score: AttemptScore;
}

/** The counts that sum up an attempt: points, hits, and apart from both what is missing and what is contested. */
export function ResultSummary({ score }: ResultSummaryProps) {
  const { points, claims, missing, reading, contested } = score;
  return (
    <div className={styles['summary']}>
      <CountTile {...resultText.points(points, claims)} note={resultText.pointsNote} />
      <CountTile {...resultText.hits(reading.hits, reading.n)} note={resultText.hitsNote} />
      {missing === 0 ? null : <CountTile {...resultText.missing(missing)} note={resultText.missingNote} />}
      {contested.answered === 0 ? null : (
        <CountTile {...resultText.contested(contested.points, contested.answered)} note={resultText.contestedNote} />
      )}
    </div>
  );
}
