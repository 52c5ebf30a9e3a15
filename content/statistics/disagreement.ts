import { LABELS, type Label } from '../lesson/label.ts';
import { shareOf, sum } from '../scoring/square-table.ts';
import { type LabelCounts, totalOf } from './label-counts.ts';

/**
 * How far a class disagrees with itself over a claim, in 0…1: 0 where all chose one label, 1 where each of the three was
 * chosen as often. null where nobody chose. Which label is which changes nothing, nor does doubling the class.
 *
 * −Σ p_j ln p_j / ln 3, the entropy of the choices out of the most there can be (Shannon 1948, "A Mathematical Theory of
 * Communication", Bell System Technical Journal 27, 379–423; the ratio is Pielou's evenness over all three labels).
 *
 * @example responseEntropy({ evidence: 5, attribution: 5, rhetoric: 0 }) // ln 2 / ln 3 = 0.630930
 */
export function responseEntropy(counts: LabelCounts): number | null {
  const total = totalOf(counts);
  if (total === 0) return null;
  const times = LABELS.map((label) => counts[label]).toSorted((one, other) => one - other);
  if (times[0] === times[2]) return 1;
  const terms = times.map((n) => (n === 0 ? 0 : (n / total) * Math.log(total / n)));
  return sum(terms) / Math.log(LABELS.length);
}

/**
 * How far a class disagrees with the key over a claim, in 0…1: the share that chose another label. null where nobody
 * chose.
 *
 * @example shareAgainstKey({ evidence: 2, attribution: 5, rhetoric: 1 }, 'evidence') // 0.75
 */
export function shareAgainstKey(counts: LabelCounts, key: Label): number | null {
  const total = totalOf(counts);
  return shareOf(total - counts[key], total);
}

/**
 * How much there is to talk about in a claim, in 0…1: halfway between the disagreement of the class with itself and with
 * the key. A claim that splits the class in three comes before one that all sort alike against the key, and that before
 * one on which all agree with it. null where nobody chose. A way of ordering, not a measurement.
 *
 * @example discussionWeight({ evidence: 0, attribution: 8, rhetoric: 0 }, 'evidence') // 0.5
 */
export function discussionWeight(counts: LabelCounts, key: Label): number | null {
  const [entropy, against] = [responseEntropy(counts), shareAgainstKey(counts, key)];
  return entropy === null || against === null ? null : (entropy + against) / 2;
}
