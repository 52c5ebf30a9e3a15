import styles from './progress-bar.module.css';

export interface ProgressBarProps {
  readonly value: number;
  readonly max: number;
}

/**
 * A progress bar, hidden from screen readers, because the text beside it says the same. They would read it twice, and
 * then a percentage that is not a position ("Claim 1 of 7, 14 percent").
 */
export function ProgressBar({ value, max }: ProgressBarProps) {
  return <progress className={styles['bar']} value={value} max={max} aria-hidden="true" />;
}
