import type { AttemptScore } from '../../../content/scoring/attempt-score.ts';
import { resultText } from '#text/result-text.ts';
import styles from './calibration-lines.module.css';

export interface CalibrationLinesProps {
  readonly calibration: NonNullable<AttemptScore['calibration']>;
}

/** Below this many claims a share says little: one more hit would move it by more than 10 in 100. */
const FEW = 10;

/** How often each step of confidence was right, in sentences. Steps that were never said are left out. */
export function CalibrationLines({ calibration: { n, steps } }: CalibrationLinesProps) {
  const { calibration: text } = resultText;
  if (n === 0) return <p>{text.none}</p>;
  const said = steps.filter((step) => step.n > 0).toReversed();
  return (
    <div className={styles['lines']}>
      <ul className={styles['steps']}>
        {said.map((step) => (
          <li key={step.confidence}>{text.step(step.confidence, step.n, step.hits)}</li>
        ))}
      </ul>
      <p className={styles['note']}>{text.note}</p>
      {n < FEW ? <p className={styles['note']}>{text.few}</p> : null}
    </div>
  );
}
