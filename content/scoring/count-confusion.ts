import { LABELS, type Label } from '../lesson/label.ts';
import type { ConfusionMatrix } from './attempt-score.ts';

/** A label of the key beside the label of the response. */
export interface LabelPair {
  readonly key: Label;
  readonly response: Label;
}

/**
 * Counts which label was chosen where the key says which: rows = key, columns = response, both in the order evidence,
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
