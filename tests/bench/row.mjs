import { bootstrap, median, quantile } from './statistics.mjs';

/**
 * A row of the table. `ratio` and `interval` are against what the goal names; where there is no ratio, `interval` is that
 * of the figure in the middle and `goal` bounds it. `goal` and `holds` are null where a figure has no goal of its own.
 * @typedef {{ name: string, unit: string, min: number, median: number, max: number, ratio: number | null,
 *   interval: readonly [low: number, high: number] | null, goal: number | null, holds: boolean | null }} Row
 */

/** @param {readonly number[]} values */
const spread = (values) => ({ min: Math.min(...values), median: median(values), max: Math.max(...values) });

/**
 * A row of paired measurements: the ratio is the median of the ratios within each round, with its bootstrap interval. A
 * goal fails when the whole interval lies beyond it.
 * @param {{ name: string, unit: string, ours: readonly number[], theirs: readonly number[], goal: number | null }} measured
 * @returns {Row}
 */
export function compare({ name, unit, ours, theirs, goal }) {
  const ratios = ours.map((value, round) => value / (theirs[round] ?? Number.NaN));
  const interval = bootstrap(ratios);
  const holds = goal === null ? null : interval[0] <= goal;
  return { name, unit, ...spread(ours), ratio: median(ratios), interval, goal, holds };
}

/**
 * A row with a fixed limit, which fails if the whole bootstrap interval of the median is beyond it.
 * @param {{ name: string, unit: string, values: readonly number[], goal: number | null }} measured
 * @returns {Row}
 */
export function bound({ name, unit, values, goal }) {
  const interval = values.length > 1 ? bootstrap(values) : null;
  const best = interval?.[0] ?? median(values);
  return { name, unit, ...spread(values), ratio: null, interval, goal, holds: goal === null ? null : best <= goal };
}

/**
 * The same of the value that a share of all lies under, which stands in the middle of the row.
 * @param {{ name: string, unit: string, values: readonly number[], share: number, goal: number }} measured
 * @returns {Row}
 */
export function boundQuantile({ name, unit, values, share, goal }) {
  /** @param {readonly number[]} some */
  const statistic = (some) => quantile(some, share);
  const interval = bootstrap(values, statistic);
  const row = { name, unit, ...spread(values), median: statistic(values) };
  return { ...row, ratio: null, interval, goal, holds: interval[0] <= goal };
}

/**
 * The same where not a single value may lie beyond the bound.
 * @param {{ name: string, unit: string, values: readonly number[], goal: number }} measured
 * @returns {Row}
 */
export const boundAll = (measured) => ({ ...bound(measured), holds: Math.max(...measured.values) <= measured.goal });
