/** What a lesson is handed out as: a file for the program, or a page for any browser with an exam or a guided attempt. */
export const HAND_OUT_FORMS = ['exam-edition', 'exam-page', 'guided-page'] as const;

export type HandOutForm = (typeof HAND_OUT_FORMS)[number];
