import { memo } from 'react';
import { shownLabel, type ClaimStanding } from './claim-standing.ts';
import styles from './progress-ticks.module.css';

export interface ProgressTicksProps {
  /** In reading order. */
  readonly standings: readonly ClaimStanding[];
  /** From 0. */
  readonly current: number;
}

interface TickProps {
  readonly standing: ClaimStanding;
  readonly isCurrent: boolean;
}

const Tick = memo(function Tick({ standing, isCurrent }: TickProps) {
  return (
    <span
      className={styles['tick']}
      data-label={shownLabel(standing) ?? undefined}
      data-current={isCurrent ? '' : undefined}
    />
  );
});

/** The claims as a row of ticks, each label in its colour and its shape. The same is said in words beside it. */
export function ProgressTicks({ standings, current }: ProgressTicksProps) {
  return (
    <span className={styles['ticks']} aria-hidden="true">
      {standings.map((standing, at) => (
        // A claim's place is what a tick stands for.
        <Tick key={at} standing={standing} isCurrent={at === current} />
      ))}
    </span>
  );
}
