/** How sure a person says to be, least sure first. */
export const CONFIDENCES = ['guess', 'fairly', 'sure'] as const;

/** How sure a person says to be of one response. */
export type Confidence = (typeof CONFIDENCES)[number];
