/** How sure a person says to be, least sure first. */
export const CONFIDENCES = ['guess', 'fairly', 'sure'] as const;

/** How sure a person says to be of one response. */
export type Confidence = (typeof CONFIDENCES)[number];

/** How an attempt is run. *Guided*: feedback follows each response, which stands. *Exam*: responses may change until hand-in, feedback follows then. */
export const MODES = ['guided', 'exam'] as const;

/** How an attempt is run: guided or exam. */
export type Mode = (typeof MODES)[number];
