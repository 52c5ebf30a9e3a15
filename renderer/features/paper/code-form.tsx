import { useEffect, useId, useRef, useState } from 'react';
import type { CodeEntry, TypedCode } from '../../../content/class/classroom.ts';
import { MAX_STUDENT_NAME } from '../../../content/class/limits.ts';
import type { Failure } from '../../../content/base/failure.ts';
import { useApp } from '../../state/use-app.ts';
import { codesText } from '#text/code-text.ts';
import { failureText } from '#text/failure-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FailureMessage } from '../../ui/failure-message.tsx';
import { Field } from '../../ui/field.tsx';
import { Message } from '../../ui/message.tsx';
import styles from './paper-answers.module.css';
import { ErasedMessage } from './erased-message.tsx';
import { TypedNumber } from './typed-number.tsx';
import { useShownName } from './use-shown-name.ts';
import { WorkThereMessage } from './work-there-message.tsx';

export interface CodeFormProps {
  /** The code to correct; null for a new one. */
  readonly correcting: TypedCode | null;
  /** Called when it was saved, or left unchanged. */
  readonly onDone: () => void;
}

/** The result of the last attempt to save. */
type Outcome =
  | { readonly kind: 'none' | 'saving' | 'no-name' | 'no-code' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'answered'; readonly name: string; readonly entry: CodeEntry; readonly answers: CodeAnswers };

/** The teacher's answers to the questions about a code. */
interface CodeAnswers {
  readonly twice?: 'beside' | 'replace';
  readonly isBack?: true;
}

/** Longer than any code with a space after each character. */
const MAX_TYPED = 200;

/** A form for one student's code and name. */
export function CodeForm({ correcting, onDone }: CodeFormProps) {
  const id = useId();
  const enterCode = useApp((state) => state.enterCode);
  const students = useApp((state) => state.knownStudents);
  const names = [...new Set(students.map((student) => student.name))];
  const shownName = useShownName();
  const [name, setName] = useState(correcting?.name ?? '');
  const [code, setCode] = useState(correcting?.code ?? '');
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const nameField = useRef<HTMLInputElement>(null);
  const codeField = useRef<HTMLInputElement>(null);
  useEffect(() => nameField.current?.focus(), []);

  const change = (to: { readonly name?: string; readonly code?: string }) => {
    if (to.name !== undefined) setName(to.name);
    if (to.code !== undefined) setCode(to.code);
    setOutcome({ kind: 'none' });
  };
  const save = async (answers: CodeAnswers, entry = correcting?.entry ?? null) => {
    if (outcome.kind === 'saving') return;
    const who = name.trim();
    if (who === '' || code.trim() === '') {
      setOutcome({ kind: who === '' ? 'no-name' : 'no-code' });
      (who === '' ? nameField : codeField).current?.focus();
      return;
    }
    setOutcome({ kind: 'saving' });
    // A code that replaces other work may have been saved under another name, and would then exist twice.
    const moved = correcting === null || correcting.entry === entry ? {} : { movedFrom: correcting.entry };
    const answer = await enterCode({ entry, name: who, code, ...answers, ...moved });
    if (!answer.ok) {
      setOutcome({ kind: 'failed', failure: answer.error });
      return;
    }
    setOutcome({ kind: 'answered', name: who, entry: answer.value, answers });
    if (answer.value.kind === 'refused') codeField.current?.focus();
    if (answer.value.kind !== 'taken') return;
    if (correcting !== null) onDone();
    setName('');
    setCode('');
    nameField.current?.focus();
  };

  const entry = outcome.kind === 'answered' ? outcome.entry : null;
  const said = outcome.kind === 'answered' ? outcome.answers : {};
  const refused = entry?.kind === 'refused' ? codesText.refused[entry.why] : null;
  return (
    <Card>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void save({});
        }}
      >
        {correcting === null ? null : <p>{codesText.correcting(shownName(correcting.name))}</p>}
        <Field
          label={codesText.student}
          hint={codesText.studentHint}
          error={outcome.kind === 'no-name' ? codesText.needsName : null}
        >
          {(control) => (
            <input
              {...control}
              ref={nameField}
              type="text"
              list={`${id}-names`}
              autoComplete="off"
              spellCheck={false}
              maxLength={MAX_STUDENT_NAME}
              value={name}
              onChange={(event) => change({ name: event.target.value })}
            />
          )}
        </Field>
        <datalist id={`${id}-names`}>
          {names.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        <TypedNumber typed={name} />
        <Field
          label={codesText.code}
          hint={codesText.codeHint}
          error={outcome.kind === 'no-code' ? codesText.needsCode : refused}
        >
          {(control) => (
            <input
              {...control}
              ref={codeField}
              type="text"
              className={`${control.className ?? ''} ${styles['code'] ?? ''}`}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              dir="ltr"
              maxLength={MAX_TYPED}
              value={code}
              onChange={(event) => change({ code: event.target.value })}
            />
          )}
        </Field>
        {entry?.kind === 'erased-student' ? (
          <ErasedMessage
            name={shownName(name)}
            what={codesText.erasedWhat}
            saveName={codesText.erasedBack}
            onBack={() => void save({ ...said, isBack: true })}
          />
        ) : null}
        {entry?.kind === 'work-there' ? (
          <WorkThereMessage
            name={shownName(name)}
            works={entry.works}
            what={codesText.thereWhat}
            replaceName={codesText.replace}
            onKeepBoth={() => void save({ ...said, twice: 'beside' })}
            onReplace={(other) => void save({ ...said, twice: 'replace' }, other)}
          />
        ) : null}
        {outcome.kind === 'failed' ? <FailureMessage sentences={failureText[outcome.failure.code]} /> : null}
        <div className={styles['standing']}>
          <p role="status">{sayStanding(outcome, shownName)}</p>
          {correcting === null ? null : <Button onClick={onDone}>{codesText.cancel}</Button>}
          <Button look="primary" type="submit">
            {codesText.save}
          </Button>
        </div>
        {outcome.kind === 'answered' && entry?.kind === 'taken' && entry.alsoAs.length > 0 ? (
          <div role="alert">
            <Message tone="care" title={codesText.alsoTitle(shownName(outcome.name), entry.alsoAs)}>
              <p>{codesText.alsoWhat}</p>
            </Message>
          </div>
        ) : null}
      </form>
    </Card>
  );
}

function sayStanding(outcome: Outcome, shownName: (typed: string) => string): string | null {
  if (outcome.kind === 'saving') return codesText.saving;
  if (outcome.kind !== 'answered' || outcome.entry.kind !== 'taken') return null;
  return codesText.saved(shownName(outcome.name), outcome.entry.answered, outcome.entry.asked);
}
