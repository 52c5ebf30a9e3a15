import { useKeeping, useKeepingActions } from '../../state/keeping-context.ts';
import { profileOf } from '../../state/profile-of.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Message } from '../../ui/message.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type KeepingWords, useKeepingWords } from './keeping-words.ts';

/** Reports that this browser does not store the answers, or failed to, and offers to save them as a file. */
export function KeepingNotice() {
  const keeping = useKeeping();
  const { saveAnswers } = useKeepingActions();
  const text = useKeepingWords();
  const isAnybodyHere = useApp((state) => profileOf(state) !== null);
  if (keeping.kind !== 'not-kept' && keeping.kind !== 'failing') return null;
  const isFailing = keeping.kind === 'failing';
  return (
    <Notice role="alert">
      <Message
        tone="care"
        title={isFailing ? text.failingTitle : text.notKeptTitle}
        {...(isAnybodyHere
          ? {
              actions: (
                <Button size="small" onClick={() => void saveAnswers()}>
                  {text.save}
                </Button>
              ),
            }
          : {})}
      >
        <p>{isFailing ? sayFailing(keeping.failure.code, text) : text.notKept}</p>
        <p>{isFailing ? text.failingNow : text.notKeptNow}</p>
      </Message>
    </Notice>
  );
}

const sayFailing = (code: string, text: KeepingWords): string =>
  code === 'disk-full' ? text.failing['disk-full'] : text.failing.other;
