import type { AttemptDigest } from './attempt-digest.ts';
import type { AttemptSummary } from './attempt-summary.ts';

/** The summary of an attempt for the history; null while it has no score. */
export const summaryOf = ({ points, of, answered }: AttemptDigest): AttemptSummary | null =>
  points === null ? null : { points, claims: of, answered, missing: of - answered };
