/**
 * How an attempt is run. *Guided*: feedback follows each response, which is then final. *Exam*: responses may change
 * until hand-in, and feedback follows then.
 */
export const MODES = ['guided', 'exam'] as const;

/** How an attempt is run: guided or exam. */
export type Mode = (typeof MODES)[number];
