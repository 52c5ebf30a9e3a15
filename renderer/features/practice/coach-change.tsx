import type { CoachOutcome } from '../../../content/self-study/self-study.ts';
import { practiceText } from '../../text/practice-text.ts';
import styles from './section.module.css';

export interface CoachChangeProps {
  readonly outcome: CoachOutcome;
}

const { end: text } = practiceText;

/** What coaching changed: before in lessons, after in the passages, as counts. */
export function CoachChange({ outcome: { cell, before, after } }: CoachChangeProps) {
  return (
    <div>
      <h3 className={styles['small']}>{text.changed}</h3>
      <p>
        {text.about(cell.key, cell.response)} {text.before(before.right, before.of)} {text.after(after.right, after.of)}
      </p>
      <p className={styles['hint']}>{text.few}</p>
    </div>
  );
}
