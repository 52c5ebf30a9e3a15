import { useState } from 'react';
import type { ClaimFigures, ClassReport, Discussion } from '../../../content/class/class-report.ts';
import type { ClaimId } from '../../../content/lesson/format.ts';
import { useApp } from '../../state/use-app.ts';
import { reportText } from '#text/class-report-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Heading } from '../../ui/heading.tsx';
import { inLanguage } from '../../claim/in-language.ts';
import { ResponseBar } from './response-bar.tsx';
import styles from './report.module.css';

export interface DiscussionsProps {
  readonly report: ClassReport;
  /** The number of each claim, from 1 in reading order. */
  readonly numbers: ReadonlyMap<ClaimId, number>;
}

const FIRST = 3;

/** Claims to discuss in the next lesson: three at most, and separately those on which careful readers differ. */
export function Discussions({ report, numbers }: DiscussionsProps) {
  const { discuss, contested, figures } = report;
  const projectFromReport = useApp((state) => state.projectFromReport);
  const advised = discuss.filter(({ isAdvised }) => isAdvised).length;
  const hintOfAdvice = advised === 0 ? reportText.discussNoAdvice : reportText.discussHint;
  const hint = figures.isTooSmall ? reportText.disagreedHint(figures.n) : hintOfAdvice;
  const first = Math.min(FIRST, figures.isTooSmall ? discuss.length : advised);
  return (
    <>
      <Card as="section" labelledBy="discuss">
        <div className={styles['section']}>
          <Heading level={2} id="discuss">
            {reportText.discussTitle}
          </Heading>
          <p className={styles['hint']}>{discuss.length === 0 ? reportText.discussNone(figures.n) : hint}</p>
          {first === 0 ? null : (
            <div data-print="no">
              <Button onClick={() => void projectFromReport(discuss.slice(0, first).map(({ claim }) => claim))}>
                {reportText.project(first)}
              </Button>
            </div>
          )}
          <DiscussionList report={report} list={discuss} numbers={numbers} first={first} />
        </div>
      </Card>
      {contested.length === 0 ? null : (
        <Card as="section" labelledBy="contested">
          <div className={styles['section']}>
            <Heading level={2} id="contested">
              {reportText.contestedTitle}
            </Heading>
            <p className={styles['hint']}>{reportText.contestedHint}</p>
            <DiscussionList report={report} list={contested} numbers={numbers} first={FIRST} />
          </div>
        </Card>
      )}
    </>
  );
}

interface DiscussionListProps extends DiscussionsProps {
  readonly list: readonly Discussion[];
  /** The number of claims shown initially. */
  readonly first: number;
}

/** The first claims, and the others on request. */
function DiscussionList({ report, list, numbers, first }: DiscussionListProps) {
  const [isLong, setIsLong] = useState(false);
  const shown = isLong ? list : list.slice(0, first);
  return (
    <>
      <ol className={styles['discussions']}>
        {shown.map((one) => (
          <DiscussionItem key={one.claim} report={report} one={one} number={numbers.get(one.claim) ?? 0} />
        ))}
      </ol>
      {list.length > shown.length ? (
        <div data-print="no">
          <Button size="small" onClick={() => setIsLong(true)}>
            {reportText.discussMore(list.length - shown.length, shown.length)}
          </Button>
        </div>
      ) : null}
    </>
  );
}

interface DiscussionItemProps {
  readonly report: ClassReport;
  readonly one: Discussion;
  readonly number: number;
}

function DiscussionItem({ report, one, number }: DiscussionItemProps) {
  const figures = report.claims.find(({ claim }) => claim === one.claim);
  if (figures === undefined) return null;
  const isChanged = report.keyChanges.some(({ claim, reason }) => claim === one.claim && reason === one.starter);
  return (
    <li className={styles['discussion']}>
      <p className={styles['eyebrow']}>{reportText.claimNumber(number)}</p>
      <blockquote className={styles['quote']} {...inLanguage(report.language)}>
        {figures.text}
      </blockquote>
      <p>{saysOf(one, figures, report.figures.isTooSmall)}</p>
      <ResponseBar responses={figures.responses} keyLabel={figures.keyLabel} />
      <p>
        <strong>{reportText.question}</strong> {reportText.questions[one.why]}
      </p>
      {one.starter === null ? null : (
        <Disclosure title={isChanged ? reportText.teacherSays : reportText.starter}>
          <p dir="auto">{one.starter}</p>
        </Disclosure>
      )}
    </li>
  );
}

/** How the class sorted a claim, in sentences that are true for a class of any size. */
function saysOf(one: Discussion, { doubt, answered }: ClaimFigures, isTooSmall: boolean): string {
  const { why, isAdvised, keyLabel } = one;
  const says =
    why === 'key-in-doubt'
      ? doubt === null
        ? []
        : [reportText.doubt(doubt, answered)]
      : [why !== 'contested' && answered === 1 ? reportText.byOne : reportText.why[why], reportText.chosen(one)];
  return [
    ...says,
    // After “the label of the key”, the key's label must not be named again.
    ...(why === 'contested' || why === 'with-the-key' ? [] : [reportText.keySays(keyLabel)]),
    ...(why === 'with-the-key' && !isAdvised && !isTooSmall ? [reportText.mayBeSlips] : []),
  ].join(' ');
}
