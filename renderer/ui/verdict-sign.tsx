import type { Verdict } from '../../content/scoring/verdict-of.ts';
import styles from './verdict-sign.module.css';

export interface VerdictSignProps {
  readonly verdict: Verdict;
}

/** The sign of what became of an answer (tick, half disc, cross, bar) in its own colour; the word stands beside it. */
export function VerdictSign({ verdict }: VerdictSignProps) {
  return <span className={styles['sign']} data-verdict={verdict} aria-hidden="true" />;
}
