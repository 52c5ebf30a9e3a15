import { reportText } from '../../text/class-report-text.ts';
import styles from './gradebook.module.css';

/** What an answer earned, and its sign: told by a sign, a ground and a word, never by colour alone. */
export const EARNS = { full: '✓', part: '½', none: '✗', missing: '–', 'not-asked': '' } as const;

export type Earns = keyof typeof EARNS;

/** What the signs of the gradebook mean. */
export function GradeLegend() {
  return (
    <ul className={styles['legend']}>
      {reportText.bookLegend.map(([earns, words]) => (
        <li key={earns}>
          <span className={styles['sample']} data-earns={earns} aria-hidden="true">
            {EARNS[earns]}
          </span>{' '}
          {words}
        </li>
      ))}
    </ul>
  );
}
