import type { AttemptScore } from '../scoring/attempt-score.ts';

/** What the history and the plots need of a finished attempt: its score by the key of its day. */
export type AttemptSummary = AttemptScore;
