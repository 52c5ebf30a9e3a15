import { memo } from 'react';
import { shownLabel, verdictOfStanding, type ClaimStanding } from './claim-standing.ts';
import styles from './progress-ticks.module.css';

export interface ProgressTicksProps {
  /** In reading order. */
  readonly standings: readonly ClaimStanding[];
  /** Indices of the flagged claims, from 0. */
  readonly flagged: readonly number[];
  /** From 0. */
  readonly current: number;
}

interface TickProps {
  readonly standing: ClaimStanding;
  readonly isFlagged: boolean;
  readonly isCurrent: boolean;
}

const Tick = memo(function Tick({ standing, isFlagged, isCurrent }: TickProps) {
  const verdict = verdictOfStanding(standing);
  return (
    <span
      className={styles['tick']}
      data-verdict={verdict ?? undefined}
      // A label before the feedback; a verdict never has the colour of a label.
      data-label={verdict === null ? (shownLabel(standing) ?? undefined) : undefined}
      data-flagged={isFlagged ? '' : undefined}
      data-current={isCurrent ? '' : undefined}
    />
  );
});

/** The most ticks that fit in the widest window; of more claims, those around the current one. */
const MOST_TICKS = 120;

/**
 * The claims as a row of ticks, each with its verdict, or in an exam its label. The text beside it says the same in
 * words.
 */
export function ProgressTicks({ standings, flagged, current }: ProgressTicksProps) {
  const first = Math.max(0, Math.min(current - MOST_TICKS / 2, standings.length - MOST_TICKS));
  return (
    <span className={styles['ticks']} aria-hidden="true">
      {standings.slice(first, first + MOST_TICKS).map((standing, at) => (
        <Tick
          // The index of a claim identifies its tick.
          key={first + at}
          standing={standing}
          isFlagged={flagged.includes(first + at)}
          isCurrent={first + at === current}
        />
      ))}
    </span>
  );
}
