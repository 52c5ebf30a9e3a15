import type { AttemptScore } from '../scoring/attempt-score.ts';

/**
 * What the history says of a finished attempt, by the key of its day. The whole score is in its result; a history of
 * thousands of attempts would be slow with it.
 */
export type AttemptSummary = Pick<AttemptScore, 'points' | 'claims' | 'answered' | 'missing'>;
