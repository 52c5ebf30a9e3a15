import type { VoteCounts } from '../../../content/class/classroom.ts';
import { LABELS } from '../../../content/lesson/label.ts';
import { labelText } from '#text/label-text.ts';
import { projectorText } from '#text/projector-text.ts';
import { Button } from '../../ui/button.tsx';
import { LabelMark } from '../../ui/label-mark.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './vote-bars.module.css';

export interface VoteBarsProps {
  readonly round: 1 | 2;
  readonly counts: VoteCounts;
  /** Whether only the total number of hands is shown. */
  readonly isHidden: boolean;
  readonly onCorrect: () => void;
  /** Hides or shows the vote; null if that is not offered. */
  readonly onHide: ((isHidden: boolean) => void) | null;
}

/** One vote as bars with numbers; the list contains the same as text. */
export function VoteBars({ round, counts, isHidden, onCorrect, onHide }: VoteBarsProps) {
  const all = LABELS.reduce((total, label) => total + counts[label], 0);
  const name = round === 1 ? projectorText.first : projectorText.second;
  return (
    <section className={styles['vote']} aria-label={name}>
      <div className={styles['head']}>
        <h2 className={styles['name']}>{name}</h2>
        <Button look="quiet" size="small" onClick={onCorrect}>
          {projectorText.correct} <VisuallyHidden>{projectorText.correctWhich[round]}</VisuallyHidden>
        </Button>
        {onHide === null ? null : (
          <Button look="quiet" size="small" onClick={() => onHide(!isHidden)}>
            {isHidden ? projectorText.showFirst : projectorText.hideFirst}
          </Button>
        )}
      </div>
      {isHidden ? (
        <p>{projectorText.hidden(all)}</p>
      ) : (
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
      )}
    </section>
  );
}
