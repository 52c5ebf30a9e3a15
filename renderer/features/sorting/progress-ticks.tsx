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

/** As many as have a place in the widest window; of more claims, those around the current one. */
const MOST_TICKS = 120;

/** The claims as a row of ticks, each label in its colour and its shape. The same is said in words beside it. */
export function ProgressTicks({ standings, current }: ProgressTicksProps) {
  const first = Math.max(0, Math.min(current - MOST_TICKS / 2, standings.length - MOST_TICKS));
  return (
    <span className={styles['ticks']} aria-hidden="true">
      {standings.slice(first, first + MOST_TICKS).map((standing, at) => (
        // A claim's place is what a tick stands for.
        <Tick key={first + at} standing={standing} isCurrent={first + at === current} />
      ))}
    </span>
  );
}
