/** Which attempt of each student may count. */
export const ATTEMPT_RULES = ['first-exam', 'last-exam', 'first', 'last', 'best'] as const;

/** Which attempt of each student counts. */
export type AttemptRule = (typeof ATTEMPT_RULES)[number];
