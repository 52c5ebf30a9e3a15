import { useState } from 'react';
import { useKeeping, useKeepingActions, usePageActions } from '../../state/keeping-context.ts';
import { appText } from '#text/app-text.ts';
import { pageText } from '#text/page-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './keeping.module.css';

/** Where the answers are stored, and the possible actions. */
export function KeepingCard() {
  const keeping = useKeeping();
  const { saveAnswers } = useKeepingActions();
  const { takeAnswers, erase } = usePageActions();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <Card as="section" labelledBy="keeping">
      <Heading level={2} id="keeping">
        {pageText.keptTitle}
      </Heading>
      {keeping.kind === 'not-kept' ? (
        <p>{pageText.notKept}</p>
      ) : (
        <>
          <p>{pageText.kept}</p>
          <p className={styles['hint']}>{pageText.leaving}</p>
        </>
      )}
      <div className={styles['acts']}>
        <Button onClick={() => void saveAnswers()}>{pageText.save}</Button>
        <Button onClick={() => void takeAnswers()}>{pageText.take}</Button>
      </div>
      <p className={styles['hint']}>{pageText.saveHint}</p>
      <div className={styles['acts']}>
        <Button onClick={() => setIsAsking(true)}>{pageText.erase}</Button>
      </div>
      {isAsking ? (
        <Dialog
          title={pageText.eraseTitle}
          closeName={appText.close}
          onClose={() => setIsAsking(false)}
          actions={
            <>
              <Button
                onClick={() => {
                  setIsAsking(false);
                  void erase();
                }}
              >
                {pageText.eraseYes}
              </Button>
              <Button look="primary" onClick={() => setIsAsking(false)}>
                {pageText.eraseNo}
              </Button>
            </>
          }
        >
          <p>{pageText.eraseBody}</p>
        </Dialog>
      ) : null}
    </Card>
  );
}
