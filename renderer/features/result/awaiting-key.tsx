import type { ReactNode } from 'react';
import type { AttemptView } from '../../../content/desk/views.ts';
import { useApp } from '../../state/use-app.ts';
import { resultText } from '#text/result-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import styles from './awaiting-key.module.css';
import { ResultCard } from './result-card.tsx';

export interface AwaitingKeyProps {
  readonly attempt: AttemptView;
  /** How to give the work to the teacher; null if this platform cannot write a file. */
  readonly handIn: ReactNode | null;
  /** Whether the answers go back to the author of the lesson, who need not send a key. */
  readonly isSecondReading: boolean;
  readonly onLookBack: () => void;
  /** null if no file can be chosen; the key can still be dropped on the window. */
  readonly onOpenKey: (() => void) | null;
}

const { awaiting: text } = resultText;

/** Shown until the teacher provides the key: what is saved, what happens next, and what to do then. */
export function AwaitingKey({ attempt, handIn, isSecondReading, onLookBack, onOpenKey }: AwaitingKeyProps) {
  // A browser keeps answers, or a learning platform, or nobody; its start page says which.
  const isInBrowser = useApp(({ edition }) => edition !== 'program');
  const answered = attempt.claims.filter((claim) => attempt.responses[claim] !== undefined).length;
  return (
    <>
      <Card>
        <div className={styles['kept']}>
          <p className={styles['count']}>{text.what(answered, attempt.claims.length)}</p>
          <p className={styles['safe']}>{isInBrowser ? text.keptInBrowser : text.kept}</p>
          <p data-print="no">
            <Button onClick={onLookBack}>{text.lookBack}</Button>
          </p>
        </div>
      </Card>
      {handIn}
      {isSecondReading ? null : (
        <ResultCard title={text.nextTitle}>
          <ol className={styles['steps']}>
            {[attempt.isSet ? text.why.set : text.why.keyless, ...text.next(attempt.lesson.revision)].map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          {onOpenKey === null ? null : (
            <div className={styles['open']} data-print="no">
              <Button onClick={onOpenKey}>{text.openKey}</Button>
            </div>
          )}
        </ResultCard>
      )}
    </>
  );
}
