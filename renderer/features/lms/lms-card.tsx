import { lmsText } from '#text/lms-text.ts';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import styles from './lms.module.css';

/** Where the answers are stored, and what is sent to the learning platform. */
export function LmsCard() {
  return (
    <Card as="section" labelledBy="keeping">
      <Heading level={2} id="keeping">
        {lmsText.keptTitle}
      </Heading>
      <div className={styles['card']}>
        <p>{lmsText.kept}</p>
        <p className={styles['hint']}>{lmsText.points}</p>
        <p className={styles['hint']}>{lmsText.again}</p>
      </div>
    </Card>
  );
}
