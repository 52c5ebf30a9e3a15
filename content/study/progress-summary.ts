import { LABELS, type Label } from '../lesson/label.ts';
import { sum } from '../statistics/sums.ts';
import type { AttemptDigest } from './attempt-digest.ts';

/** How many of the latest attempts describe a person's current level. */
export const RECENT = 5;
/** The fewest attempts for a plot over time, which with fewer would show at most two dots. */
export const TREND_FROM = 3;
/** The fewest answers with a stated confidence for a calibration diagram; with fewer it is mostly chance. */
export const CALIBRATION_FROM = 20;
/** The fewest claims of a label for comparing it with the others. */
const ENOUGH = 5;

/** Claims of a label that were recognised, and all of them that were answered; settled claims only. */
export interface Found {
  readonly hits: number;
  readonly n: number;
}

/** A summary of a person's attempts that fits into a few sentences. */
export interface ProgressSummary {
  /** Finished attempts with a score, without retries. */
  readonly attempts: number;
  /** How many of the latest attempts `perLabel` covers: at most 5. */
  readonly recent: number;
  readonly perLabel: Readonly<Record<Label, Found>>;
  /** The labels that were recognised most and least often; null if labels have too few claims, or on a tie of all. */
  readonly extremes: { readonly most: Label; readonly least: Label } | null;
  /** Points out of claims, in [0, 1], of the first and the latest attempt; null if there is only one. */
  readonly change: { readonly first: number; readonly latest: number } | null;
  /** Points and claims of the latest attempt. */
  readonly latest: { readonly points: number; readonly of: number };
}

/** Summarises the scored attempts of a person, given oldest first; null if there is none. */
export function summariseProgress(digests: readonly AttemptDigest[]): ProgressSummary | null {
  const scored = digests.flatMap(({ points, of, marks }) =>
    points === null || marks === null ? [] : [{ points, of, marks }],
  );
  const [first, latest] = [scored[0], scored.at(-1)];
  if (first === undefined || latest === undefined) return null;
  const recent = scored.slice(-RECENT);
  const foundOf = (label: Label): Found => {
    const at = LABELS.indexOf(label);
    const rows = recent.map(({ marks }) => marks.confusion[at] ?? []);
    return { hits: sum(rows.map((row) => row[at] ?? 0)), n: sum(rows.map(sum)) };
  };
  const perLabel = {
    evidence: foundOf('evidence'),
    attribution: foundOf('attribution'),
    rhetoric: foundOf('rhetoric'),
  };
  return {
    ...{ attempts: scored.length, recent: recent.length, perLabel, extremes: extremesOf(perLabel) },
    change: scored.length < 2 ? null : { first: first.points / first.of, latest: latest.points / latest.of },
    latest: { points: latest.points, of: latest.of },
  };
}

function extremesOf(perLabel: ProgressSummary['perLabel']): ProgressSummary['extremes'] {
  const enough = LABELS.filter((label) => perLabel[label].n >= ENOUGH);
  const shareOf = (label: Label): number => perLabel[label].hits / perLabel[label].n;
  const byShare = enough.toSorted((one, other) => shareOf(other) - shareOf(one));
  const [most, least] = [byShare[0], byShare.at(-1)];
  if (most === undefined || least === undefined || shareOf(most) === shareOf(least)) return null;
  return { most, least };
}
