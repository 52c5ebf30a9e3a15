import type { AttemptView } from '../../../content/desk/views.ts';
import { resultText } from '../../text/result-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import styles from './result-page.module.css';

export interface AwaitingKeyProps {
  readonly attempt: AttemptView;
  readonly onLookBack: () => void;
}

/** What there is to say while the key is with the teacher: what is kept, and what happens next. */
export function AwaitingKey({ attempt, onLookBack }: AwaitingKeyProps) {
  const answered = attempt.claims.filter((claim) => attempt.responses[claim] !== undefined).length;
  return (
    <>
      <Card>
        <div className={styles['said']}>
          <p>{resultText.awaiting.what(answered, attempt.claims.length)}</p>
          <p>{resultText.awaiting.next}</p>
        </div>
      </Card>
      <section className={styles['onward']} data-print="no">
        <Button onClick={onLookBack}>{resultText.awaiting.lookBack}</Button>
      </section>
    </>
  );
}
