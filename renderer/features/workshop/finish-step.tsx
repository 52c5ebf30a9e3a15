import { useApp } from '../../state/use-app.ts';
import type { OpenDraft } from '../../state/workshop-slice.ts';
import { finishText } from '#text/finish-text.ts';
import { passagesText } from '#text/passages-text.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Message } from '../../ui/message.tsx';
import { PractiseClaims } from './practise-claims.tsx';
import styles from './finish-step.module.css';
import { WhatChanges } from './what-changes.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';

const TRIAL_FORMS = ['guided', 'exam', 'projector', 'paper'] as const;

export interface FinishStepProps {
  readonly open: OpenDraft;
  /** Whether the draft has everything that a lesson needs. */
  readonly isReady: boolean;
}

/** The last step: the lesson is tried, created and distributed. */
export function FinishStep({ open: { draft }, isReady }: FinishStepProps) {
  const canTry = draft.claims.some(({ key }) => key.label !== null);
  const tryDraft = useApp((state) => state.tryDraft);
  const finished = useApp((state) => state.finishedDraft);
  const finishDraft = useApp((state) => state.finishDraft);
  const openLesson = useApp((state) => state.openLesson);
  const openWorksheet = useApp((state) => state.openWorksheet);
  const showClasses = useApp((state) => state.showClasses);
  const saveFile = useApp((state) => state.saveFile);
  return (
    <section className={styles['step']} aria-labelledby="finish">
      <Heading level={2} id="finish">
        {finishText.title}
      </Heading>
      <Heading level={3} size="m">
        {finishText.tryTitle}
      </Heading>
      <p className={styles['hint']}>{finishText.tryHint}</p>
      <div className={styles['ways']} role="group" aria-label={finishText.tryTitle}>
        {TRIAL_FORMS.map((as) => (
          <Button key={as} isUnavailable={!canTry} onClick={() => tryDraft(as, null)}>
            {finishText.tryAs[as]}
          </Button>
        ))}
      </div>
      {canTry ? null : <p className={styles['hint']}>{finishText.tryNone}</p>}
      <p className={styles['hint']}>{finishText.what}</p>
      {draft.basedOn === null || finished !== null ? null : <WhatChanges draft={draft} />}
      {isReady ? null : <p>{finishText.notYet}</p>}
      <div>
        <Button
          look={finished === null ? 'primary' : 'plain'}
          isUnavailable={!isReady}
          onClick={() => void finishDraft()}
        >
          {finishText.finish}
        </Button>
      </div>
      <LiveRegion>
        {finished === null ? null : (
          <Message
            tone="note"
            title={finishText.finished(finished.title, finished.revision)}
            actions={
              <>
                <Button onClick={() => void openLesson(finished.hash)}>{finishText.toLesson}</Button>
                <Button onClick={() => void showClasses()}>{finishText.toClasses}</Button>
                <Button onClick={() => void openWorksheet(finished.hash, null)}>{finishText.onPaper}</Button>
                <Button onClick={() => void saveFile({ kind: 'release', lesson: finished.hash })}>
                  {finishText.forColleague}
                </Button>
              </>
            }
          >
            <p>{finishText.forColleagueHint}</p>
          </Message>
        )}
      </LiveRegion>
      {canTry ? (
        <Disclosure title={passagesText.ofDraftTitle} isLazy>
          <PractiseClaims draft={draft} />
        </Disclosure>
      ) : null}
    </section>
  );
}
