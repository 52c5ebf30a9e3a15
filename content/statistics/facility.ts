import { type Label, LABELS } from '../lesson/label.ts';
import { mean, sampleVariance, shareOf, sum } from './sums.ts';
import { type Bootstrap, bootstrapInterval } from './bootstrap.ts';
import { type ConfidenceLevel, type Interval, NORMAL_DEVIATE, USUAL_LEVEL, wilsonInterval } from './intervals.ts';

/** How many people chose each label: a class's responses to one claim, or raised hands. Whole numbers. */
export type LabelCounts = Readonly<Record<Label, number>>;

/** Counts labels; three zeros for none. The order does not matter. */
export function countLabels(labels: readonly Label[]): LabelCounts {
  const count = (label: Label) => labels.filter((other) => other === label).length;
  return { evidence: count('evidence'), attribution: count('attribution'), rhetoric: count('rhetoric') };
}

/** How many people chose any label. */
export const totalOf = (counts: LabelCounts): number => sum(LABELS.map((label) => counts[label]));

/**
 * The facility of a claim, in 0…1: the mean points of the people who answered, divided by the most it can earn. null if
 * nobody answered, or if nothing can be earned. The order of the points does not matter.
 *
 * mean(x) / max, as in Moodle's quiz statistics ("facility index").
 *
 * @param points of the people who answered, each 0…most
 * @example facility([1, 0, 0.5, 1], 1) // 0.625
 */
export function facility(points: readonly number[], most: number): number | null {
  const centre = mean(points);
  return centre === null ? null : shareOf(centre, most);
}

/** From here on the bootstrap gives the normal interval, and takes a second for thirty claims. */
const LARGE_CLASS = 1000;

/**
 * A confidence interval for the facility in the population of these people, in [0, 1]. null if the facility is null,
 * and for part credit earned by only one person. The order of the points does not matter.
 *
 * If the claim only earned all or nothing, Wilson's interval; if it earned part credit, a seeded bootstrap, and from
 * 1,000 people on the normal interval of a mean, x̄ ± z s/√n.
 *
 * @param points of the people who answered, each 0…most
 */
export function facilityInterval(points: readonly number[], most: number, by: Bootstrap): Interval | null {
  if (most === 0) return null;
  const shares = points.map((earned) => earned / most);
  if (shares.every((share) => share === 0 || share === 1)) return wilsonInterval(sum(shares), shares.length, by.level);
  if (shares.length >= LARGE_CLASS) return normalInterval(shares, by.level);
  return bootstrapInterval(shares, mean, (one, other) => one - other, by);
}

function normalInterval(shares: readonly number[], level: ConfidenceLevel = USUAL_LEVEL): Interval | null {
  const [centre, variance] = [mean(shares), sampleVariance(shares)];
  if (centre === null || variance === null) return null;
  const reach = NORMAL_DEVIATE[level] * Math.sqrt(variance / shares.length);
  return [Math.max(0, centre - reach), Math.min(1, centre + reach)];
}
