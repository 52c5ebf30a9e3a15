import { shownLabel, type ClaimStanding } from './claim-standing.ts';
import styles from './progress-ticks.module.css';

export interface ProgressTicksProps {
  /** In reading order. */
  readonly standings: readonly ClaimStanding[];
  /** From 0. */
  readonly current: number;
}

/** The claims as a row of ticks, each label in its colour and its shape. The same is said in words beside it. */
export function ProgressTicks({ standings, current }: ProgressTicksProps) {
  return (
    <span className={styles['ticks']} aria-hidden="true">
      {standings.map((standing, at) => (
        <span
          // A claim's place is what a tick stands for.
          key={at}
          className={styles['tick']}
          data-label={shownLabel(standing) ?? undefined}
          data-current={at === current ? '' : undefined}
        />
      ))}
    </span>
  );
}
