import type { ImportPreview } from '../../../content/desk/people/profile-exchange.ts';
import { findSameName } from '../../../content/profile/find-same-name.ts';
import { quoteForeign } from '../../../content/text/quote-foreign.ts';
import { useApp } from '../../state/use-app.ts';
import { profileOf } from '../../state/profile-of.ts';
import { peopleText } from '#text/people-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './section.module.css';

export interface BringDialogProps {
  readonly preview: ImportPreview;
  readonly isTaking: boolean;
}

const { bring: text } = peopleText;

/** A preview of the import of a profile file, for confirmation, because the file may belong to another person. */
export function BringDialog({ preview, isTaking }: BringDialogProps) {
  const take = useApp((state) => state.takeProfileFile);
  const close = useApp((state) => state.closeProfileImport);
  const isOwn = useApp(profileOf) === preview.profile;
  const { kind, name, attempts, records, keptApart, leftOut } = preview;
  const isSameName = useApp(({ session }) => {
    const here = session.kind === 'done' ? session.value.profiles : [];
    return kind === 'new-person' && findSameName(here, name ?? '').length > 0;
  });
  const isInBrowser = useApp(({ edition }) => edition !== 'program');
  const who = text.who(name === null ? null : quoteForeign(name));
  const facts = [
    attempts.added === 0 ? null : text.added(attempts.added),
    attempts.longer === 0 ? null : text.longer(attempts.longer),
    records === 0 ? null : text.records(records),
    keptApart === 0 ? null : text.apart(keptApart),
    leftOut === 0 ? null : text.leftOut(leftOut),
  ].filter((fact) => fact !== null);
  return (
    <Dialog
      title={text.dialog}
      closeName={text.close}
      onClose={close}
      actions={
        kind === 'nothing-new' ? (
          <Button look="primary" onClick={close}>
            {text.close}
          </Button>
        ) : (
          <>
            <Button onClick={close}>{text.cancel}</Button>
            <Button look="primary" isUnavailable={isTaking} onClick={() => void take()}>
              {isTaking ? text.taking : text.take[kind]}
            </Button>
          </>
        )
      }
    >
      <div className={styles['said']}>
        <p>
          <strong>{isSameName ? text.askedOfSameName(who, isInBrowser) : text.asked[kind](who, isInBrowser)}</strong>
        </p>
        {isOwn ? null : <p>{text.somebodyElse}</p>}
        <p>{text.effect[kind](isInBrowser)}</p>
        {isSameName ? <p>{text.effectOfSameName}</p> : null}
        {facts.length === 0 ? null : (
          <ul>
            {facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}
