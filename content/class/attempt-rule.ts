/** Which attempt of each student may count. */
export const ATTEMPT_RULES = ['first-exam', 'last-exam', 'first', 'last', 'best'] as const;

/** Which attempt of each student counts. */
export type AttemptRule = (typeof ATTEMPT_RULES)[number];

/** The rule until a teacher chooses another: what was handed in when it counted, and before anybody saw a key. */
export const USUAL_RULE: AttemptRule = 'first-exam';
