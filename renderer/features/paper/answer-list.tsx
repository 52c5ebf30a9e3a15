import { paperText } from '#text/paper-text.ts';
import { type AnswerBox, confidenceBoxes, labelBoxes } from './answer-field.ts';
import { FormPlace } from './form-place.tsx';
import styles from './answer-list.module.css';

export interface AnswerListProps {
  /** The numbers of the claims on the sheet, ascending. */
  readonly numbers: readonly number[];
  /** Whether the boxes become the fields of a form. */
  readonly isForm: boolean;
}

/** For each claim its number, its labels and its confidence steps, each with a box: wraps where a table would not fit. */
export function AnswerList({ numbers, isForm }: AnswerListProps) {
  return (
    <ol className={styles['claims']}>
      {numbers.map((number) => (
        <li key={number} className={styles['claim']}>
          <p className={styles['number']}>{paperText.claimOf(number)}</p>
          <Boxes boxes={labelBoxes(number)} isForm={isForm} />
          <Boxes boxes={confidenceBoxes(number)} isForm={isForm} />
        </li>
      ))}
    </ol>
  );
}

function Boxes({ boxes, isForm }: { readonly boxes: readonly AnswerBox[]; readonly isForm: boolean }) {
  return (
    <ul className={styles['boxes']}>
      {boxes.map(({ word, field }) => (
        <li key={word} className={styles['choice']}>
          <span className={styles['box']}>{isForm ? <FormPlace field={field} /> : null}</span>
          {word}
        </li>
      ))}
    </ul>
  );
}
