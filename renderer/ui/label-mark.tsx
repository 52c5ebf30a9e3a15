import type { Label } from '../../content/lesson/label.ts';
import { LabelIcon } from './label-icon.tsx';
import styles from './label-mark.module.css';

export interface LabelMarkProps {
  readonly label: Label;
  /** The word for the label in the reader's language. */
  readonly word: string;
}

/** A label shown in three ways: by its icon, its word and its line (solid, dashed, wavy), all in its colour. */
export function LabelMark({ label, word }: LabelMarkProps) {
  return (
    <span className={styles['mark']} data-label={label}>
      <LabelIcon label={label} className={styles['icon']} />
      <span className={styles['word']}>{word}</span>
    </span>
  );
}
