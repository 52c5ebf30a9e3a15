import { useKeeping, usePageActions } from '../../state/keeping-context.ts';
import { pageText } from '#text/page-text.ts';
import { Button } from '../../ui/button.tsx';
import { Message } from '../../ui/message.tsx';
import styles from './keeping.module.css';

/** Says that this browser does not keep the answers, or failed to, and offers to save them as a file. */
export function KeepingNotice() {
  const keeping = useKeeping();
  const { saveAnswers } = usePageActions();
  if (keeping.kind !== 'not-kept' && keeping.kind !== 'failing') return null;
  const isFailing = keeping.kind === 'failing';
  return (
    <div className={styles['notice']} role="alert" data-print="no">
      <Message
        tone="care"
        title={isFailing ? pageText.failingTitle : pageText.notKeptTitle}
        actions={
          <Button size="small" onClick={() => void saveAnswers()}>
            {pageText.save}
          </Button>
        }
      >
        <p>{isFailing ? sayFailing(keeping.failure.code) : pageText.notKept}</p>
        <p>{isFailing ? pageText.failingNow : pageText.notKeptNow}</p>
      </Message>
    </div>
  );
}

const sayFailing = (code: string): string =>
  code === 'disk-full' ? pageText.failing['disk-full'] : pageText.failing.other;
