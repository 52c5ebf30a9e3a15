import type { ClassFigures, Estimate } from '../../../content/classroom/class-report.ts';
import { figure, interval, NO_FIGURE, reportText } from '../../text/class-report-text.ts';
import { Card } from '../../ui/card.tsx';
import styles from './report.module.css';

export interface ClassFiguresCardProps {
  readonly figures: ClassFigures;
}

/** Figures of the class as a whole, each with its interval and one sentence; grey where the class is too small. */
export function ClassFiguresCard({ figures }: ClassFiguresCardProps) {
  const sd = figures.points?.sd ?? null;
  const { points, kr20, alpha, krippendorff, complete, isTooSmall } = figures;
  return (
    <Card as="section" labelledBy="figures">
      <div className={styles['section']}>
        <h2 id="figures" className={styles['heading']}>
          {reportText.figuresTitle}
        </h2>
        {isTooSmall ? <p>{reportText.tooSmall}</p> : null}
        <dl className={styles['figures']} data-small={isTooSmall || undefined}>
          <Figure
            name={reportText.mean}
            estimate={points?.mean ?? null}
            says={points === null ? null : reportText.meanSays(points.mean.value, points.of)}
          />
          <Figure
            name={reportText.spread}
            estimate={null}
            value={sd === null ? NO_FIGURE : reportText.sd(sd)}
            says={points === null ? null : reportText.spreadSays(points.min, points.median, points.max)}
          />
          <Figure
            name={reportText.kr20}
            estimate={kr20}
            says={
              kr20 === null
                ? null
                : `${reportText.reliabilitySays(kr20.value, kr20.sem)} ${reportText.complete(complete)}`
            }
          />
          <Figure
            name={reportText.alpha}
            estimate={alpha}
            says={
              alpha === null
                ? null
                : `${reportText.reliabilitySays(alpha.value, alpha.sem)} ${reportText.reliabilityCare}`
            }
          />
          <Figure
            name={reportText.krippendorff}
            estimate={krippendorff}
            says={krippendorff === null ? null : reportText.krippendorffSays(krippendorff.value)}
          />
        </dl>
      </div>
    </Card>
  );
}

interface FigureProps {
  readonly name: string;
  readonly estimate: Estimate | null;
  /** What stands in place of the estimate. */
  readonly value?: string;
  /** null where the figure is undefined. */
  readonly says: string | null;
}

function Figure({ name, estimate, value, says }: FigureProps) {
  return (
    <div className={styles['figure']}>
      <dt>{name}</dt>
      <dd>
        <span className={styles['value']}>{value ?? figure(estimate?.value ?? null)}</span>{' '}
        {estimate === null ? null : <span className={styles['hint']}>{interval(estimate)}</span>}
        <p className={styles['hint']}>{says ?? reportText.undefined}</p>
      </dd>
    </div>
  );
}
