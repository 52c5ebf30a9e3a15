import type { ReliabilityStep } from '../../../content/study/calibration-view.ts';
import { progressText } from '#text/progress-text.ts';
import styles from './plot.module.css';
import shared from '../../ui/section.module.css';

export interface ReliabilityTableProps {
  readonly steps: readonly ReliabilityStep[];
}

const { calibration: text, percent, plot } = progressText;

/** The numbers of the reliability diagram, step by step. */
export function ReliabilityTable({ steps }: ReliabilityTableProps) {
  return (
    <details className={styles['numbers']}>
      <summary>{plot.numbers}</summary>
      <div className={shared['wide']} role="group" aria-label={text.plot} tabIndex={0}>
        <table className={shared['table']}>
          <caption>{text.plot}</caption>
          <thead>
            <tr>
              <th scope="col">{text.columns.step}</th>
              <th scope="col">{text.columns.stated}</th>
              <th scope="col">{text.columns.right}</th>
              <th scope="col">{text.columns.share}</th>
              <th scope="col">{text.columns.between}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map(({ confidence, stated, n, hits, share }) => (
              <tr key={confidence}>
                <th scope="row">{text.step[confidence]}</th>
                <td>{percent(stated)}</td>
                <td>{text.of(hits, n)}</td>
                <td>{share === null ? plot.none : percent(share.value)}</td>
                <td>{share === null ? plot.none : plot.between(percent(share.low), percent(share.high))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
