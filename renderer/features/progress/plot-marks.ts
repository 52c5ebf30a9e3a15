import { type Estimate, groupEstimates } from '../../../content/study/group-estimates.ts';
import type { ProgressPoint } from '../../../content/study/views.ts';

/** As many marks as can be told apart in a plot of the width of a page, and in one of a third of it. */
export const MOST_MARKS = { wide: 60, narrow: 20 } as const;

/** One mark of a plot over time: one attempt, or several in a row. Attempts count from 1. */
export interface PlotMark {
  /** Where it stands on the axis. */
  readonly at: number;
  readonly first: number;
  readonly last: number;
  /** Of the first attempt; null for several. */
  readonly title: string | null;
  readonly startedAt: string;
  readonly estimate: Estimate | null;
}

/** The marks of one line: `read` gives the figure of an attempt, or null where it has none. */
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

/** How many attempts a mark stands for. */
export const attemptsPerMark = (attempts: number, most: number = MOST_MARKS.wide): number =>
  Math.max(1, Math.ceil(attempts / most));

/** As many numbers at the axis as never touch. */
const MOST_TICKS = 6;

/**
 * The numbers of attempts that are written at the axis: whole, from 1, evenly spread.
 *
 * @example ticksOf(14) // [1, 4, 7, 10, 13]
 */
export function ticksOf(attempts: number): readonly number[] {
  const step = Math.max(1, Math.ceil(attempts / MOST_TICKS));
  return Array.from({ length: Math.ceil(attempts / step) }, (_, n) => 1 + n * step);
}
