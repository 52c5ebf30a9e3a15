import type { PassedOver } from '../../../content/class/passed-over.ts';

/** The number of files passed over in all sources, without hidden system files. */
export const countPassedOver = (places: readonly PassedOver[]): number =>
  places.flatMap(({ reasons }) => reasons).reduce((sum, { why, count }) => (why === 'hidden' ? sum : sum + count), 0);
