import { useState } from 'react';
import type { LessonTask } from '../../../content/desk/views.ts';
import type { AttemptId } from '../../../content/journal/event.ts';
import { isStudentNumber, MAX_STUDENT_NUMBER } from '../../../content/profile/student-number.ts';
import { toPlainName } from '../../../content/text/to-plain-name.ts';
import { personNameOf } from '../../state/profile-of.ts';
import { useApp } from '../../state/use-app.ts';
import { failureText } from '#text/failure-text.ts';
import { handInText } from '#text/hand-in-text.ts';
import { Button } from '../../ui/button.tsx';
import { FailureMessage } from '../../ui/failure-message.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './hand-in-card.module.css';
import { HandInCode } from './hand-in-code.tsx';
import { type GivenName, HandInName } from './hand-in-name.tsx';
import { ResultCard } from './result-card.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';

export interface HandInCardProps {
  readonly attempt: AttemptId;
  /** Whether the teacher has it already: by a file that was saved, or by a code that they typed in. */
  readonly isGiven: boolean;
  /** The teacher's requirements for handing in; null if the lesson is no longer on the shelf. */
  readonly task: Pick<LessonTask, 'folder' | 'asksNumber' | 'names' | 'isSecondReading'> | null;
}

const NOTHING_ASKED = { folder: null, asksNumber: false, names: [], isSecondReading: false } as const;

/** Writes finished work to a file for the teacher, and shows where it is after it was saved. */
export function HandInCard({ attempt, isGiven, task }: HandInCardProps) {
  const { folder, asksNumber, names, isSecondReading } = task ?? NOTHING_ASKED;
  const profileName = useApp(personNameOf);
  const lastNumber = useApp(({ session }) => (session.kind === 'done' ? session.value.settings.studentNumber : null));
  const isInBrowser = useApp((slice) => slice.edition !== 'program');
  const state = useApp(({ handInFile }) => (handInFile.attempt === attempt ? handInFile.file : null));
  const savedAs = useApp(({ handInFile }) => (handInFile.attempt === attempt ? handInFile.name : ''));
  const writeHandIn = useApp((slice) => slice.writeHandIn);
  // The card is drawn anew when the key arrives: the next file has the same name.
  const [given, setGiven] = useState<GivenName>(() =>
    savedAs === '' ? toGivenName(profileName ?? '', names) : { name: savedAs, isTyped: !names.includes(savedAs) },
  );
  const [number, setNumber] = useState(lastNumber ?? '');
  const [isSent, setIsSent] = useState(false);
  const name = toPlainName(given.name);
  const plainNumber = toPlainName(number);
  const numberError =
    plainNumber === '' ? handInText.numberMissing : isStudentNumber(plainNumber) ? null : handInText.numberStrange;
  const isMissingNumber = asksNumber && isSent && plainNumber === '';
  const isWriting = state?.kind === 'working';
  const isDone = state?.kind === 'done';
  const words = isSecondReading ? handInText.reading : handInText;

  const write = ({ ask, isNumbered }: { readonly ask: boolean; readonly isNumbered: boolean }) => {
    const isWhole = name !== '' && (!isNumbered || numberError === null);
    setIsSent(!isWhole);
    if (isWhole) void writeHandIn({ attempt, name, ...(isNumbered ? { number: plainNumber } : {}), ask });
  };

  return (
    <ResultCard title={isDone || isGiven ? words.titleGiven : words.title}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          write({ ask: false, isNumbered: asksNumber });
        }}
      >
        {isDone || isGiven ? null : <p>{asksNumber ? handInText.whatWithNumber : words.what}</p>}
        <HandInName
          {...{ names, given, isSecondReading }}
          isMissing={isSent && name === ''}
          onChange={(changed) => {
            setGiven(changed);
            setIsSent(false);
          }}
        />
        {asksNumber ? (
          <TextField
            label={handInText.number}
            hint={handInText.numberHint}
            value={number}
            maxLength={MAX_STUDENT_NUMBER}
            error={isSent ? numberError : null}
            onChange={(typed) => {
              setNumber(typed);
              setIsSent(false);
            }}
          />
        ) : null}
        <div className={styles['row']}>
          <Button type="submit" look={isDone ? 'plain' : 'primary'} isUnavailable={isWriting}>
            {isWriting ? handInText.writing : nameOfWriting(folder, isDone)}
          </Button>
          {folder === null ? null : (
            <Button isUnavailable={isWriting} onClick={() => write({ ask: true, isNumbered: asksNumber })}>
              {handInText.elsewhere}
            </Button>
          )}
          {isMissingNumber ? (
            <Button isUnavailable={isWriting} onClick={() => write({ ask: false, isNumbered: false })}>
              {handInText.withoutNumber}
            </Button>
          ) : null}
        </div>
        <LiveRegion>
          {isDone ? (
            <div className={styles['saved']}>
              <p>{isInBrowser ? handInText.doneInPage : handInText.done}</p>
              <p className={styles['path']}>
                <bdi>{state.value.path}</bdi>
              </p>
              <p>{isInBrowser && !isSecondReading ? handInText.nextInPage : words.next}</p>
            </div>
          ) : null}
        </LiveRegion>
        {state?.kind === 'failed' ? <FailureMessage sentences={failureText[state.failure.code]} /> : null}
        {isSecondReading ? null : (
          <p className={styles['worth']}>{isInBrowser ? handInText.worthInPage : handInText.worth}</p>
        )}
      </form>
      {/* Only a class accepts codes. */}
      {isSecondReading ? null : (
        <div className={styles['otherwise']}>
          <Disclosure title={handInText.codeTitle} isLazy>
            <HandInCode attempt={attempt} />
          </Disclosure>
        </div>
      )}
    </ResultCard>
  );
}

/** If there is a list, the name of the profile is used only if it is on the list. */
const toGivenName = (name: string, names: readonly string[]): GivenName => {
  if (names.length === 0) return { name, isTyped: true };
  return { name: names.includes(name) ? name : '', isTyped: false };
};

/** With a folder, nothing is asked before the file is written. */
const nameOfWriting = (folder: string | null, isAgain: boolean): string => {
  if (folder === null) return isAgain ? handInText.again : handInText.write;
  return isAgain ? handInText.againTo(folder) : handInText.writeTo(folder);
};
