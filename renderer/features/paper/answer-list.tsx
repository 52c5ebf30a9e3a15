import { CONFIDENCES } from '../../../content/attempt/confidence.ts';
import { LABELS } from '../../../content/lesson/label.ts';
import { labelText } from '#text/label-text.ts';
import { paperText } from '#text/paper-text.ts';
import { sortingText } from '#text/sorting-text.ts';
import styles from './answer-list.module.css';

export interface AnswerListProps {
  /** The numbers of the claims on the sheet, ascending. */
  readonly numbers: readonly number[];
}

/** For each claim its number, its labels and its confidence steps, each with a box: wraps where a table would not fit. */
export function AnswerList({ numbers }: AnswerListProps) {
  return (
    <ol className={styles['claims']}>
      {numbers.map((number) => (
        <li key={number} className={styles['claim']}>
          <p className={styles['number']}>{paperText.claimOf(number)}</p>
          <Boxes words={LABELS.map((label) => labelText[label].word)} />
          <Boxes words={CONFIDENCES.map((step) => sortingText.confidence[step])} />
        </li>
      ))}
    </ol>
  );
}

function Boxes({ words }: { readonly words: readonly string[] }) {
  return (
    <ul className={styles['boxes']}>
      {words.map((word) => (
        <li key={word} className={styles['choice']}>
          <span className={styles['box']} />
          {word}
        </li>
      ))}
    </ul>
  );
}
