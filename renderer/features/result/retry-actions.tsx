import type { ScoredResult } from '../../../content/desk/views.ts';
import { DropRetry } from '../../claim/drop-retry.tsx';
import { useApp } from '../../state/use-app.ts';
import { resultText } from '#text/result-text.ts';
import { Button } from '../../ui/button.tsx';

export interface RetryActionsProps {
  readonly result: ScoredResult;
}

const { retry: text } = resultText;

/**
 * Other actions on retries of a result: continue with the remaining claims, open the last retry, discard the current
 * one.
 */
export function RetryActions({ result: { attempt, lookAgain, end } }: RetryActionsProps) {
  const retryMissed = useApp((state) => state.retryMissed);
  const openResult = useApp((state) => state.openResult);
  const dropRetry = useApp((state) => state.dropRetry);
  const { underway, latest, fixed } = end.retries;
  const left = lookAgain.filter((claim) => !fixed.includes(claim));
  return (
    <>
      {underway === null ? null : <DropRetry onDrop={() => void dropRetry(underway.attempt, attempt.attempt)} />}
      {latest === null ? null : (
        <>
          {underway !== null || left.length === 0 ? null : (
            <Button onClick={() => void retryMissed(left)}>{text.left(left.length)}</Button>
          )}
          <Button look="quiet" onClick={() => void openResult(latest.attempt)}>
            {text.look}
          </Button>
        </>
      )}
    </>
  );
}
