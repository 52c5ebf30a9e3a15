/** A confidence interval: its lower and its upper end, in the unit of the figure that it belongs to. */
export type Interval = readonly [low: number, high: number];

/** How often such an interval would cover the true figure: a closed list, so that its normal deviates are tabulated. */
export type ConfidenceLevel = 0.9 | 0.95 | 0.99;

/** The level of every interval where nothing else is asked for. */
export const USUAL_LEVEL: ConfidenceLevel = 0.95;

/** The standard normal deviate that leaves (1 − level) / 2 in each tail, to double precision. */
export const NORMAL_DEVIATE: Readonly<Record<ConfidenceLevel, number>> = {
  0.9: 1.6448536269514722,
  0.95: 1.959963984540054,
  0.99: 2.5758293035489004,
};
