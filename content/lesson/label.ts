/** The three labels, in the order in which they are always shown, counted and tabulated. */
export const LABELS = ['evidence', 'attribution', 'rhetoric'] as const;

/** What the article gives the reader for believing a claim. */
export type Label = (typeof LABELS)[number];
