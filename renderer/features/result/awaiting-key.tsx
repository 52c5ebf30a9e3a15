import type { ReactNode } from 'react';
import type { AttemptView } from '../../../content/desk/views.ts';
import { resultText } from '../../text/result-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import styles from './result-page.module.css';

export interface AwaitingKeyProps {
  readonly attempt: AttemptView;
  /** How the work gets to the teacher. */
  readonly handIn: ReactNode;
  readonly onLookBack: () => void;
}

/** What there is to say while the key is with the teacher: what is kept, and what happens next. */
export function AwaitingKey({ attempt, handIn, onLookBack }: AwaitingKeyProps) {
  const answered = attempt.claims.filter((claim) => attempt.responses[claim] !== undefined).length;
  return (
    <>
      <Card>
        <div className={styles['said']}>
          <p>{resultText.awaiting.what(answered, attempt.claims.length)}</p>
          <p>{resultText.awaiting.next}</p>
        </div>
      </Card>
      {handIn}
      <section className={styles['onward']} data-print="no">
        <Button onClick={onLookBack}>{resultText.awaiting.lookBack}</Button>
      </section>
    </>
  );
}
