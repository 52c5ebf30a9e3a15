/** The steps from an article to a lesson, in the order in which they are usually taken. */
export const WORKSHOP_STEPS = ['text', 'claims', 'key', 'debrief', 'reader', 'finish'] as const;

/** One of `WORKSHOP_STEPS`. */
export type WorkshopStep = (typeof WORKSHOP_STEPS)[number];
