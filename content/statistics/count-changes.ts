import { LABELS, type Label } from '../lesson/label.ts';
import { type LabelCounts, countLabels } from './label-counts.ts';

/** What one person chose before and after. */
export interface LabelChange {
  readonly before: Label;
  readonly after: Label;
}

/**
 * Counts who went from which label to which, where it is known (hand-ins, not hands): one row for each label before, in
 * the order evidence, attribution, rhetoric, with the counts after. Who stayed stands on the diagonal. The order of the
 * people changes nothing.
 */
export function countChanges(
  changes: readonly LabelChange[],
): readonly { readonly before: Label; readonly after: LabelCounts }[] {
  return LABELS.map((before) => ({
    before,
    after: countLabels(changes.filter((change) => change.before === before).map((change) => change.after)),
  }));
}
