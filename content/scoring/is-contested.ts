import type { KeyEntry } from '../lesson/format.ts';
import { LABELS } from '../lesson/label.ts';

/** From how many points on a label other than the primary makes a claim contested. */
const CONTESTED_FROM = 0.5;

/** Whether careful people differ over a claim: a label other than the primary earns 0.5 or more. */
export function isContested(entry: Pick<KeyEntry, 'label' | 'credits'>): boolean {
  return LABELS.some((label) => label !== entry.label && entry.credits[label] >= CONTESTED_FROM);
}
