/** A confidence interval: its lower and its upper end, in the unit of the figure that it belongs to. */
export type Interval = readonly [low: number, high: number];

/** How often such an interval would cover the true figure: a closed list, so that its normal deviates are tabulated. */
export type ConfidenceLevel = 0.9 | 0.95 | 0.99;

/** The level of every interval where nothing else is asked for. */
export const USUAL_LEVEL: ConfidenceLevel = 0.95;
