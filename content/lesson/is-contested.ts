import type { KeyEntry } from './format.ts';
import { isDefensible } from './credit.ts';
import { LABELS } from './label.ts';

/** Whether careful people differ over a claim: a label other than the primary is defensible too. */
export function isContested(entry: Pick<KeyEntry, 'label' | 'credits'>): boolean {
  return LABELS.some((label) => label !== entry.label && isDefensible(entry.credits[label]));
}
