import type { ClaimId } from '../lesson/format.ts';
import { FULL_CREDIT } from '../lesson/credit.ts';
import { type Label } from '../lesson/label.ts';
import type { GradeCell } from './class-report.ts';

/** A confusion: what the key says, and what was chosen instead, `n` times. */
export interface Confusion {
  readonly key: Label;
  readonly chosen: Label;
  readonly n: number;
}

/**
 * From so many of one kind on it is something to practise. A student who slips on one claim in ten of 29 comes to three of
 * one of the six kinds in about one lesson of thirteen, to two in two of five.
 */
const PRACTISE_FROM = 3;

/**
 * The confusion that cost a student the full point most often, three times at least; all of them where several did as
 * often, in reading order. Empty where nothing stands out.
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
