import type { Mode } from '../../../content/attempt/confidence.ts';
import type { Failure } from '../../../content/failure.ts';
import { failureText } from '../../text/failure-text.ts';
import { sortingText } from '../../text/sorting-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './finish-dialog.module.css';

export interface FinishDialogProps {
  readonly mode: Mode;
  readonly claims: number;
  readonly unanswered: number;
  /** Responses that are not on the disk: handing in waits for them. */
  readonly unsaved: number;
  readonly isWorking: boolean;
  readonly failure: Failure | null;
  readonly onFinish: () => void;
  readonly onClose: () => void;
}

/** Asks once more before the answers become final, and counts what is still open. */
export function FinishDialog({
  mode,
  claims,
  unanswered,
  unsaved,
  isWorking,
  failure,
  onFinish,
  onClose,
}: FinishDialogProps) {
  const { finish } = sortingText;
  return (
    <Dialog
      title={finish[mode]}
      closeName={sortingText.close}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{finish.goOn}</Button>
          <Button look="primary" isUnavailable={unsaved > 0 || isWorking} onClick={onFinish}>
            {isWorking ? finish.working : mode === 'exam' ? sortingText.handIn : sortingText.seeResult}
          </Button>
        </>
      }
    >
      <div className={styles['said']}>
        <p>{unanswered === 0 ? finish.all(claims) : finish.unanswered(unanswered)}</p>
        <p>{finish.final}</p>
        {unsaved === 0 ? null : <p className={styles['care']}>{finish.unsaved(unsaved)}</p>}
        {failure === null ? null : (
          <p role="alert" className={styles['care']}>
            {finish.failed} {failureText[failure.code].what} {failureText[failure.code].now}
          </p>
        )}
      </div>
    </Dialog>
  );
}
