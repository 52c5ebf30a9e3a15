/** The formats in which questions go to other programs: Moodle's own, and QTI 3.0 of 1EdTech. */
export const QUESTION_FORMS = ['moodle', 'qti'] as const;

/** One of `QUESTION_FORMS`. */
export type QuestionForm = (typeof QUESTION_FORMS)[number];
