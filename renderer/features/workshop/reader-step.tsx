import { useDeferredValue, useEffect, useMemo } from 'react';
import { readAgreement } from '../../../content/workshop/agreement.ts';
import { useApp } from '../../state/use-app.ts';
import type { OpenDraft } from '../../state/workshop-slice.ts';
import { readerStepText } from '#text/reader-step-text.ts';
import { Button } from '../../ui/button.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Disagreements } from './disagreements.tsx';
import { ReaderTable } from './reader-table.tsx';
import { ReadersHere } from './readers-here.tsx';
import styles from './reader-step.module.css';

export interface ReaderStepProps {
  readonly open: OpenDraft;
  /** Whether the text is ready to be given to readers. */
  readonly isReady: boolean;
}

/** The fifth step: others sort the claims without the key, and the author settles disagreements. */
export function ReaderStep({ open: { draft }, isReady }: ReaderStepProps) {
  const lendDraft = useApp((state) => state.lendDraft);
  const chooseAnswers = useApp((state) => state.chooseAnswers);
  const readReadersHere = useApp((state) => state.readReadersHere);
  const canChoose = useApp(({ can }) => can('chooseAnswers'));
  const taken = useApp((state) => state.readersTaken);
  // The response to a click is rendered first; the statistics follow.
  const settled = useDeferredValue(draft);
  const agreement = useMemo(() => readAgreement(settled), [settled]);
  useEffect(() => {
    void readReadersHere();
  }, [readReadersHere]);
  return (
    <section className={styles['step']} aria-labelledby="reader-step">
      <Heading level={2} id="reader-step">
        {readerStepText.title}
      </Heading>
      <p>{readerStepText.intro}</p>
      <div className={styles['ways']}>
        <div className={styles['way']}>
          <Button
            look={draft.readers.length === 0 ? 'primary' : 'plain'}
            isUnavailable={!isReady}
            onClick={() => void lendDraft('file')}
          >
            {readerStepText.give}
          </Button>
          <p className={styles['hint']}>{isReady ? readerStepText.giveHint : readerStepText.notYet}</p>
        </div>
        <div className={styles['way']}>
          <Button isUnavailable={!isReady} onClick={() => void lendDraft('page')}>
            {readerStepText.givePage}
          </Button>
          <p className={styles['hint']}>{readerStepText.givePageHint}</p>
        </div>
        <div className={styles['way']}>
          {canChoose ? <Button onClick={() => void chooseAnswers()}>{readerStepText.take}</Button> : null}
          <p className={styles['hint']}>{canChoose ? readerStepText.takeHint : readerStepText.dropHint}</p>
        </div>
      </div>
      <ReadersHere />
      <p role="status" className={styles['taken']}>
        {taken === null ? null : readerStepText.taken(taken)}
      </p>
      <ReaderTable agreement={agreement} />
      {agreement.all === null ? null : <Disagreements draft={draft} disagreements={agreement.disagreements} />}
    </section>
  );
}
