import type { KeyEntry } from '../lesson/format.ts';
import type { Credit, Label } from '../lesson/label.ts';

/** What a label earns for a claim, as the key says: 0, 0.25, 0.5 or 1. */
export function scoreResponse(entry: KeyEntry, label: Label): Credit {
  return entry.credits[label];
}
