import type { AttemptScore } from '../../../content/scoring/attempt-score.ts';
import { isTooFew } from '../../../content/class/small-class.ts';
import { resultText } from '#text/result-text.ts';
import styles from './calibration-lines.module.css';

export interface CalibrationLinesProps {
  readonly calibration: NonNullable<AttemptScore['calibration']>;
}

/** How often each confidence step was right, in sentences. Steps that were never chosen are omitted. */
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
      {isTooFew(n) ? <p className={styles['note']}>{text.few}</p> : null}
    </div>
  );
}
