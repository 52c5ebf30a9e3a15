import { useId } from 'react';
import { LABELS, type Label } from '../../content/lesson/label.ts';
import { labelText } from '#text/label-text.ts';
import { sortingText } from '#text/sorting-text.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { LabelIcon } from '../ui/label-icon.tsx';
import styles from './label-choice.module.css';

export interface LabelChoiceProps {
  readonly selected: Label | null;
  /** True while the response is on its way to the disk: shown as it is, and not to be changed. */
  readonly isBusy: boolean;
  /** The key of each label as it is printed; null when single keys are off. */
  readonly keys: Readonly<Record<Label, string>> | null;
  /** The question above them where it is not the one that was just read; the group is called "Your answer" without it. */
  readonly labelledBy?: string;
  readonly onSelect: (label: Label) => void;
}

/** The three labels. Choosing one selects it; nothing is kept before the confidence is said. */
export function LabelChoice({ selected, isBusy, keys, labelledBy, onSelect }: LabelChoiceProps) {
  const id = useId();
  return (
    <div
      role="group"
      aria-label={labelledBy === undefined ? sortingText.settled : undefined}
      aria-labelledby={labelledBy}
      className={styles['labels']}
    >
      {LABELS.map((label) => (
        <button
          key={label}
          type="button"
          className={styles['label']}
          data-label={label}
          aria-pressed={selected === label}
          aria-disabled={isBusy || undefined}
          aria-labelledby={`${id}${label}`}
          aria-describedby={`${id}${label}-line`}
          aria-keyshortcuts={keys?.[label]}
          onClick={() => {
            if (!isBusy) onSelect(label);
          }}
        >
          <LabelIcon label={label} className={styles['icon']} />
          <span className={styles['word']} id={`${id}${label}`}>
            {labelText[label].word}
          </span>
          {keys === null ? null : <KeyHint keyName={keys[label]} />}
          <span className={styles['line']} id={`${id}${label}-line`}>
            {labelText[label].line}
          </span>
        </button>
      ))}
    </div>
  );
}
