/** The interfaces by which a page speaks with a learning platform (LMS). */
export const LMS_FORMS = ['scorm-1.2', 'scorm-2004'] as const;

/** One of `LMS_FORMS`. */
export type LmsForm = (typeof LMS_FORMS)[number];
