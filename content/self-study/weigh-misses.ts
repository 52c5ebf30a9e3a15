import { FAMILY_IDS, type FamilyId } from '../bank/families.ts';
import { LABELS } from '../lesson/label.ts';
import type { Miss, RightByLabel } from './attempt-digest.ts';
import type { Cell } from './self-study.ts';

/** Fewer answers than this say nothing about habits. */
export const ANSWERS_NEEDED = 20;
/** Fewer misses of one kind than this may be chance. */
const HABIT_FROM = 3;

/** The cell of the confusion matrix that costs most. */
export interface CostlyCell {
  readonly cell: Cell;
  /** The family with most points lost in the cell. */
  readonly family: FamilyId;
  readonly lost: number;
  readonly count: number;
}

/**
 * The cell that costs most points of those that occurred at least three times, and the family behind it; null when there
 * is none. Cells that `isMended` says are mended are passed over. Of equal ones the first in the order of labels and
 * families, so that the order of the misses changes nothing.
 */
export function findCostliest(misses: readonly Miss[], isMended: (cell: Cell) => boolean): CostlyCell | null {
  const kinds = addMisses(misses);
  const cells = LABELS.flatMap((key) =>
    LABELS.filter((response) => response !== key).flatMap((response): readonly CostlyCell[] => {
      const inCell = kinds.filter((kind) => kind.key === key && kind.response === response);
      const [worst] = inCell.toSorted(
        (one, other) => other.lost - one.lost || FAMILY_IDS.indexOf(one.family) - FAMILY_IDS.indexOf(other.family),
      );
      if (worst === undefined) return [];
      const lost = inCell.reduce((all, kind) => all + kind.lost, 0);
      const count = inCell.reduce((all, kind) => all + kind.count, 0);
      return [{ cell: { key, response }, family: worst.family, lost, count }];
    }),
  );
  const [costliest] = cells
    .filter(({ cell, count }) => count >= HABIT_FROM && !isMended(cell))
    .toSorted((one, other) => other.lost - one.lost);
  return costliest ?? null;
}

/** One for each cell and family that occurs: thousands of attempts come down to a few dozen. */
function addMisses(misses: readonly Miss[]): readonly Miss[] {
  const kinds = new Map<string, Miss>();
  for (const miss of misses) {
    const name = `${miss.key} ${miss.response} ${miss.family}`;
    const before = kinds.get(name);
    const [count, lost] = [miss.count + (before?.count ?? 0), miss.lost + (before?.lost ?? 0)];
    kinds.set(name, { ...miss, count, lost });
  }
  return [...kinds.values()];
}

/** Several attempts' right answers taken together. */
export function addRows(rows: readonly RightByLabel[]): RightByLabel {
  const of = (label: (typeof LABELS)[number]) => ({
    right: rows.reduce((all, row) => all + row[label].right, 0),
    of: rows.reduce((all, row) => all + row[label].of, 0),
  });
  return { evidence: of('evidence'), attribution: of('attribution'), rhetoric: of('rhetoric') };
}
