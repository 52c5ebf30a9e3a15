/** How confident a person says they are, least first. */
export const CONFIDENCES = ['guess', 'fairly', 'sure'] as const;

/** How confident a person says they are of one response. */
export type Confidence = (typeof CONFIDENCES)[number];
