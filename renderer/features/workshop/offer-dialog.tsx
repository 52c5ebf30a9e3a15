import { useEffect, useState } from 'react';
import type { Failure } from '../../../content/base/failure.ts';
import type { Result } from '../../../content/base/result.ts';
import type { InstallOutcome } from '../../../content/desk/views.ts';
import type { Comparison } from '../../../content/workshop/compare-lessons.ts';
import { useApp } from '../../state/use-app.ts';
import { changesText, offerText } from '#text/changes-text.ts';
import { failureText } from '#text/failure-text.ts';
import { PROGRAM_LANGUAGE } from '#text/locale.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FailureMessage } from '../../ui/failure-message.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import { DifferenceList } from './difference-list.tsx';
import styles from './what-changes.module.css';

export interface OfferDialogProps {
  readonly offer: InstallOutcome;
}

/** Shows how a newer revision of a lesson differs from the one here, and asks which of them to use. */
export function OfferDialog({ offer }: OfferDialogProps) {
  const { title, revision, before } = offer;
  const compareOffer = useApp((state) => state.compareOffer);
  const settleOffer = useApp((state) => state.settleOffer);
  const language = useApp(({ shelf }) =>
    shelf.kind === 'done'
      ? (shelf.value.find(({ id }) => id === offer.id)?.language ?? PROGRAM_LANGUAGE.lang)
      : PROGRAM_LANGUAGE.lang,
  );
  const [compared, setCompared] = useState<Result<Comparison, Failure> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void compareOffer(offer).then((answer) => {
      if (isCurrent) setCompared(answer);
    });
    return () => {
      isCurrent = false;
    };
  }, [compareOffer, offer]);
  const keep = () => void settleOffer(offer, 'keep');
  const earlier = before?.revision ?? revision;
  return (
    <Dialog
      title={offerText.title(revision, title)}
      closeName={offerText.keep(earlier)}
      onClose={keep}
      actions={
        <>
          <Button onClick={keep}>{offerText.keep(earlier)}</Button>
          <Button look="primary" onClick={() => void settleOffer(offer, 'take')}>
            {offerText.take(revision)}
          </Button>
        </>
      }
    >
      <div className={styles['body']}>
        <p>{offerText.intro(earlier)}</p>
        <LiveRegion>
          {compared === null ? (
            <p>{changesText.loading}</p>
          ) : compared.ok ? (
            <p>{offerText.kind[compared.value.kind]}</p>
          ) : (
            <FailureMessage sentences={failureText[compared.error.code]} />
          )}
        </LiveRegion>
        {compared?.ok === true ? <DifferenceList comparison={compared.value} language={language} /> : null}
      </div>
    </Dialog>
  );
}
