import type { ClaimId } from '../lesson/format.ts';
import { FULL_CREDIT } from '../lesson/credit.ts';
import { type Label } from '../lesson/label.ts';
import type { GradeCell } from './class-report.ts';

/** A mix-up: the key's label, and the label chosen instead, `n` times. */
export interface Confusion {
  readonly key: Label;
  readonly chosen: Label;
  readonly n: number;
}

/**
 * The number of times from which a mix-up should be practised. A student who slips on one claim in ten of 29 reaches
 * three of one kind in about one lesson of thirteen, and two in two of five.
 */
const PRACTISE_FROM = 3;

/**
 * The mix-up that most often cost a student the full point, at least three times; on a tie all of them, in reading
 * order. Empty if nothing stands out.
 */
export function findPractice(
  cells: readonly GradeCell[],
  keyOf: (claim: ClaimId) => Label | null,
): readonly Confusion[] {
  const found = new Map<string, Confusion>();
  for (const { claim, label, credit } of cells) {
    const key = keyOf(claim);
    if (label === null || key === null || key === label || credit === FULL_CREDIT) continue;
    const name = `${key} ${label}`;
    found.set(name, { key, chosen: label, n: (found.get(name)?.n ?? 0) + 1 });
  }
  const confusions = [...found.values()];
  const most = Math.max(PRACTISE_FROM, ...confusions.map(({ n }) => n));
  return confusions.filter(({ n }) => n === most);
}
