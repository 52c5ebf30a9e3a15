import { quantileOfSorted } from '../statistics/intervals.ts';

/** A figure with its range of uncertainty. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Consecutive figures as one mark of a plot. Positions count from 0 and include `last`. */
export interface EstimateGroup {
  readonly first: number;
  readonly last: number;
  /** null if no figure of the group is known. */
  readonly estimate: Estimate | null;
}

/**
 * Reduces figures, in their order, to at most `most` marks. Up to that number each figure is a mark of its own with its
 * own interval. Beyond it, neighbours are grouped, the same number for each mark (the last may have fewer): `value` is
 * their median, `low` and `high` are their quartiles, so that half of the group is between them. Unknown figures are
 * left out of their group.
 *
 * @example groupEstimates([a, b], 60) // [{ first: 0, last: 0, estimate: a }, { first: 1, last: 1, estimate: b }]
 */
export function groupEstimates(estimates: readonly (Estimate | null)[], most: number): readonly EstimateGroup[] {
  const size = Math.max(1, Math.ceil(estimates.length / most));
  return Array.from({ length: Math.ceil(estimates.length / size) }, (_, group) => {
    const first = group * size;
    const members = estimates.slice(first, first + size);
    const estimate = size === 1 ? (members[0] ?? null) : middleOf(members);
    return { first, last: first + members.length - 1, estimate };
  });
}

function middleOf(members: readonly (Estimate | null)[]): Estimate | null {
  const sorted = members.flatMap((one) => (one === null ? [] : [one.value])).sort((one, other) => one - other);
  const [low, value, high] = [0.25, 0.5, 0.75].map((share) => quantileOfSorted(sorted, share));
  return typeof low === 'number' && typeof value === 'number' && typeof high === 'number' ? { low, value, high } : null;
}
