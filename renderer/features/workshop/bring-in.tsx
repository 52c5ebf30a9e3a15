import { useState, type ClipboardEvent } from 'react';
import { MAX_PASTED_UNITS } from '../../../content/reading/read-document.ts';
import { useApp } from '../../state/use-app.ts';
import { bringInText } from '#text/workshop-text.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import styles from './bring-in.module.css';
import { sayOrigin } from './say-origin.ts';

/** The ways to import a text: paste it, type it, or open a file. */
export function BringIn() {
  const [typed, setTyped] = useState('');
  const pasteIntoDraft = useApp((state) => state.pasteIntoDraft);
  const chooseDocument = useApp((state) => state.chooseDocument);
  const canChoose = useApp(({ can }) => can('chooseDocument'));

  const onPaste = (event: ClipboardEvent) => {
    const html = event.clipboardData.getData('text/html').slice(0, MAX_PASTED_UNITS);
    const text = event.clipboardData.getData('text/plain').slice(0, MAX_PASTED_UNITS);
    // Words pasted while typing belong to the typed text.
    if (typed.trim() !== '' || (html === '' && text.trim() === '')) return;
    event.preventDefault();
    void pasteIntoDraft({ html: html === '' ? null : html, text }, sayOrigin);
  };
  const take = async () => {
    await pasteIntoDraft({ html: null, text: typed }, sayOrigin);
    setTyped('');
  };

  return (
    <div className={styles['ways']}>
      <Field label={bringInText.paste} hint={bringInText.pasteHint}>
        {(control) => (
          <textarea
            {...control}
            className={`${control.className ?? ''} ${styles['paste'] ?? ''}`}
            rows={8}
            dir="auto"
            maxLength={MAX_PASTED_UNITS}
            value={typed}
            onPaste={onPaste}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      {typed.trim() === '' ? null : (
        <div>
          <Button look="primary" onClick={() => void take()}>
            {bringInText.take}
          </Button>
        </div>
      )}
      {canChoose ? (
        <div className={styles['file']}>
          <Button onClick={() => void chooseDocument(sayOrigin)}>{bringInText.file}</Button>
          <p className={styles['hint']}>{bringInText.fileHint}</p>
        </div>
      ) : null}
    </div>
  );
}
