import { CONFIDENCES } from '../../../content/attempt/confidence.ts';
import { LABELS } from '../../../content/lesson/label.ts';
import { labelText } from '#text/label-text.ts';
import { paperText } from '#text/paper-text.ts';
import { sortingText } from '#text/sorting-text.ts';
import styles from './answer-sheet.module.css';

export interface AnswerSheetProps {
  /** The numbers of the claims on the sheet, ascending. */
  readonly numbers: readonly number[];
}

/** A page to fill in: one row for each claim, with a box for each label and each confidence step. */
export function AnswerSheet({ numbers }: AnswerSheetProps) {
  return (
    <section className={styles['sheet']} aria-labelledby="answer-sheet">
      <h2 id="answer-sheet" className={styles['title']}>
        {paperText.sheet}
      </h2>
      <p className={styles['hint']}>{paperText.sheetHint}</p>
      <p className={styles['name']}>{paperText.name}</p>
      <div className={styles['scroll']} role="group" aria-labelledby="answer-sheet" tabIndex={0}>
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
    </section>
  );
}
