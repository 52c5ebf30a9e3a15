import type { KeyEntry } from '../lesson/format.ts';
import { isDefensible, LABELS } from '../lesson/label.ts';

/** Whether careful people differ over a claim: a label other than the primary can be defended too. */
export function isContested(entry: Pick<KeyEntry, 'label' | 'credits'>): boolean {
  return LABELS.some((label) => label !== entry.label && isDefensible(entry.credits[label]));
}
