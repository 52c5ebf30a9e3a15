import { useDeferredValue, useMemo, useState } from 'react';
import { err, ok, type Result } from '../../../content/base/result.ts';
import type { Draft } from '../../../content/draft/draft.ts';
import {
  type BroughtClaims,
  type BroughtRefusal,
  MAX_BROUGHT_UNITS,
} from '../../../content/workshop/brought-claims.ts';
import { findBroughtClaims, type FoundClaims } from '../../../content/workshop/find-brought-claims.ts';
import { readBroughtClaims } from '../../../content/workshop/read-brought-claims.ts';
import { useApp } from '../../state/use-app.ts';
import { broughtClaimsText } from '#text/brought-claims-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import { Message } from '../../ui/message.tsx';
import styles from './bring-in-claims.module.css';

export interface BringInClaimsDialogProps {
  readonly draft: Draft;
  readonly onClose: () => void;
}

/** A file that was opened. */
interface Opened {
  readonly name: string;
  readonly text: Result<string, BroughtRefusal>;
  /** Whether its character encoding was guessed. */
  readonly isGuessed: boolean;
}

/** Enough to see what is wrong with a table; a thousand more would say the same. */
const MAX_NOTES = 100;

/** Reads claims from a pasted table or a file, and shows what adding them does, before they are added in one step. */
export function BringInClaimsDialog({ draft, onClose }: BringInClaimsDialogProps) {
  const editDraft = useApp((state) => state.editDraft);
  const chooseClaims = useApp((state) => state.chooseClaims);
  const canChoose = useApp(({ can }) => can('chooseClaims'));
  const [pasted, setPasted] = useState('');
  const [opened, setOpened] = useState<Opened | null>(null);
  // Typing stays fast while a long table is read.
  const settled = useDeferredValue(pasted);
  const text = useMemo(
    () => (opened === null ? (settled === '' ? null : ok(settled)) : opened.text),
    [opened, settled],
  );
  const read = useMemo(() => (text === null ? null : readClaims(text, draft)), [text, draft]);
  const edit = read?.ok === true ? read.value.found.edit : null;
  const count = read?.ok === true ? read.value.found.count : 0;

  const choose = async () => {
    const chosen = await chooseClaims();
    if (chosen === null) return;
    const of = chosen.text;
    setPasted('');
    setOpened({
      name: chosen.name,
      text: of.ok ? ok(of.value.text) : of,
      isGuessed: of.ok && of.value.isGuessed,
    });
  };
  const add = () => {
    if (edit !== null && editDraft(edit)) onClose();
  };

  return (
    <Dialog
      title={broughtClaimsText.title}
      closeName={broughtClaimsText.close}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{broughtClaimsText.cancel}</Button>
          <Button look="primary" isUnavailable={edit === null} onClick={add}>
            {broughtClaimsText.add(count)}
          </Button>
        </>
      }
    >
      <div className={styles['body']}>
        <p>{broughtClaimsText.intro}</p>
        <Field label={broughtClaimsText.paste} hint={broughtClaimsText.pasteHint}>
          {(control) => (
            <textarea
              {...control}
              className={`${control.className ?? ''} ${styles['paste'] ?? ''}`}
              rows={5}
              dir="auto"
              maxLength={MAX_BROUGHT_UNITS}
              value={pasted}
              onChange={(event) => {
                setOpened(null);
                setPasted(event.target.value);
              }}
            />
          )}
        </Field>
        {canChoose ? (
          <div className={styles['way']}>
            <Button onClick={() => void choose()}>{broughtClaimsText.file}</Button>
            <p className={styles['hint']}>
              {opened === null ? broughtClaimsText.fileHint : <bdi>{broughtClaimsText.ofFile(opened.name)}</bdi>}
            </p>
          </div>
        ) : null}
        <LiveRegion>
          {read === null ? null : read.ok ? (
            <p className={styles['count']}>
              {broughtClaimsText.count(count, read.value.brought.claims.length, read.value.brought.from)}
            </p>
          ) : (
            <Refused refusal={read.error} />
          )}
        </LiveRegion>
        {opened?.isGuessed === true && read?.ok === true ? <p>{broughtClaimsText.guessed}</p> : null}
        {read?.ok === true && read.value.found.notes.length > 0 ? <Notes {...read.value} /> : null}
      </div>
    </Dialog>
  );
}

interface Read {
  readonly brought: BroughtClaims;
  readonly found: FoundClaims;
}

function readClaims(text: Result<string, BroughtRefusal>, draft: Draft): Result<Read, BroughtRefusal> {
  const brought = text.ok ? readBroughtClaims(text.value) : err(text.error);
  if (!brought.ok) return brought;
  return ok({ brought: brought.value, found: findBroughtClaims(draft, brought.value.claims) });
}

function Refused({ refusal: { fault, row } }: { readonly refusal: BroughtRefusal }) {
  const { what, now } = broughtClaimsText.faults[fault];
  return (
    <Message tone="care" title={what}>
      <p>{row === null ? now : `${broughtClaimsText.at(row)} ${now}`}</p>
    </Message>
  );
}

function Notes({ brought, found: { notes } }: Read) {
  return (
    <div className={styles['found']}>
      <h3 id="not-brought">{broughtClaimsText.notes}</h3>
      {/* It scrolls, so it must be reachable by keyboard. */}
      <div className={styles['scroll']} role="group" aria-labelledby="not-brought" tabIndex={0}>
        <ul className={styles['notes']}>
          {notes.slice(0, MAX_NOTES).map((note, at) => (
            <li key={at}>{broughtClaimsText.note(note, brought.from)}</li>
          ))}
          {notes.length > MAX_NOTES ? <li>{broughtClaimsText.moreNotes(notes.length - MAX_NOTES)}</li> : null}
        </ul>
      </div>
    </div>
  );
}
