import styles from './progress-bar.module.css';

export interface ProgressBarProps {
  readonly value: number;
  readonly max: number;
  /** What it measures, in words that hold the numbers: "Claim 7 of 29". */
  readonly name: string;
}

/** How far something is, as the native element; its name tells the same in words. */
export function ProgressBar({ value, max, name }: ProgressBarProps) {
  return <progress className={styles['bar']} value={value} max={max} aria-label={name} />;
}
