import { LABELS } from '../../content/lesson/label.ts';
import { examplesText, workedExamples } from '#text/examples-text.ts';
import { labelText } from '#text/label-text.ts';
import { LabelMark } from '../ui/label-mark.tsx';
import styles from './label-examples.module.css';

/** The three labels with one worked example each. */
export function LabelExampleList() {
  return (
    <>
      <ul className={styles['list']}>
        {LABELS.map((label) => {
          const { before, cue, after, why } = workedExamples[label];
          return (
            <li key={label} className={styles['example']} data-label={label}>
              <h3 className={styles['label']}>
                <LabelMark label={label} word={labelText[label].word} />
              </h3>
              <p className={styles['line']}>{labelText[label].line}</p>
              <p className={styles['sentence']}>
                “{before}
                <strong className={styles['cue']}>{cue}</strong>
                {after}”
              </p>
              <p>{why}</p>
            </li>
          );
        })}
      </ul>
      <p className={styles['bare']}>{examplesText.bareAssertion}</p>
    </>
  );
}
