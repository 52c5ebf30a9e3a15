import { CONFIDENCES } from '../../../content/attempt/confidence.ts';
import { LABELS } from '../../../content/lesson/label.ts';
import { labelText } from '#text/label-text.ts';
import { paperText } from '#text/paper-text.ts';
import { sortingText } from '#text/sorting-text.ts';
import styles from './answer-table.module.css';

export interface AnswerTableProps {
  /** The numbers of the claims on the sheet, ascending. */
  readonly numbers: readonly number[];
  /** The id of its heading. */
  readonly labelledBy: string;
}

/** One row for each claim, with a box for each label and each confidence step. */
export function AnswerTable({ numbers, labelledBy }: AnswerTableProps) {
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
              {[...LABELS, ...CONFIDENCES].map((column) => (
                <td key={column}>
                  <span className={styles['box']} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
