import type { CoachOutcome } from '../../../content/self-study/self-study.ts';
import { practiceText } from '../../text/practice-text.ts';
import styles from '../../ui/section.module.css';

export interface CoachChangeProps {
  readonly outcome: CoachOutcome;
  /** One below the heading that it stands under. */
  readonly heading: 'h2' | 'h3';
}

const { end: text } = practiceText;

/** What coaching changed: before in lessons, after in the passages, as counts. */
export function CoachChange({ outcome: { cell, before, after }, heading: Heading }: CoachChangeProps) {
  return (
    <div>
      <Heading className={styles['small']}>{text.changed}</Heading>
      <p>
        {text.about(cell.key, cell.response)} {text.before(before.right, before.of)} {text.after(after.right, after.of)}
      </p>
      <p className={styles['hint']}>{text.few}</p>
    </div>
  );
}
