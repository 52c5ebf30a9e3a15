import { useId, useRef, type KeyboardEvent, type RefObject } from 'react';
import { MAX_STUDENT_NAME } from '../../../content/class/limits.ts';
import { claimNumber } from '../../../content/lesson/claim-number.ts';
import { claimText } from '../../../content/lesson/claim-text.ts';
import type { ClaimId, StudentHalf } from '../../../content/lesson/format.ts';
import { LABELS, type Label } from '../../../content/lesson/label.ts';
import type { Paper } from '../../state/paper-slice.ts';
import { useApp } from '../../state/use-app.ts';
import { failureText } from '#text/failure-text.ts';
import { typingText } from '#text/paper-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { isKeptFromUs, keyMeant } from '../../ui/key-press.ts';
import { useKeyboardNow } from '../../ui/keyboard-layout.tsx';
import styles from './paper-answers.module.css';
import { ErasedMessage } from './erased-message.tsx';
import { PaperRow } from './paper-row.tsx';
import { TypedNumber } from './typed-number.tsx';
import { useShownName } from './use-shown-name.ts';
import { WorkThereMessage } from './work-there-message.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';

export interface PaperFormProps {
  readonly lesson: StudentHalf;
  /** The claims on the sheet, in its order. */
  readonly sheet: readonly ClaimId[];
  readonly paper: Paper;
  readonly nameRef: RefObject<HTMLInputElement | null>;
  readonly onNext: () => void;
}

const LABEL_OF_KEY: Readonly<Record<string, Label | null>> = {
  ...Object.fromEntries(LABELS.map((label, at) => [String(at + 1), label])),
  '0': null,
};

/** One student's paper: a name, and a row for each claim that is answered with a single key press. */
export function PaperForm({ lesson, sheet, paper, nameRef, onNext }: PaperFormProps) {
  const id = useId();
  const changePaper = useApp((state) => state.changePaper);
  const saved = useApp((state) => state.paperSaved);
  const students = useApp((state) => state.knownStudents);
  const names = [...new Set(students.map((student) => student.name))];
  const shownName = useShownName();
  const works = useApp((state) => state.worksThere);
  const asksBack = useApp((state) => state.asksBack);
  const checkName = useApp((state) => state.checkName);
  const bringBack = useApp((state) => state.bringPaperBack);
  const keepBoth = useApp((state) => state.keepBoth);
  const replacePaper = useApp((state) => state.replacePaper);
  const keyboard = useKeyboardNow();
  const rows = useRef<(HTMLInputElement | null)[]>([]);
  const next = useRef<HTMLButtonElement>(null);

  const answer = (claim: ClaimId, label: Label | null) => {
    const others = Object.entries(paper.answers).filter(([other]) => other !== claim);
    changePaper({ answers: Object.fromEntries(label === null ? others : [...others, [claim, label]]) });
  };
  const turnTo = (at: number) => {
    if (at < 0) nameRef.current?.focus();
    else if (at >= sheet.length) next.current?.focus();
    else {
      rows.current[at]?.focus();
      // Focusing only scrolls one option into view, not the whole claim.
      rows.current[at]?.closest('li')?.scrollIntoView({ block: 'nearest' });
    }
  };
  const takeKey = (event: KeyboardEvent, claim: ClaimId, at: number) => {
    if (isKeptFromUs(event.nativeEvent)) return;
    const digit = keyMeant(event.nativeEvent, Object.keys(LABEL_OF_KEY), keyboard.current);
    const label = digit === null ? undefined : LABEL_OF_KEY[digit];
    if (label !== undefined) {
      answer(claim, label);
      turnTo(at + 1);
    } else if (event.key === 'Enter' || event.key === 'ArrowDown') turnTo(at + 1);
    else if (event.key === 'ArrowUp' || event.key === 'Backspace') turnTo(at - 1);
    else return;
    event.preventDefault();
  };

  return (
    <Card>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          turnTo(0);
        }}
      >
        <div className={styles['student']}>
          <label htmlFor={id} className={styles['label']}>
            {typingText.student}
          </label>
          <p id={`${id}-hint`} className={styles['hint']}>
            {typingText.studentHint}
          </p>
          <input
            ref={nameRef}
            id={id}
            className={styles['name']}
            list={`${id}-names`}
            autoComplete="off"
            spellCheck={false}
            maxLength={MAX_STUDENT_NAME}
            aria-describedby={`${id}-hint`}
            value={paper.name}
            onChange={(event) => changePaper({ name: event.target.value })}
            onBlur={() => void checkName()}
          />
          <datalist id={`${id}-names`}>
            {names.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <TypedNumber typed={paper.name} />
        </div>
        {asksBack ? (
          <ErasedMessage
            name={shownName(paper.name)}
            what={typingText.erasedWhat}
            saveName={typingText.erasedBack}
            onBack={bringBack}
          />
        ) : null}
        {works.length === 0 ? null : (
          <WorkThereMessage
            name={shownName(paper.name)}
            works={works}
            what={typingText.thereWhat}
            replaceName={typingText.replace}
            onKeepBoth={keepBoth}
            onReplace={replacePaper}
          />
        )}
        <ol className={styles['rows']} aria-label={typingText.answers}>
          {sheet.map((claim, at) => (
            <PaperRow
              key={claim}
              number={claimNumber(lesson, claim)}
              text={claimText(lesson, claim)}
              language={lesson.language}
              label={paper.answers[claim] ?? null}
              onAnswer={(label) => answer(claim, label)}
              onKey={(event) => takeKey(event, claim, at)}
              rowRef={(row) => {
                rows.current[at] = row;
              }}
            />
          ))}
        </ol>
        <div className={styles['foot']}>
          <Loaded of={saved} failures={failureText} />
          <div className={styles['standing']}>
            <LiveRegion as="p">
              {asksBack
                ? typingText.erasedWaits
                : works.length > 0
                  ? typingText.waits
                  : standingOf(paper, shownName(paper.name), saved.kind, sheet.length)}
            </LiveRegion>
            <Button
              ref={next}
              look="primary"
              isUnavailable={paper.name.trim() === '' || works.length > 0 || asksBack}
              onClick={onNext}
            >
              {typingText.next}
            </Button>
          </div>
        </div>
      </form>
    </Card>
  );
}

function standingOf({ name, answers }: Paper, shown: string, saved: string, of: number): string | null {
  if (name.trim() === '') return typingText.needsName;
  if (saved === 'working') return typingText.saving;
  return saved === 'done' ? typingText.saved(shown, Object.keys(answers).length, of) : null;
}
