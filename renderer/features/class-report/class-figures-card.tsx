import type { ClassFigures, Estimate, PointFigures } from '../../../content/classroom/class-report.ts';
import { figure, interval, NO_FIGURE, reportText } from '../../text/class-report-text.ts';
import { Card } from '../../ui/card.tsx';
import styles from './report.module.css';

export interface ClassFiguresCardProps {
  readonly figures: ClassFigures;
}

/** Figures of the class as a whole, each with its interval and one sentence; grey where the class is too small. */
export function ClassFiguresCard({ figures }: ClassFiguresCardProps) {
  const { points, kr20, alpha, krippendorff, complete, alike, isTooSmall, n } = figures;
  const isOneGroup = points.length === 1 && points.every(({ isSameClaims }) => isSameClaims);
  return (
    <Card as="section" labelledBy="figures">
      <div className={styles['section']}>
        <h2 id="figures" className={styles['heading']}>
          {reportText.figuresTitle}
        </h2>
        {isOneGroup || points.length === 0 ? null : <p>{reportText.groupsSay}</p>}
        {isTooSmall ? <p>{reportText.tooSmall}</p> : null}
        <dl className={styles['figures']} data-small={isTooSmall || undefined}>
          {points.length === 0 ? <Figure name={reportText.mean} estimate={null} says={null} /> : null}
          {points.map((group) => (
            <PointsOfGroup key={group.of} of={group} name={isOneGroup ? null : reportText.group(group)} />
          ))}
          <Figure
            name={reportText.kr20}
            estimate={kr20}
            says={
              kr20 === null
                ? null
                : `${reportText.reliabilitySays(kr20.value, kr20.sem)} ${reportText.complete(complete, alike.n === n, alike.of)}`
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

interface PointsOfGroupProps {
  readonly of: PointFigures;
  /** Who they are; null where they are the whole class. */
  readonly name: string | null;
}

/** The mean and the spread of the students who were asked as many claims. */
function PointsOfGroup({ of, name }: PointsOfGroupProps) {
  const named = (figureName: string) => (name === null ? figureName : `${figureName}: ${name}`);
  return (
    <>
      <Figure name={named(reportText.mean)} estimate={of.mean} says={reportText.meanSays(of)} />
      {of.n === 1 && name !== null ? null : (
        <Figure
          name={named(reportText.spread)}
          estimate={null}
          value={of.sd === null ? NO_FIGURE : reportText.sd(of.sd)}
          says={reportText.spreadSays(of)}
        />
      )}
    </>
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
