import type { Response } from '../../content/desk/views.ts';
import { labelText } from '../text/label-text.ts';
import { sortingText } from '../text/sorting-text.ts';
import { LabelMark } from '../ui/label-mark.tsx';
import styles from './settled-response.module.css';

export interface SettledResponseProps {
  /** null when the claim was handed in without one. */
  readonly response: Response | null;
}

/** What was committed: said, not offered again. */
export function SettledResponse({ response }: SettledResponseProps) {
  if (response === null) return <p className={styles['settled']}>{sortingText.noAnswer}</p>;
  return (
    <p className={styles['settled']}>
      <span className={styles['whose']}>{sortingText.settled}</span>
      <LabelMark label={response.label} word={labelText[response.label].word} />
      {response.confidence === null ? null : <span>{sortingText.confidenceSaid[response.confidence]}</span>}
    </p>
  );
}
