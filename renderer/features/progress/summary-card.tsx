import { LABELS } from '../../../content/lesson/label.ts';
import type { ReliabilityStep } from '../../../content/study/calibration-view.ts';
import type { ProgressSummary } from '../../../content/study/progress-summary.ts';
import { labelText } from '#text/label-text.ts';
import { progressText } from '#text/progress-text.ts';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import { LabelMark } from '../../ui/label-mark.tsx';
import { Beside } from './beside.tsx';
import styles from './summary-card.module.css';
import shared from '../../ui/section.module.css';

export interface SummaryCardProps {
  readonly summary: ProgressSummary;
  readonly daysThisWeek: number;
  /** The calibration of the step "sure". */
  readonly sure: ReliabilityStep | null;
}

/** With fewer answers, the share of right answers among "sure" ones is not meaningful. */
const FEW = 5;

const { summary: text } = progressText;

/** A person's progress in a few sentences and one chart: the share of each label that they find. */
export function SummaryCard({ summary, daysThisWeek, sure }: SummaryCardProps) {
  const { attempts, recent, perLabel, extremes, change, latest } = summary;
  return (
    <Card as="section" labelledBy="how-you-are-doing">
      <Beside>
        <div className={shared['section']}>
          <Heading level={2} id="how-you-are-doing">
            {text.title}
          </Heading>
          <p className={shared['said']}>
            {change === null ? text.first(latest.points, latest.of) : text.change(change.first, change.latest)}
          </p>
          {extremes === null ? null : (
            <p>{text.extremes(extremes.most, perLabel[extremes.most], extremes.least, perLabel[extremes.least])}</p>
          )}
          {sure === null || sure.n < FEW ? null : <p>{text.sure(sure.hits, sure.n)}</p>}
          <p className={shared['hint']}>{text.attempts(attempts, daysThisWeek)}</p>
        </div>
        <div className={shared['section']}>
          <h3 id="what-you-find" className={shared['small']}>
            {text.picture}
          </h3>
          <ul className={styles['bars']} aria-labelledby="what-you-find">
            {LABELS.map((label) => {
              const { hits, n } = perLabel[label];
              return (
                <li key={label} className={styles['bar']} data-label={label}>
                  <LabelMark label={label} word={labelText[label].word} />
                  <span className={styles['found']}>{text.found({ hits, n })}</span>
                  {/* The numbers beside it say the same. */}
                  <span className={styles['line']} aria-hidden="true">
                    <span
                      className={styles['part']}
                      style={{ inlineSize: n === 0 ? 0 : `${String((100 * hits) / n)}%` }}
                    />
                  </span>
                </li>
              );
            })}
          </ul>
          <p className={shared['hint']}>{text.pictureOf(recent)}</p>
        </div>
      </Beside>
    </Card>
  );
}
