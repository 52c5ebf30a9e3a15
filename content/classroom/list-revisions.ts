import { parsePaperRecord } from './class-records.ts';
import type { ReportRevision } from './class-report.ts';
import { type CountedLesson, findChangedClaims } from './match-claims.ts';
import { isUndecided, type SameWork } from './same-work.ts';

/** The revisions that a class worked on, by number; the counting one is always among them. */
export function listRevisions(
  { lesson, claims, revisions, papers }: CountedLesson & { readonly papers: readonly string[] },
  settled: readonly SameWork[],
): readonly ReportRevision[] {
  const worked = [
    // One attempt is one, under however many names it came.
    ...settled.flatMap((group) => {
      const hands = isUndecided(group) ? group.hands : group.counting;
      return [...new Map(hands.map(({ newest: { work } }) => [work.attempt, work.lesson])).values()];
    }),
    ...papers.flatMap((json) => parsePaperRecord(json)?.lesson ?? []),
  ];
  return revisions
    .map((one) => ({
      ...{ lesson: one.lesson, revision: one.revision, hasKey: one.hasKey, isCounting: one.lesson === lesson },
      works: worked.filter((of) => of === one.lesson).length,
      changed: findChangedClaims(one.claims, claims),
    }))
    .filter(({ works, isCounting }) => works > 0 || isCounting)
    .sort((one, other) => one.revision - other.revision || (one.lesson < other.lesson ? -1 : 1));
}
