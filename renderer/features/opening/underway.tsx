import { useState } from 'react';
import type { Standing } from '../../../content/desk/views.ts';
import type { ContentHash } from '../../../content/base/content-hash.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { openingText } from '#text/opening-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Heading } from '../../ui/heading.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import styles from './underway.module.css';

export interface UnderwayProps {
  readonly lesson: ContentHash;
  readonly standing: Extract<Standing, { readonly kind: 'underway' }>;
}

export function Underway({ lesson, standing }: UnderwayProps) {
  const openAttempt = useApp((state) => state.openAttempt);
  const startOver = useApp((state) => state.startOver);
  const [isAsking, setIsAsking] = useState(false);
  const { attempt, place, answered, mode } = standing;
  const words = openingText.underway(place, answered, appText.mode[mode]);

  return (
    <section className={styles['underway']} aria-labelledby="underway">
      <Heading level={2} id="underway">
        {openingText.underwayTitle}
      </Heading>
      <p className={styles['detail']}>{words}</p>
      <ProgressBar value={answered} max={place.of} />
      <div className={styles['actions']}>
        <Button look="primary" onClick={() => void openAttempt(attempt)}>
          {openingText.continueAt(place.number)}
        </Button>
        <Button onClick={() => setIsAsking(true)}>{openingText.startOver}</Button>
      </div>
      {isAsking ? (
        <Dialog
          title={openingText.startOverTitle}
          closeName={appText.close}
          onClose={() => setIsAsking(false)}
          actions={
            <>
              <Button onClick={() => void startOver(attempt, lesson)}>{openingText.startOverYes}</Button>
              <Button look="primary" onClick={() => setIsAsking(false)}>
                {openingText.startOverNo}
              </Button>
            </>
          }
        >
          <p>{openingText.startOverBody(answered)}</p>
        </Dialog>
      ) : null}
    </section>
  );
}
