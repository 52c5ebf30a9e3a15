import { useKeeping } from '../../state/keeping-context.ts';
import { useApp } from '../../state/use-app.ts';
import { lmsText } from '#text/lms-text.ts';
import { Message } from '../../ui/message.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Reports that the learning platform did not accept an answer, and at the end that it has all of them. */
export function LmsNotice() {
  const keeping = useKeeping();
  const hasResult = useApp(({ screen, result }) => screen.kind === 'result' && result.kind === 'done');
  const isRetry = useApp(({ result }) => result.kind === 'done' && result.value.attempt.retryOf !== null);
  if (keeping.kind === 'failing')
    return (
      <Notice role="alert">
        <Message tone="care" title={lmsText.failingTitle}>
          <p>{keeping.failure.code === 'disk-full' ? lmsText.failingFull : lmsText.failing}</p>
          <p>{lmsText.failingNow}</p>
        </Message>
      </Notice>
    );
  if (!hasResult || isRetry) return null;
  return (
    <Notice role="status">
      <Message tone="note" title={lmsText.doneTitle}>
        <p>{lmsText.done}</p>
      </Message>
    </Notice>
  );
}
