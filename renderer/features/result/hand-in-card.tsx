import { useState } from 'react';
import { MAX_STUDENT_NAME } from '../../../content/classroom/max-student-name.ts';
import type { AttemptId } from '../../../content/journal/event.ts';
import { useApp } from '../../state/use-app.ts';
import { failureText } from '../../text/failure-text.ts';
import { handInText } from '../../text/hand-in-text.ts';
import { Button } from '../../ui/button.tsx';
import { FailureMessage } from '../../ui/failure-message.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './hand-in-card.module.css';
import { ResultCard } from './result-card.tsx';

export interface HandInCardProps {
  readonly attempt: AttemptId;
  /** The folder that the lesson names; null when the student is to choose. */
  readonly folder: string | null;
}

/** Writes finished work into a file for the teacher, and says where it is only once it is there. */
export function HandInCard({ attempt, folder }: HandInCardProps) {
  const profileName = useApp(({ session }) =>
    session.kind === 'done'
      ? (session.value.profiles.find(({ id }) => id === session.value.profile)?.name ?? null)
      : null,
  );
  const state = useApp(({ handInFile }) => (handInFile.attempt === attempt ? handInFile.file : null));
  const writeHandIn = useApp((slice) => slice.writeHandIn);
  const [name, setName] = useState(profileName ?? '');
  const [isMissing, setIsMissing] = useState(false);
  const isWriting = state?.kind === 'working';
  const isDone = state?.kind === 'done';

  const write = (ask: boolean) => {
    if (name.trim() === '') setIsMissing(true);
    else void writeHandIn(attempt, name.trim(), ask);
  };

  return (
    <ResultCard title={handInText.title}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          write(false);
        }}
      >
        <p>{handInText.what}</p>
        <TextField
          label={handInText.name}
          hint={handInText.nameHint}
          value={name}
          maxLength={MAX_STUDENT_NAME}
          error={isMissing ? handInText.nameMissing : null}
          onChange={(typed) => {
            setName(typed);
            setIsMissing(false);
          }}
        />
        <div className={styles['row']}>
          <Button type="submit" look={isDone ? 'plain' : 'primary'} isUnavailable={isWriting}>
            {isWriting ? handInText.writing : isDone ? handInText.again : nameOfWriting(folder)}
          </Button>
          {folder === null ? null : (
            <Button isUnavailable={isWriting} onClick={() => write(true)}>
              {handInText.elsewhere}
            </Button>
          )}
        </div>
        <div role="status">
          {isDone ? (
            <div className={styles['saved']}>
              <p>{handInText.done}</p>
              <p className={styles['path']}>
                <bdi>{state.value.path}</bdi>
              </p>
              <p>{handInText.next}</p>
            </div>
          ) : null}
        </div>
        {state?.kind === 'failed' ? <FailureMessage sentences={failureText[state.failure.code]} /> : null}
        <p className={styles['worth']}>{handInText.worth}</p>
      </form>
    </ResultCard>
  );
}

const nameOfWriting = (folder: string | null): string =>
  folder === null ? handInText.write : handInText.writeTo(folder);
