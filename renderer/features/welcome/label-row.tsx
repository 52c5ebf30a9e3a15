import { LABELS } from '../../../content/lesson/label.ts';
import { labelText } from '../../text/label-text.ts';
import { welcomeText } from '../../text/welcome-text.ts';
import { LabelMark } from '../../ui/label-mark.tsx';
import styles from './label-row.module.css';

/** The three answers to the one question. */
export function LabelRow() {
  return (
    <ul className={styles['row']} aria-label={welcomeText.labels}>
      {LABELS.map((label) => (
        <li key={label}>
          <LabelMark label={label} word={labelText[label].word} />
        </li>
      ))}
    </ul>
  );
}
