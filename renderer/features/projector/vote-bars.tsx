import type { VoteCounts } from '../../../content/classroom/classroom.ts';
import { LABELS } from '../../../content/lesson/label.ts';
import { labelText } from '../../text/label-text.ts';
import { projectorText } from '../../text/projector-text.ts';
import { LabelMark } from '../../ui/label-mark.tsx';
import styles from './vote-bars.module.css';

export interface VoteBarsProps {
  readonly name: string;
  readonly counts: VoteCounts;
}

/** One vote, as bars with their numbers; the list says the same in words. */
export function VoteBars({ name, counts }: VoteBarsProps) {
  const all = LABELS.reduce((total, label) => total + counts[label], 0);
  return (
    <section className={styles['vote']} aria-label={name}>
      <h2 className={styles['name']}>{name}</h2>
      <ul className={styles['bars']}>
        {LABELS.map((label) => (
          <li key={label} className={styles['bar']}>
            <LabelMark label={label} word={labelText[label].word} />
            <span className={styles['track']} aria-hidden="true">
              <span
                className={styles['fill']}
                data-label={label}
                style={{ inlineSize: `${String(all === 0 ? 0 : (100 * counts[label]) / all)}%` }}
              />
            </span>
            <span className={styles['count']}>{projectorText.votes(counts[label])}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
