import type { ClaimId, KeyEntry } from '../lesson/format.ts';
import { mean } from '../statistics/sums.ts';
import { groupByAsked } from './class-figures.ts';
import { type ClassEntry, toClassKey } from './class-key.ts';
import type { AttemptRule } from './attempt-rule.ts';
import type { KeyChange } from './class-report.ts';
import { chooseWork, type StudentWork, type Work } from './works.ts';
import type { KeyOverride } from './fold-class.ts';
import { isTooFew } from './small-class.ts';

type Key = ReadonlyMap<ClaimId, ClassEntry>;

interface Changed {
  readonly entries: readonly KeyEntry[];
  readonly changes: readonly KeyOverride[];
  readonly rule: AttemptRule;
}

interface Scoring {
  /** The key with all changes. */
  readonly key: Key;
  readonly pointsOf: (work: Work, key: Key) => number;
}

/** The effect of each change of the key on its own, with all others unchanged; in reading order. */
export function listKeyChanges(
  { entries, changes, rule }: Changed,
  students: readonly StudentWork[],
  { key, pointsOf }: Scoring,
): readonly KeyChange[] {
  const workBy = (by: Key) =>
    students.flatMap(({ works }) => {
      const work = chooseWork(works, rule, (one) => pointsOf(one, by));
      return work === null ? [] : [{ work, points: pointsOf(work, by) }];
    });
  const after = workBy(key);
  return entries.flatMap((own) => {
    const change = changes.find(({ claim }) => claim === own.claim);
    if (change === undefined) return [];
    const others = changes.filter((other) => other !== change);
    // Whether a student has work that the rule accepts does not depend on the key: both lists have the same students.
    const before = workBy(toClassKey(entries, others));
    const counted = after.flatMap((now, at) => {
      const then = before[at];
      return then === undefined || now.work.isUndecided || then.work.isUndecided
        ? []
        : [{ ...now, before: then.points }];
    });
    return [
      {
        claim: own.claim,
        before: { label: own.label, credits: own.credits },
        after: { label: change.label, credits: change.credits },
        reason: change.reason,
        changedStudents: counted.filter((one) => one.before !== one.points).length,
        means: groupByAsked(counted)
          .filter((group) => !isTooFew(group.length))
          .map((group) => ({
            ...{ n: group.length, of: group[0]?.work.asked.size ?? 0 },
            before: mean(group.map((one) => one.before)) ?? 0,
            after: mean(group.map(({ points }) => points)) ?? 0,
          })),
      },
    ];
  });
}
