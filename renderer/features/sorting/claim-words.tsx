import type { Ref } from 'react';
import type { AttemptView } from '../../../content/desk/views.ts';
import type { Settings } from '../../../content/profile/settings.ts';
import { useApp } from '../../state/use-app.ts';
import { failureText } from '../../text/failure-text.ts';
import { sortingText } from '../../text/sorting-text.ts';
import { FailureMessage } from '../../ui/failure-message.tsx';
import { NO_WORDS_KEY } from './sorting-keys.ts';
import { WordChoice } from './word-choice.tsx';

export interface ClaimWordsProps {
  readonly view: AttemptView;
  readonly settings: Settings;
  readonly group: Ref<HTMLDivElement>;
}

/** The question which words decided the current claim, with what is marked so far. */
export function ClaimWords({ view: { lesson, current }, settings, group }: ClaimWordsProps) {
  const marked = useApp((state) => state.markedWords);
  const save = useApp((state) => state.wordsSave);
  const markWord = useApp((state) => state.markWord);
  const sendWords = useApp((state) => state.sendWords);
  const text = lesson.claims.find(({ id }) => id === current)?.quote.exact ?? '';
  const isKeyFree = settings.hasLetterKeys && !Object.values(settings.keys).includes(NO_WORDS_KEY);
  return (
    <>
      <WordChoice
        text={text}
        language={lesson.language}
        marked={marked}
        isBusy={save.kind === 'working'}
        noneKey={isKeyFree ? NO_WORDS_KEY : null}
        group={group}
        onMark={markWord}
        onNone={() => void sendWords([])}
      />
      {save.kind === 'failed' ? (
        <FailureMessage sentences={{ ...failureText[save.failure.code], what: sortingText.cues.failed }} />
      ) : null}
    </>
  );
}
