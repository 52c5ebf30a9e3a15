/** The three labels, in the order in which they are always shown, counted and tabulated. */
export const LABELS = ['evidence', 'attribution', 'rhetoric'] as const;

/** What the article gives the reader for believing a claim. */
export type Label = (typeof LABELS)[number];

/** What a label may earn, in points. A label other than the primary that earns 0.5 or more makes the claim contested. */
export const CREDITS = [0, 0.25, 0.5, 1] as const;

/** Points that one response earns for one claim: 0, 0.25, 0.5 or 1. */
export type Credit = (typeof CREDITS)[number];
