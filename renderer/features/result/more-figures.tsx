import type { AttemptScore } from '../../../content/scoring/attempt-score.ts';
import { resultText } from '#text/result-text.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import styles from './more-figures.module.css';

export interface MoreFiguresProps {
  readonly score: AttemptScore;
}

const { figures } = resultText;
const decimal = (value: number | null): string => (value === null ? figures.undefined : figures.decimal(value));
const counted = (n: number, of: number): string => (of === 0 ? figures.undefined : figures.of(n, of));

/** Statistics that a teacher may ask for, folded; a dash replaces a missing value. */
export function MoreFigures({ score: { reading, calibration } }: MoreFiguresProps) {
  return (
    <div data-print="no">
      <Disclosure title={figures.title}>
        <dl className={styles['list']}>
          <dt>{figures.kappa}</dt>
          <dd>{decimal(reading.kappa)}</dd>
          {calibration === null ? null : (
            <>
              <dt>{figures.brier}</dt>
              <dd>{decimal(calibration.brier)}</dd>
            </>
          )}
          {reading.perLabel.map(({ label, hits, chosen }) => (
            <div key={`precision ${label}`} className={styles['row']}>
              <dt>{figures.precision(label)}</dt>
              <dd>{counted(hits, chosen)}</dd>
            </div>
          ))}
          {reading.perLabel.map(({ label, hits, inKey }) => (
            <div key={`recall ${label}`} className={styles['row']}>
              <dt>{figures.recall(label)}</dt>
              <dd>{counted(hits, inKey)}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </div>
  );
}
