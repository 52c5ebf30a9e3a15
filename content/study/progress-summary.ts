import { LABELS, type Label } from '../lesson/label.ts';
import { sum } from '../statistics/sums.ts';
import type { AttemptDigest } from './attempt-digest.ts';

/** How many of the latest attempts say how somebody sorts now. */
export const RECENT = 5;
/** From how many attempts on a plot over time shows more than two dots. */
export const TREND_FROM = 3;
/** From how many answers with a stated confidence on a diagram of it is more than chance. */
export const CALIBRATION_FROM = 20;
/** Fewer claims of a label than this do not show whether it is the strongest or the weakest one. */
const ENOUGH = 5;

/** Claims of a label that were found, and all of them that were answered; clear-cut claims only. */
export interface Found {
  readonly hits: number;
  readonly n: number;
}

/** What the attempts of a person amount to, as it can be said in a few sentences. */
export interface ProgressSummary {
  /** Finished attempts that have a score; retries are not among them. */
  readonly attempts: number;
  /** How many of the latest ones `perLabel` takes together: at most 5. */
  readonly recent: number;
  readonly perLabel: Readonly<Record<Label, Found>>;
  /** The labels that were found most and least often; null where labels have too few claims, or all were found as often. */
  readonly extremes: { readonly most: Label; readonly least: Label } | null;
  /** Points out of claims, in [0, 1], of the first and of the latest attempt; null while there is only one. */
  readonly change: { readonly first: number; readonly latest: number } | null;
  /** Points out of claims of the latest attempt. */
  readonly latest: { readonly points: number; readonly of: number };
}

/** Sums up the scored attempts of a person, oldest first; null while there is none. */
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
