import styles from './progress-bar.module.css';

export interface ProgressBarProps {
  readonly value: number;
  readonly max: number;
}

/**
 * How far something is, for the eye alone: the words beside it say the same. A screen reader would say them twice, and then
 * a percentage that is no place ("Claim 1 of 7, 14 percent").
 */
export function ProgressBar({ value, max }: ProgressBarProps) {
  return <progress className={styles['bar']} value={value} max={max} aria-hidden="true" />;
}
