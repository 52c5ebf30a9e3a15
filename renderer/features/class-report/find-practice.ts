import type { GradeCell } from '../../../content/classroom/class-report.ts';
import type { ClaimId } from '../../../content/lesson/format.ts';
import { FULL_CREDIT, type Label } from '../../../content/lesson/label.ts';

/** A confusion: what the key says, and what was chosen instead, `n` times. */
export interface Confusion {
  readonly key: Label;
  readonly chosen: Label;
  readonly n: number;
}

/** The confusion that cost most claims their full point; null when there is none. Of equals the first in reading order. */
export function findPractice(cells: readonly GradeCell[], keyOf: (claim: ClaimId) => Label | null): Confusion | null {
  const found = new Map<string, Confusion>();
  for (const { claim, label, credit } of cells) {
    const key = keyOf(claim);
    if (label === null || key === null || key === label || credit === FULL_CREDIT) continue;
    const name = `${key} ${label}`;
    found.set(name, { key, chosen: label, n: (found.get(name)?.n ?? 0) + 1 });
  }
  return [...found.values()].reduce<Confusion | null>(
    (most, one) => (most === null || one.n > most.n ? one : most),
    null,
  );
}
