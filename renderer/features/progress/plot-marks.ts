import { type Estimate, groupEstimates } from '../../../content/study/group-estimates.ts';
import type { ProgressPoint } from '../../../content/study/views.ts';

/** The number of marks that can be distinguished in a plot of page width, and in one of a third of it. */
export const MOST_MARKS = { wide: 60, narrow: 20 } as const;

/** A mark of a plot over time: one attempt, or several consecutive ones. Attempts are numbered from 1. */
export interface PlotMark {
  /** Its position on the axis. */
  readonly at: number;
  readonly first: number;
  readonly last: number;
  /** The title of the attempt; null for several. */
  readonly title: string | null;
  readonly startedAt: string;
  readonly estimate: Estimate | null;
}

/** The marks of one line: `read` returns the value of an attempt, or null if it has none. */
export function toMarks(
  points: readonly ProgressPoint[],
  read: (point: ProgressPoint) => Estimate | null,
  most: number = MOST_MARKS.wide,
): readonly PlotMark[] {
  return groupEstimates(points.map(read), most).flatMap(({ first, last, estimate }) => {
    const point = points[first];
    if (point === undefined) return [];
    return [
      {
        ...{ at: (first + last) / 2 + 1, first: first + 1, last: last + 1, estimate, startedAt: point.startedAt },
        title: first === last ? point.title : null,
      },
    ];
  });
}

/** The number of attempts per mark. */
export const attemptsPerMark = (attempts: number, most: number = MOST_MARKS.wide): number =>
  Math.max(1, Math.ceil(attempts / most));

/** The maximum number of axis labels that never touch. */
const MOST_TICKS = 6;

/**
 * The attempt numbers to label on the axis: whole, from 1, evenly spaced.
 *
 * @example ticksOf(14) // [1, 4, 7, 10, 13]
 */
export function ticksOf(attempts: number): readonly number[] {
  const step = Math.max(1, Math.ceil(attempts / MOST_TICKS));
  return Array.from({ length: Math.ceil(attempts / step) }, (_, n) => 1 + n * step);
}
