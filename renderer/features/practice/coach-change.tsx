import type { CoachOutcome } from '../../../content/study/views.ts';
import { practiceText } from '#text/practice-text.ts';
import styles from '../../ui/section.module.css';

export interface CoachChangeProps {
  readonly outcome: CoachOutcome;
  /** Whether the round has just ended, or was the last one before a new offer. */
  readonly when: 'now' | 'before';
}

const { coach, end: text } = practiceText;

/** The effect of coaching: in lessons before it, and in the passages, as counts. */
export function CoachChange({ outcome: { cell, before, after }, when }: CoachChangeProps) {
  // One level below the surrounding heading.
  const Heading = when === 'now' ? 'h2' : 'h3';
  return (
    <div>
      <Heading className={styles['small']}>{when === 'now' ? text.changed : coach.since}</Heading>
      <p>{(when === 'now' ? text.justNow : text.before)(cell.key, before, after)}</p>
      <p className={styles['hint']}>{text.few}</p>
    </div>
  );
}
