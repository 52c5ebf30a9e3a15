import { paperText } from '#text/paper-text.ts';
import { AnswerList } from './answer-list.tsx';
import { FormPlace } from './form-place.tsx';
import styles from './answer-sheet.module.css';
import { AnswerTable } from './answer-table.tsx';

export interface AnswerSheetProps {
  /** The numbers of the claims on the sheet, ascending. */
  readonly numbers: readonly number[];
  /** Large print: a list instead of a table. */
  readonly isLarge: boolean;
  /** Whether it can be filled in on a screen once it is saved as a PDF. */
  readonly isForm: boolean;
  /** Whether there is a line for the student number. On paper it stands on the first page. */
  readonly asksNumber: boolean;
}

/** A page to fill in: for each claim, a box for each label and each confidence step. */
export function AnswerSheet({ numbers, isLarge, isForm, asksNumber }: AnswerSheetProps) {
  return (
    <section className={styles['sheet']} aria-labelledby="answer-sheet">
      <h2 id="answer-sheet" className={styles['title']}>
        {paperText.sheet}
      </h2>
      <p className={styles['hint']}>{isForm ? paperText.formHint : paperText.sheetHint}</p>
      {isForm ? (
        <>
          <FormLine name="name" title={paperText.name} />
          {asksNumber ? <FormLine name="number" title={paperText.number} /> : null}
        </>
      ) : (
        <p className={styles['name']}>{paperText.name}</p>
      )}
      {isLarge ? (
        <AnswerList numbers={numbers} isForm={isForm} />
      ) : (
        <AnswerTable numbers={numbers} labelledBy="answer-sheet" isForm={isForm} />
      )}
    </section>
  );
}

/** A line to type on, beside its name. */
function FormLine({ name, title }: { readonly name: string; readonly title: string }) {
  return (
    <p className={styles['line']}>
      {title}
      <span className={styles['blank']}>
        <FormPlace field={{ name, title, option: null }} />
      </span>
    </p>
  );
}
