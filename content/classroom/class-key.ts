import type { ClaimId, KeyEntry } from '../lesson/format.ts';
import { isContested } from '../scoring/is-contested.ts';
import type { KeyOverride } from './fold-class.ts';

/** A key entry as a class is scored by it. */
export interface ClassEntry {
  /** The lesson's own entry, with the teacher's label and credits where they differ. */
  readonly entry: KeyEntry;
  readonly isContested: boolean;
}

/** The key as a class is scored by it: the lesson's own, with the teacher's changes in it. In the order of the entries. */
export function toClassKey(
  entries: readonly KeyEntry[],
  changes: readonly KeyOverride[],
): ReadonlyMap<ClaimId, ClassEntry> {
  const byClaim = new Map(changes.map((change) => [change.claim, change]));
  return new Map(
    entries.map((own) => {
      const change = byClaim.get(own.claim);
      const entry = change === undefined ? own : { ...own, label: change.label, credits: change.credits };
      return [own.claim, { entry, isContested: isContested(entry) }];
    }),
  );
}
