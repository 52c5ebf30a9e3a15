/** The interfaces through which a page communicates with a learning platform (LMS). */
export const LMS_FORMS = ['scorm-1.2', 'scorm-2004'] as const;

/** One of `LMS_FORMS`. */
export type LmsForm = (typeof LMS_FORMS)[number];

/**
 * The formats in which a lesson is handed out: a file for the program, a page for any browser with an exam or a guided
 * attempt, or a guided page in a package for a learning platform.
 */
export const HAND_OUT_FORMS = ['exam-edition', 'exam-page', 'guided-page', ...LMS_FORMS] as const;

export type HandOutForm = (typeof HAND_OUT_FORMS)[number];
