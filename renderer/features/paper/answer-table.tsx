import { CONFIDENCES } from '../../../content/attempt/confidence.ts';
import { LABELS } from '../../../content/lesson/label.ts';
import { labelText } from '#text/label-text.ts';
import { paperText } from '#text/paper-text.ts';
import { sortingText } from '#text/sorting-text.ts';
import { confidenceBoxes, labelBoxes } from './answer-field.ts';
import { FormPlace } from './form-place.tsx';
import styles from './answer-table.module.css';

export interface AnswerTableProps {
  /** The numbers of the claims on the sheet, ascending. */
  readonly numbers: readonly number[];
  /** The id of its heading. */
  readonly labelledBy: string;
  /** Whether the boxes become the fields of a form. */
  readonly isForm: boolean;
}

/** One row for each claim, with a box for each label and each confidence step. */
export function AnswerTable({ numbers, labelledBy, isForm }: AnswerTableProps) {
  return (
    <div className={styles['scroll']} role="group" aria-labelledby={labelledBy} tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{paperText.claim}</th>
            {LABELS.map((label) => (
              <th key={label} scope="col">
                {labelText[label].word}
              </th>
            ))}
            {CONFIDENCES.map((step) => (
              <th key={step} scope="col" className={styles['step']}>
                {sortingText.confidence[step]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {numbers.map((number) => (
            <tr key={number}>
              <th scope="row">{number}</th>
              {[...labelBoxes(number), ...confidenceBoxes(number)].map(({ word, field }) => (
                <td key={word}>
                  <span className={styles['box']}>{isForm ? <FormPlace field={field} /> : null}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
