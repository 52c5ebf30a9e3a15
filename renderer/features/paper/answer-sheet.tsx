import { paperText } from '#text/paper-text.ts';
import { AnswerList } from './answer-list.tsx';
import styles from './answer-sheet.module.css';
import { AnswerTable } from './answer-table.tsx';

export interface AnswerSheetProps {
  /** The numbers of the claims on the sheet, ascending. */
  readonly numbers: readonly number[];
  /** Large print: a list instead of a table. */
  readonly isLarge: boolean;
}

/** A page to fill in: for each claim, a box for each label and each confidence step. */
export function AnswerSheet({ numbers, isLarge }: AnswerSheetProps) {
  return (
    <section className={styles['sheet']} aria-labelledby="answer-sheet">
      <h2 id="answer-sheet" className={styles['title']}>
        {paperText.sheet}
      </h2>
      <p className={styles['hint']}>{paperText.sheetHint}</p>
      <p className={styles['name']}>{paperText.name}</p>
      {isLarge ? <AnswerList numbers={numbers} /> : <AnswerTable numbers={numbers} labelledBy="answer-sheet" />}
    </section>
  );
}
