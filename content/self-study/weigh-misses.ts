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
  const cells = LABELS.flatMap((key) =>
    LABELS.filter((response) => response !== key).map((response) => {
      const inCell = misses.filter((miss) => miss.key === key && miss.response === response);
      const lostIn = (family: FamilyId) =>
        totalOf(
          'lost',
          inCell.filter((miss) => miss.family === family),
        );
      const [family] = FAMILY_IDS.toSorted((one, other) => lostIn(other) - lostIn(one));
      return { cell: { key, response }, family, lost: totalOf('lost', inCell), count: totalOf('count', inCell) };
    }),
  );
  const [worst] = cells
    .filter(({ cell, count }) => count >= HABIT_FROM && !isMended(cell))
    .toSorted((one, other) => other.lost - one.lost);
  return worst?.family === undefined ? null : { ...worst, family: worst.family };
}

/** Several attempts' right answers taken together. */
export function addRows(rows: readonly RightByLabel[]): RightByLabel {
  const of = (label: (typeof LABELS)[number]) => ({
    right: rows.reduce((all, row) => all + row[label].right, 0),
    of: rows.reduce((all, row) => all + row[label].of, 0),
  });
  return { evidence: of('evidence'), attribution: of('attribution'), rhetoric: of('rhetoric') };
}

const totalOf = (what: 'lost' | 'count', misses: readonly Miss[]): number =>
  misses.reduce((all, miss) => all + miss[what], 0);
