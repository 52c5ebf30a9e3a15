import type { PassedOver } from '../../../content/class/passed-over.ts';

/** How many files were passed over in some places, the hidden ones of the system not among them. */
export const countPassedOver = (places: readonly PassedOver[]): number =>
  places.flatMap(({ reasons }) => reasons).reduce((sum, { why, count }) => (why === 'hidden' ? sum : sum + count), 0);
