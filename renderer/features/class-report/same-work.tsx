import { useState } from 'react';
import type { SameWorkCase } from '../../../content/class/class-report.ts';
import { useApp } from '../../state/use-app.ts';
import { sameWorkText } from '#text/same-work-text.ts';
import { namesText } from '#text/names-text.ts';
import { formatTimesApart } from '#text/times-apart-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Message } from '../../ui/message.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { DecideWork } from './decide-work.tsx';
import styles from './report.module.css';
import { timesOf } from './times-of.ts';

export interface SameWorkProps {
  readonly cases: readonly SameWorkCase[];
}

const namesOf = ({ hands }: SameWorkCase): string => namesText([...new Set(hands.map(({ name }) => name))]);

/** Identical hand-ins that the teacher must decide about; until then none of them counts. */
export function WaitingWork({ cases }: SameWorkProps) {
  const [deciding, setDeciding] = useState<SameWorkCase | null>(null);
  const waiting = cases.filter(({ standing }) => standing === 'undecided');
  if (waiting.length === 0) return null;
  const handIns = waiting.reduce((sum, { hands }) => sum + hands.length, 0);
  return (
    <>
      <Message tone="care" title={sameWorkText.waits(handIns)}>
        <p>{sameWorkText.waitsWhy}</p>
        <ul className={styles['lines']}>
          {waiting.map((one) => (
            <li key={one.handIns.join(' ')} className={styles['line']}>
              <bdi>{namesOf(one)}</bdi>
              <span data-print="no">
                <Button size="small" onClick={() => setDeciding(one)}>
                  {sameWorkText.decide}
                  <VisuallyHidden>{sameWorkText.decideFor(namesOf(one))}</VisuallyHidden>
                </Button>
              </span>
            </li>
          ))}
        </ul>
      </Message>
      {deciding === null ? null : <DecideWork of={deciding} onClose={() => setDeciding(null)} />}
    </>
  );
}

/** The decisions about identical hand-ins, with a way to undo them, and the cases in which a newer one counts. */
export function SettledWork({ cases }: SameWorkProps) {
  const settleSameWork = useApp((state) => state.settleSameWork);
  const settled = cases.filter(({ standing }) => standing !== 'undecided');
  if (settled.length === 0) return null;
  return (
    <Card as="section" labelledBy="same-work">
      <div className={styles['section']}>
        <Heading level={2} id="same-work">
          {sameWorkText.settledTitle}
        </Heading>
        <ul className={styles['lines']}>
          {settled.map((one) => (
            <li key={one.handIns.join(' ')} className={styles['line']}>
              <div>
                {one.decision === null ? null : (
                  <p>
                    <bdi>{sayDecision(one, one.decision)}</bdi>
                  </p>
                )}
                {one.hands.flatMap(({ handIn, name, earlier }) =>
                  earlier.map((other) => (
                    <p key={`${handIn} ${other.file}`}>
                      <bdi>{sameWorkText.corrected(name, other.name)}</bdi>
                    </p>
                  )),
                )}
              </div>
              {one.decision === null ? null : (
                <span data-print="no">
                  <Button size="small" onClick={() => void settleSameWork(one.handIns, null)}>
                    {sameWorkText.takeBack}
                    <VisuallyHidden>{sameWorkText.takeBackFor(namesOf(one))}</VisuallyHidden>
                  </Button>
                </span>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}

const sayDecision = (one: SameWorkCase, decision: NonNullable<SameWorkCase['decision']>): string => {
  if (one.isOfOneStudent) return sayWhichCounts(one);
  const say =
    one.isOfOneUser && decision === 'together' ? sameWorkText.differentPeople : sameWorkText.decided[decision];
  return say(counting(one), notCounting(one));
};

const sayWhichCounts = ({ hands }: SameWorkCase): string => {
  const timeOf = formatTimesApart(timesOf(hands));
  return hands
    .filter(({ isCounting }) => isCounting)
    .map(({ name, from, file, handedInAt }) =>
      from === 'file'
        ? sameWorkText.fileCounts(name, file ?? '')
        : sameWorkText.typedCounts[from](name, timeOf(handedInAt)),
    )
    .join(' ');
};

const counting = ({ hands }: SameWorkCase): string =>
  namesText(hands.filter(({ isCounting }) => isCounting).map(({ name }) => name));

const notCounting = ({ hands }: SameWorkCase): string =>
  namesText(hands.filter(({ isCounting }) => !isCounting).map(({ name }) => name));
