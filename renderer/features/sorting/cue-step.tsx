import { useEffect, useId, useRef, type Ref } from 'react';
import type { AttemptView } from '../../../content/desk/views.ts';
import { selectMarkedWords, selectWordsSave } from '../../state/cue-slice.ts';
import { useApp } from '../../state/use-app.ts';
import { cueText } from '#text/cue-text.ts';
import { failureText } from '#text/failure-text.ts';
import { sortingText } from '#text/sorting-text.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { FailureMessage } from '../../ui/failure-message.tsx';
import { CueWords } from '../../claim/cue-words.tsx';
import styles from './cue-step.module.css';

export interface CueStepProps {
  readonly view: AttemptView;
  /** The container of the words, which receives the focus with the question. */
  readonly list: Ref<HTMLElement>;
}

/** Asks for the deciding words, between a response and its feedback. The buttons are below, in `panel-actions.tsx`. */
export function CueStep({ view: { lesson, current, feedback }, list }: CueStepProps) {
  const id = useId();
  const marked = useApp(selectMarkedWords);
  const save = useApp(selectWordsSave);
  const markWord = useApp((state) => state.markWord);
  const announce = useAnnounce();
  const text = lesson.claims.find((claim) => claim.id === current)?.quote.exact ?? '';
  const isFirst = !Object.values(feedback).some(({ cues }) => cues !== null);

  // Here and not in the words, which are also in the article.
  const said = useRef(marked.length);
  useEffect(() => {
    if (said.current !== marked.length) announce(cueText.count(marked.length));
    said.current = marked.length;
  }, [marked.length, announce]);

  return (
    <div className={styles['step']}>
      {/* First, so that it is visible in a low window; the words below it do not move until they are saved. */}
      {save?.kind === 'failed' ? (
        <FailureMessage
          sentences={{
            what: cueText.notSaved,
            safe: `${failureText[save.failure.code].what} ${cueText.keptHere}`,
            now: failureText[save.failure.code].now,
          }}
        />
      ) : null}
      <h3 id={`${id}question`} className={styles['question']}>
        {cueText.question}
      </h3>
      <p id={`${id}how`} className={styles['how']} data-first={isFirst ? '' : undefined}>
        {cueText.how}
        {isFirst ? ` ${cueText.apart}` : null}
      </p>
      <CueWords
        text={text}
        language={lesson.language}
        marked={marked}
        isBusy={save !== null}
        place="panel"
        name={{ labelledBy: `${id}question`, describedBy: `${id}how` }}
        list={list}
        onMark={markWord}
      />
      {save?.kind === 'saving' ? <p className={styles['how']}>{sortingText.saving}</p> : null}
    </div>
  );
}
