/** For which program a gradebook is written; `plain` is a table for people. */
export const GRADEBOOK_FORMS = ['plain', 'canvas', 'moodle', 'brightspace'] as const;

export type GradebookForm = (typeof GRADEBOOK_FORMS)[number];

/** A form that another program imports, with one column of points. */
export type ImportForm = Exclude<GradebookForm, 'plain'>;
