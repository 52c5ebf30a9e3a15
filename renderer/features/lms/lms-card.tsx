import { lmsText } from '#text/lms-text.ts';
import { Card } from '../../ui/card.tsx';
import styles from './lms.module.css';

/** Where the answers are stored, and what is sent to the learning platform. */
export function LmsCard() {
  return (
    <Card as="section" labelledBy="keeping">
      <h2 id="keeping" className={styles['title']}>
        {lmsText.keptTitle}
      </h2>
      <div className={styles['card']}>
        <p>{lmsText.kept}</p>
        <p className={styles['hint']}>{lmsText.points}</p>
        <p className={styles['hint']}>{lmsText.again}</p>
      </div>
    </Card>
  );
}
