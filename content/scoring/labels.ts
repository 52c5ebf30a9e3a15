import { type Label, LABELS } from '../lesson/label.ts';
import type { ConfusionMatrix, LabelReading } from './attempt-score.ts';
import { columnTotals, diagonal, rowTotals, shareOf } from '../statistics/sums.ts';

/** The label in the key and the label of the response. */
export interface LabelPair {
  readonly key: Label;
  readonly response: Label;
}

/**
 * Counts which label was chosen for each label of the key: rows = key, columns = response, both in the order evidence,
 * attribution, rhetoric. The diagonal counts the hits. No pairs give nine zeros.
 *
 * @example countConfusion([{ key: 'evidence', response: 'rhetoric' }]) // [[0, 0, 1], [0, 0, 0], [0, 0, 0]]
 */
export function countConfusion(pairs: readonly LabelPair[]): ConfusionMatrix {
  const count = (key: Label, response: Label) =>
    pairs.filter((pair) => pair.key === key && pair.response === response).length;
  const rowOf = (key: Label) => [count(key, 'evidence'), count(key, 'attribution'), count(key, 'rhetoric')] as const;
  const [first, second, third] = LABELS;
  return [rowOf(first), rowOf(second), rowOf(third)];
}

/** With fewer claims than this, one mistake changes recall by more than a fifth. */
const FEW_CLAIMS = 5;

/** The labels with so few claims in the key, but at least one, that one mistake changes precision and recall a lot. */
export const labelsOfFew = (readings: readonly LabelReading[]): readonly Label[] =>
  readings.flatMap(({ label, inKey }) => (inKey > 0 && inKey < FEW_CLAIMS ? [label] : []));

/**
 * How well each label was recognised, in the order evidence, attribution, rhetoric. Each rate is in [0, 1], and null if
 * its denominator is 0: precision if the label was never chosen, recall if the key never has it, F1 if neither.
 *
 * precision = hits / chosen, recall = hits / inKey, F1 = 2 · hits / (chosen + inKey), the harmonic mean of the two
 * (van Rijsbergen 1979, "Information Retrieval", ch. 7, with β = 1).
 *
 * @example readLabels([[4, 1, 1], [1, 5, 1], [1, 2, 4]])[0]
 * // { label: 'evidence', inKey: 6, chosen: 6, hits: 4, precision: 2/3, recall: 2/3, f1: 2/3 }
 */
export function readLabels(confusion: ConfusionMatrix): readonly LabelReading[] {
  const [keyTotals, responseTotals, hitCounts] = [rowTotals(confusion), columnTotals(confusion), diagonal(confusion)];
  return LABELS.map((label, at) => {
    const inKey = keyTotals[at] ?? 0;
    const chosen = responseTotals[at] ?? 0;
    const hits = hitCounts[at] ?? 0;
    return {
      ...{ label, inKey, chosen, hits },
      precision: shareOf(hits, chosen),
      recall: shareOf(hits, inKey),
      f1: shareOf(2 * hits, chosen + inKey),
    };
  });
}
