import type { KeyboardEvent } from 'react';
import { LABELS, type Label } from '../../../content/lesson/label.ts';
import { labelText } from '#text/label-text.ts';
import { typingText } from '#text/paper-text.ts';
import styles from './paper-answers.module.css';

export interface PaperRowProps {
  readonly number: number;
  readonly text: string;
  readonly language: string;
  /** null if the paper has no answer. */
  readonly label: Label | null;
  readonly onAnswer: (label: Label | null) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  /** Receives the element that handles the keys of this row. */
  readonly rowRef: (row: HTMLInputElement | null) => void;
}

/** One claim of a paper, as native radio buttons; the selected one handles the keys. */
export function PaperRow({ number, text, language, label, onAnswer, onKey, rowRef }: PaperRowProps) {
  const options: readonly (Label | null)[] = [...LABELS, null];
  return (
    <li>
      <div
        className={styles['row']}
        role="radiogroup"
        aria-labelledby={`paper-claim-${String(number)}`}
        onKeyDown={onKey}
      >
        <p id={`paper-claim-${String(number)}`} className={styles['claim']}>
          {typingText.row(number)} <bdi lang={language}>{text}</bdi>
        </p>
        <div className={styles['options']}>
          {options.map((option) => (
            <label key={option ?? 'none'} className={styles['option']}>
              <input
                ref={option === label ? rowRef : undefined}
                type="radio"
                name={`paper-row-${String(number)}`}
                checked={option === label}
                onChange={() => onAnswer(option)}
              />
              {option === null ? typingText.leftOut : labelText[option].word}
            </label>
          ))}
        </div>
      </div>
    </li>
  );
}
