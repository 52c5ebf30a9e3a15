/** @param {number} value three significant places, and no fewer than all before the point */
const short = (value) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3));

/** @param {readonly [number, number]} interval */
const between = (interval, digits = 3) => interval.map((value) => value.toFixed(digits)).join(' to ');

/**
 * @param {readonly import('./row.mjs').Row[]} rows
 * @param {Readonly<Record<string, readonly object[]>>} tables what stands beside them, by title
 */
export function print(rows, tables) {
  console.table(
    rows.map(({ name, unit, min, median, max, ratio, interval, goal, holds }) => ({
      what: name,
      'min / median / max': `${[min, median, max].map(short).join(' / ')} ${unit}`,
      'ratio (95 %)': ratio === null || interval === null ? '' : `${ratio.toFixed(3)} (${between(interval)})`,
      '95 % of the middle': ratio !== null || interval === null ? '' : interval.map(short).join(' to '),
      goal: goal === null ? '' : `≤ ${String(goal)}${ratio === null ? ` ${unit}` : ''}`,
      holds: holds === null ? '' : holds ? 'yes' : 'no',
    })),
  );
  for (const [title, table] of Object.entries(tables)) {
    console.log(`\n${title}`);
    console.table(table);
  }
}
