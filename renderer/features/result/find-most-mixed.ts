import { LABELS, type Label } from '../../../content/lesson/label.ts';
import type { ConfusionMatrix } from '../../../content/scoring/attempt-score.ts';

/** A pair of labels that was mixed up, and how often. */
export interface MixedPair {
  readonly key: Label;
  readonly response: Label;
  readonly n: number;
  /** Whether another pair was mixed up equally often. */
  readonly isTied: boolean;
}

/** The pair that was mixed up most often, the first in table order on a tie; null if none was. */
export function findMostMixed(confusion: ConfusionMatrix): MixedPair | null {
  const pairs = LABELS.flatMap((key, row) =>
    LABELS.map((response, column) => ({ key, response, n: confusion[row]?.[column] ?? 0 })),
  ).filter(({ key, response, n }) => key !== response && n > 0);
  const most = Math.max(0, ...pairs.map(({ n }) => n));
  const [first, second] = pairs.filter(({ n }) => n === most);
  return first === undefined ? null : { ...first, isTied: second !== undefined };
}
