/** How an attempt is run. *Guided*: feedback follows each response, which stands. *Exam*: responses may change until hand-in, feedback follows then. */
export const MODES = ['guided', 'exam'] as const;

/** How an attempt is run: guided or exam. */
export type Mode = (typeof MODES)[number];
