import { LABELS, type Label } from '../lesson/label.ts';
import { sum } from '../scoring/square-table.ts';

/** How many chose each label: a class's responses to one claim, or raised hands. Whole numbers. */
export type LabelCounts = Readonly<Record<Label, number>>;

/** Counts labels; three zeros for none. The order changes nothing. */
export function countLabels(labels: readonly Label[]): LabelCounts {
  const count = (label: Label) => labels.filter((other) => other === label).length;
  return { evidence: count('evidence'), attribution: count('attribution'), rhetoric: count('rhetoric') };
}

/** How many chose any label. */
export const totalOf = (counts: LabelCounts): number => sum(LABELS.map((label) => counts[label]));
