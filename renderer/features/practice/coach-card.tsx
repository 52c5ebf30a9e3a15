import { assertNever } from '../../../content/base/assert-never.ts';
import type { CoachView } from '../../../content/study/views.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { failureText } from '#text/failure-text.ts';
import { practiceText } from '#text/practice-text.ts';
import { todayText } from '#text/today-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { CoachChange } from './coach-change.tsx';
import styles from '../../ui/section.module.css';

const { coach: text } = practiceText;

/** The person's most common mix-up, with their own examples, and passages to practise it. */
export function CoachCard() {
  const coach = useApp((state) => state.coach);
  const readCoach = useApp((state) => state.readCoach);
  return (
    <Card as="section" labelledBy="coach">
      <div className={styles['section']}>
        <Heading level={2} id="coach">
          {text.title}
        </Heading>
        <Loaded of={coach} failures={failureText} again={{ name: appText.tryAgain, onAgain: () => void readCoach() }}>
          {(value) => <Advice coach={value} />}
        </Loaded>
      </div>
    </Card>
  );
}

function Advice({ coach }: { readonly coach: CoachView }) {
  const startPractice = useApp((state) => state.startPractice);
  switch (coach.kind) {
    case 'too-early':
      return <p>{text.tooEarly(coach.answered, coach.needed)}</p>;
    case 'nothing-to-mend':
      return <p>{text.fine(coach.answered)}</p>;
    case 'advice':
      return (
        <>
          <p className={styles['said']}>{todayText.coach.said(coach)}</p>
          <p>{text.cost(coach.count, coach.lost, coach.of, coach.cell.key)}</p>
          <p className={styles['hint']}>{text.notCounted}</p>
          {coach.examples.length === 0 ? null : (
            <>
              <h3 className={styles['small']}>{text.examples}</h3>
              <ul className={styles['examples']}>
                {coach.examples.map(({ attempt, claim, lesson, text: words }) => (
                  <li key={`${attempt} ${claim}`}>
                    <blockquote className={styles['quote']}>{words}</blockquote>
                    <p className={styles['hint']}>{text.from(lesson)}</p>
                  </li>
                ))}
              </ul>
            </>
          )}
          {coach.since === null ? null : <CoachChange outcome={coach.since} when="before" />}
          {coach.round.passages === 0 ? (
            <p>{text.none}</p>
          ) : (
            <div className={styles['start']}>
              <Button onClick={() => void startPractice('coach')}>
                {(coach.round.isBegun ? text.goOn : text.act)(coach.round.passages)}
              </Button>
              <p className={styles['hint']}>{coach.round.isBegun ? text.begun : text.mixed}</p>
            </div>
          )}
        </>
      );
    default:
      return assertNever(coach);
  }
}
