import { useEffect, useRef } from 'react';
import { claimNumber } from '../../../content/lesson/claim-number.ts';
import type { AttemptView } from '../../../content/desk/views.ts';
import type { Failure } from '../../../content/base/failure.ts';
import type { ClaimId } from '../../../content/lesson/format.ts';
import { nextUnanswered } from '../../state/claim-order.ts';
import { failureText } from '#text/failure-text.ts';
import { sortingText } from '#text/sorting-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import styles from './finish-dialog.module.css';

export interface FinishDialogProps {
  readonly view: AttemptView;
  /** The number of responses that are not saved; handing in waits for them. */
  readonly unsaved: number;
  readonly isWorking: boolean;
  readonly failure: Failure | null;
  readonly onFinish: () => void;
  readonly onTurnTo: (claim: ClaimId) => void;
  readonly onClose: () => void;
}

const { finish } = sortingText;

/**
 * Asks for confirmation before the answers become final, with the number of unanswered and flagged claims. The focus is
 * on the primary button, so that Enter continues: to the next unanswered claim if there is another, otherwise to the
 * end.
 */
export function FinishDialog({ view, unsaved, isWorking, failure, onFinish, onTurnTo, onClose }: FinishDialogProps) {
  const { mode, claims, responses, flagged } = view;
  const dark = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    dark.current?.focus();
  }, []);
  const unanswered = claims.filter((claim) => responses[claim] === undefined).length;
  const open = nextUnanswered(view);
  const goOn = () => {
    if (open === null) onClose();
    else onTurnTo(open);
  };
  return (
    <Dialog
      title={finish[mode]}
      closeName={sortingText.close}
      onClose={onClose}
      actions={
        <>
          <Button {...(open === null ? {} : { ref: dark, look: 'primary' as const })} onClick={goOn}>
            {finish.goOn}
          </Button>
          <Button
            {...(open === null ? { ref: dark, look: 'primary' as const } : {})}
            isUnavailable={unsaved > 0 || isWorking}
            onClick={onFinish}
          >
            {isWorking ? finish.working : mode === 'exam' ? sortingText.handIn : sortingText.seeResult}
          </Button>
        </>
      }
    >
      <div className={styles['said']}>
        <p>{unanswered === 0 ? finish.all(claims.length) : finish.unanswered(unanswered)}</p>
        {flagged.length === 0 ? null : (
          <div>
            <p>{finish.flagged(flagged.length)}</p>
            <div className={styles['flagged']}>
              {flagged.map((claim) => (
                <Button
                  key={claim}
                  onClick={() => {
                    onTurnTo(claim);
                  }}
                >
                  {finish.goToClaim(claimNumber(view.lesson, claim))}
                </Button>
              ))}
            </div>
          </div>
        )}
        <p>{finish.final}</p>
        {unsaved === 0 ? null : <p className={styles['care']}>{finish.unsaved(unsaved)}</p>}
        {failure === null ? null : (
          <LiveRegion as="p" urgency="assertive" className={styles['care']}>
            {finish.failed} {failureText[failure.code].what} {failureText[failure.code].now}
          </LiveRegion>
        )}
      </div>
    </Dialog>
  );
}
