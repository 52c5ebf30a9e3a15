/** How a teacher settles several hand-ins of the same work. */
export const DECISIONS = ['one-person', 'together', 'only'] as const;

export type DecisionKind = (typeof DECISIONS)[number];
