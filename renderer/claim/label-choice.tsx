import { useId } from 'react';
import { LABELS, type Label } from '../../content/lesson/label.ts';
import { labelText } from '#text/label-text.ts';
import { sortingText } from '#text/sorting-text.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { LabelIcon } from '../ui/label-icon.tsx';
import styles from './label-choice.module.css';

export interface LabelChoiceProps {
  readonly selected: Label | null;
  /** True while the response is being saved: it is shown unchanged and cannot be changed. */
  readonly isBusy: boolean;
  /** The key of each label as printed on the keyboard; null if single-key shortcuts are off. */
  readonly keys: Readonly<Record<Label, string>> | null;
  /** The id of the question above the labels; if omitted, the group is called "Your answer". */
  readonly labelledBy?: string;
  readonly onSelect: (label: Label) => void;
}

/** The three labels. Choosing one only selects it; nothing is saved before the confidence is given. */
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
