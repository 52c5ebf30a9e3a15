import { useEffect, useRef } from 'react';
import type { Settings } from '../../../content/profile/settings.ts';
import type { PassageFeedback } from '../../../content/study/views.ts';
import { bringReasonIntoView } from '../../claim/bring-panel-into-view.ts';
import { ClaimWords } from '../../claim/claim-words.tsx';
import { ConfidenceChoice } from '../../claim/confidence-choice.tsx';
import { FeedbackNote } from '../../claim/feedback-note.tsx';
import { LabelChoice } from '../../claim/label-choice.tsx';
import { sayFeedback } from '../../claim/say-feedback.ts';
import { SettledResponse } from '../../claim/settled-response.tsx';
import { printKeys } from '../../claim/sorting-keys.ts';
import { useSortingKeys } from '../../claim/use-sorting-keys.ts';
import { passageNow } from '../../state/practice-slice.ts';
import { useApp } from '../../state/use-app.ts';
import { familyDescription } from '#text/family-descriptions.ts';
import { failureText } from '#text/failure-text.ts';
import { passagesText } from '#text/passages-text.ts';
import { practiceText } from '#text/practice-text.ts';
import { shortcutsText } from '#text/shortcuts-text.ts';
import { sortingText } from '#text/sorting-text.ts';
import { formatComing } from '#text/coming-text.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { FailureMessage } from '../../ui/failure-message.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useKeyboard } from '../../ui/keyboard-layout.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { PassageText } from './passage-text.tsx';
import styles from './session-screen.module.css';

const { session: text } = practiceText;

export interface PassagePanelProps {
  readonly settings: Settings;
}

/** One passage: the marked claim, the three labels and the confidence steps; after answering, the reason. */
export function PassagePanel({ settings }: PassagePanelProps) {
  const practice = useApp((state) => state.practice);
  const at = useApp((state) => state.passageAt);
  const selected = useApp((state) => state.passageLabel);
  const save = useApp((state) => state.passageSave);
  const selectLabel = useApp((state) => state.selectPassageLabel);
  const commit = useApp((state) => state.commitPassage);
  const retry = useApp((state) => state.retryPassage);
  const next = useApp((state) => state.nextPassage);
  const openOverlay = useApp((state) => state.openOverlay);
  const question = useRef<HTMLHeadingElement>(null);
  const onward = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const announce = useAnnounce();
  const keyboard = useKeyboard();
  const now = passageNow({ practice, passageAt: at });
  const feedback = now?.feedback ?? null;

  useEffect(() => {
    // The passage comes first; if there is little space, the question is below it.
    question.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    if (feedback === null) return;
    onward.current?.focus({ preventScroll: true });
    bringReasonIntoView(question.current, panel.current?.querySelector('[data-reason]') ?? null);
    announce(sayFeedback(feedback, null));
  }, [feedback, announce]);
  useSortingKeys(settings, (command) => {
    if (command.kind === 'select') selectLabel(command.label);
    else if (command.kind === 'commit') void commit(command.confidence);
    else if (command.kind === 'shortcuts') openOverlay('shortcuts');
    else if (command.kind === 'main' && save.kind === 'failed') void retry();
    else if (command.kind === 'main' && feedback !== null) next();
  });

  if (practice.kind !== 'done' || now === null) return null;
  const { passages, answered } = practice.value;
  const underway = save.kind === 'idle' ? null : save.request;
  const keys = printKeys(settings, keyboard);
  return (
    <main className={styles['parts']}>
      <section className={styles['sheet']} aria-label={text.passageName}>
        <PassageText passage={now.passage} feedback={feedback} />
        {now.passage.own === null ? null : <p className={styles['seen']}>{passagesText.from(now.passage.own.from)}</p>}
        {now.passage.isSeenBefore ? <p className={styles['seen']}>{text.seenBefore}</p> : null}
      </section>
      <div ref={panel} className={styles['panel']}>
        <h2
          ref={question}
          tabIndex={-1}
          className={styles['question']}
          data-settled={feedback === null ? undefined : ''}
        >
          <VisuallyHidden>
            {text.place(at + 1, passages.length)}: {now.passage.quote.exact}
            {/* A normal space would be dropped, and the question joined to the last word. */}
            {'\u00a0'}
          </VisuallyHidden>
          {text.question}
        </h2>
        <ClaimWords text={now.passage.quote.exact} language={now.passage.language} isSettled={feedback !== null} />
        {feedback === null ? (
          <>
            <LabelChoice
              selected={underway?.label ?? selected}
              isBusy={underway !== null}
              keys={keys.labels}
              onSelect={selectLabel}
            />
            <div className={styles['foot']}>
              <ConfidenceChoice
                chosen={underway?.confidence ?? null}
                isReady={underway !== null || selected !== null}
                isBusy={underway !== null}
                keys={keys.steps}
                onCommit={(confidence) => void commit(confidence)}
              />
            </div>
          </>
        ) : (
          <>
            <SettledResponse response={feedback.response} />
            <FeedbackNote
              text={now.passage.quote.exact}
              language={now.passage.language}
              feedback={feedback}
              comparison={null}
              more={<Kind feedback={feedback} today={practice.value.day.today} />}
            />
          </>
        )}
        {save.kind === 'failed' ? (
          <FailureMessage
            sentences={failureText[save.failure.code]}
            actions={<Button onClick={() => void retry()}>{sortingText.retry}</Button>}
          />
        ) : null}
        {feedback === null ? null : (
          <div className={styles['foot']}>
            <Button
              ref={onward}
              look="primary"
              aria-keyshortcuts="Enter"
              // If Enter is held down, it must not skip through the following passages.
              onKeyDown={(event) => {
                if (event.repeat && event.key === 'Enter') event.preventDefault();
              }}
              onClick={next}
            >
              {answered.length === passages.length ? text.finish : text.next}{' '}
              <KeyHint keyName={shortcutsText.keys.enter} />
            </Button>
          </div>
        )}
      </div>
    </main>
  );
}

/** The family of the claim, and when it comes back. */
function Kind({
  feedback: { family, comesBack },
  today,
}: {
  readonly feedback: PassageFeedback;
  readonly today: string;
}) {
  return (
    <Disclosure title={text.family(family)}>
      <p>{familyDescription[family]}</p>
      {comesBack === null ? null : <p>{text.comesBack(formatComing(comesBack, today))}</p>}
    </Disclosure>
  );
}
