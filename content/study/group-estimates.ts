import { quantileOfSorted } from '../statistics/intervals.ts';

/** A figure with how far it may be off. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Figures that follow each other, as one mark of a plot. Positions count from 0, `last` included. */
export interface EstimateGroup {
  readonly first: number;
  readonly last: number;
  /** null when none of the group has a figure. */
  readonly estimate: Estimate | null;
}

/**
 * Figures in their order as at most `most` marks. As long as there are no more than that, each is a mark of its own, with
 * its own interval. Beyond it neighbours are taken together, as many for each mark (the last may have fewer): `value` is
 * their median, `low` and `high` are their quartiles, so that half of the group lies between them. What has no figure is
 * left out of its group.
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
