import { useEffect } from 'react';
import type { AttemptId } from '../../../content/journal/event.ts';
import { useApp } from '../../state/use-app.ts';
import { failureText } from '#text/failure-text.ts';
import { handInText } from '#text/hand-in-text.ts';
import { Button } from '../../ui/button.tsx';
import { FailureMessage } from '../../ui/failure-message.tsx';
import styles from './hand-in-card.module.css';

export interface HandInCodeProps {
  readonly attempt: AttemptId;
}

/** The answers as a code that can be written down or read out, for a student who cannot save a file. */
export function HandInCode({ attempt }: HandInCodeProps) {
  const shown = useApp((state) => state.handInCode);
  const readHandInCode = useApp((state) => state.readHandInCode);
  const noteCodeGiven = useApp((state) => state.noteCodeGiven);
  const isWaitedFor = useApp(
    ({ result }) =>
      result.kind === 'done' && result.value.attempt.attempt === attempt && result.value.attempt.isWaitedFor,
  );
  useEffect(() => {
    void readHandInCode(attempt);
  }, [attempt, readHandInCode]);

  if (shown.kind === 'failed') return <FailureMessage sentences={failureText[shown.failure.code]} />;
  // Until this code is loaded, the code of an earlier attempt must not be shown.
  if (shown.kind !== 'done' || shown.value.attempt !== attempt) return <p role="status">{handInText.codeLoading}</p>;
  const { code } = shown.value;
  if (code === null) return <p>{handInText.codeNone}</p>;
  return (
    <div className={styles['form']}>
      <p>{handInText.codeHow}</p>
      <p>
        <strong className={styles['code']} dir="ltr">
          {toGroups(code).map((group, at) => (
            <span key={at}>{group}</span>
          ))}
        </strong>
      </p>
      {isWaitedFor ? (
        <div className={styles['row']}>
          <Button onClick={() => void noteCodeGiven(attempt)}>{handInText.codeGiven}</Button>
        </div>
      ) : null}
      <p className={styles['worth']}>{handInText.codeWorth}</p>
    </div>
  );
}

/** The groups of a code, each with its trailing hyphen. */
const toGroups = (code: string): readonly string[] => code.split(/(?<=-)/);
