import type { AttemptScore } from '../scoring/attempt-score.ts';

/**
 * The summary of a finished attempt for the history, by the key at the time. The whole score is only computed for the
 * result page, because it would slow down a history of thousands of attempts.
 */
export type AttemptSummary = Pick<AttemptScore, 'points' | 'claims' | 'answered' | 'missing'>;
