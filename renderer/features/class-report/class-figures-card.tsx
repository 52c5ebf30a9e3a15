import type { ClassFigures, Estimate, PointFigures, ReliabilityFigure } from '../../../content/class/class-report.ts';
import { figure, interval, NO_FIGURE, reliability, reportText } from '#text/class-report-text.ts';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import styles from './report.module.css';

export interface ClassFiguresCardProps {
  readonly figures: ClassFigures;
}

/** Statistics of the whole class, each with its interval and one sentence; text instead if the class is too small. */
export function ClassFiguresCard({ figures }: ClassFiguresCardProps) {
  const { points, isTooSmall } = figures;
  const isOneGroup = points.length === 1 && points.every(({ isSameClaims }) => isSameClaims);
  return (
    <Card as="section" labelledBy="figures">
      <div className={styles['section']}>
        <Heading level={2} id="figures">
          {reportText.figuresTitle}
        </Heading>
        {isTooSmall ? <p>{reportText.tooSmall}</p> : null}
        {isOneGroup || points.length === 0 ? null : <p>{reportText.groupsSay}</p>}
        <dl className={styles['figures']}>
          {points.map((group) => (
            <PointsOfGroup key={group.of} of={group} name={isOneGroup ? null : reportText.group(group)} />
          ))}
          {isTooSmall ? null : <Coefficients figures={figures} />}
        </dl>
      </div>
    </Card>
  );
}

/** How well the points distinguish students, and how much the class agrees. */
function Coefficients({ figures }: ClassFiguresCardProps) {
  const { kr20, alpha, krippendorff, complete, alike, n, isCompleteTooSmall } = figures;
  const over = reportText.complete(complete, alike.n === n, alike.of);
  const undefinedSays = isCompleteTooSmall ? reportText.fewComplete : reportText.undefined;
  return (
    <>
      <Figure
        name={reportText.kr20}
        value={reliability(kr20)}
        estimate={aboveZero(kr20)}
        says={kr20 === null ? undefinedSays : `${reportText.reliabilitySays(kr20)} ${over}`}
      />
      <Figure
        name={reportText.alpha}
        value={reliability(alpha)}
        estimate={aboveZero(alpha)}
        says={
          alpha === null
            ? undefinedSays
            : alpha.reading === 'chance'
              ? reportText.reliabilitySays(alpha)
              : `${reportText.reliabilitySays(alpha)} ${reportText.reliabilityCare}`
        }
      />
      <Figure
        name={reportText.krippendorff}
        estimate={krippendorff}
        says={krippendorff === null ? reportText.undefined : reportText.krippendorffSays[krippendorff.reading]}
      />
    </>
  );
}

/** A reliability below 0 is described in words, and its interval is meaningless. */
const aboveZero = (of: ReliabilityFigure | null): Estimate | null => (of === null || of.value < 0 ? null : of);

interface PointsOfGroupProps {
  readonly of: PointFigures;
  /** The name of the group; null if it is the whole class. */
  readonly name: string | null;
}

/** The mean and spread of the students who were asked the same number of claims; for few students, the range. */
function PointsOfGroup({ of, name }: PointsOfGroupProps) {
  const named = (figureName: string) => (name === null ? figureName : `${figureName}: ${name}`);
  if (of.mean === null) {
    return <Words name={named(reportText.pointsOfFew)} says={reportText.pointsOfFewSay(of)} />;
  }
  return (
    <>
      <Figure name={named(reportText.mean)} estimate={of.mean} says={reportText.meanSays(of.mean.value, of.of)} />
      <Figure
        name={named(reportText.spread)}
        estimate={null}
        value={of.sd === null ? NO_FIGURE : reportText.sd(of.sd)}
        says={reportText.spreadSays(of)}
      />
    </>
  );
}

interface WordsProps {
  readonly name: string;
  readonly says: string;
}

/** Text instead of a statistic. */
function Words({ name, says }: WordsProps) {
  return (
    <div className={styles['figure']}>
      <dt>{name}</dt>
      <dd>{says}</dd>
    </div>
  );
}

interface FigureProps {
  readonly name: string;
  readonly estimate: Estimate | null;
  /** Text instead of the estimate. */
  readonly value?: string;
  readonly says: string;
}

function Figure({ name, estimate, value, says }: FigureProps) {
  return (
    <div className={styles['figure']}>
      <dt>{name}</dt>
      <dd>
        <span className={styles['value']}>{value ?? figure(estimate?.value ?? null)}</span>{' '}
        {estimate === null ? null : <span className={styles['hint']}>{interval(estimate)}</span>}
        <p className={styles['hint']}>{says}</p>
      </dd>
    </div>
  );
}
