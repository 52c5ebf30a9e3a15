import type { Credit } from '../../../content/lesson/credit.ts';
import { reportText } from '#text/class-report-text.ts';
import styles from './gradebook.module.css';

/** The result of an answer with its sign: shown by a sign, a background and a word, never by colour alone. */
export const EARNS = { full: '✓', part: '½ ¼', none: '✗', missing: '–', 'not-asked': '' } as const;

export type Earns = keyof typeof EARNS;

/** The sign of an answer in the gradebook; for part of a point, the fraction. */
export function signOf(earns: Earns, credit: Credit): string {
  if (earns !== 'part') return EARNS[earns];
  return credit < 0.5 ? '¼' : '½';
}

/** The meanings of the signs in the gradebook. */
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
