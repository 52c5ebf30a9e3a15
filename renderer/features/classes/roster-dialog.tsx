import { useEffect, useId, useRef, useState } from 'react';
import type { RosterRecord } from '../../../content/class/class-records.ts';
import { type ChosenRoster, MAX_ROSTER_BYTES, readRosterTable } from '../../../content/class/read-roster.ts';
import type { Failure } from '../../../content/base/failure.ts';
import type { ClassId } from '../../../content/journal/event.ts';
import type { Result } from '../../../content/base/result.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { rosterText } from '#text/roster-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { ErasedOnList } from './erased-on-list.tsx';
import { RosterFailure } from './roster-failure.tsx';
import { RosterPreview } from './roster-preview.tsx';
import styles from './roster-dialog.module.css';

export interface RosterDialogProps {
  readonly of: ClassId;
  /** The chosen list; null if it will be pasted. */
  readonly chosen: Result<ChosenRoster, Failure> | null;
  readonly onClose: () => void;
}

/** A preview of a list of students, which can be edited before it is used. */
export function RosterDialog({ of, chosen, onClose }: RosterDialogProps) {
  const setRoster = useApp((state) => state.setRoster);
  const [text, setText] = useState(chosen?.ok === true ? chosen.value.text : '');
  const isRead = chosen?.ok !== false;
  const reading = text.trim() === '' ? null : readRosterTable(text);
  const [erased, setErased] = useState<RosterRecord['students']>([]);
  const question = useRef<HTMLDivElement>(null);
  const take = async (answer?: 'bring-back' | 'leave-out') => {
    const set = await setRoster(of, text, answer);
    if (set.kind === 'taken') onClose();
    else setErased(set.kind === 'asks' ? set.erased : []);
  };
  const change = (changed: string) => {
    setText(changed);
    setErased([]);
  };
  useEffect(() => {
    if (erased.length > 0) question.current?.scrollIntoView({ block: 'nearest' });
  }, [erased]);
  return (
    <Dialog
      title={chosen === null ? rosterText.pasteTitle : rosterText.title}
      closeName={appText.close}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{appText.cancel}</Button>
          <Button look="primary" isUnavailable={reading?.ok !== true || erased.length > 0} onClick={() => void take()}>
            {rosterText.take}
          </Button>
        </>
      }
    >
      <div className={styles['parts']}>
        {chosen === null ? <RosterField text={text} onChange={change} /> : null}
        {chosen?.ok === false ? <RosterFailure failure={chosen.error} /> : null}
        {isRead && reading === null ? <p>{rosterText.nothingYet}</p> : null}
        {reading?.ok === false ? <RosterFailure failure={reading.error} /> : null}
        {reading?.ok === true ? (
          <RosterPreview reading={reading.value} isGuessed={chosen?.ok === true && chosen.value.isGuessed} />
        ) : null}
        {chosen?.ok === true ? (
          <Disclosure title={rosterText.edit}>
            <RosterField text={text} onChange={change} />
          </Disclosure>
        ) : null}
        <div ref={question} role="alert">
          {erased.length === 0 ? null : <ErasedOnList erased={erased} onAnswer={(answer) => void take(answer)} />}
        </div>
      </div>
    </Dialog>
  );
}

interface RosterFieldProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
}

function RosterField({ text, onChange }: RosterFieldProps) {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {rosterText.paste}
      </label>
      <p id={`${id}-hint`} className={styles['hint']}>
        {rosterText.pasteHint}
      </p>
      <textarea
        id={id}
        className={styles['text']}
        rows={8}
        spellCheck={false}
        autoComplete="off"
        maxLength={MAX_ROSTER_BYTES}
        aria-describedby={`${id}-hint`}
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
