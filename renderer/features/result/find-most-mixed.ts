import { LABELS, type Label } from '../../../content/lesson/label.ts';
import type { ConfusionMatrix } from '../../../content/scoring/attempt-score.ts';

/** A pair of labels that was mixed up, and how often. */
export interface MixedPair {
  readonly key: Label;
  readonly response: Label;
  readonly n: number;
}

/** The pair that was mixed up most often, the first in the order of the table where two are equal; null when none was. */
export function findMostMixed(confusion: ConfusionMatrix): MixedPair | null {
  const pairs = LABELS.flatMap((key, row) =>
    LABELS.map((response, column): MixedPair => ({ key, response, n: confusion[row]?.[column] ?? 0 })),
  );
  return pairs
    .filter(({ key, response, n }) => key !== response && n > 0)
    .reduce<MixedPair | null>((most, pair) => (most === null || pair.n > most.n ? pair : most), null);
}
