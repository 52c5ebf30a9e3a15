import type { ReportRevision } from './class-report.ts';
import { papersAlone } from './works.ts';
import { type CountedLesson, findChangedClaims, findRekeyedClaims } from './match-claims.ts';
import { isUndecided, type SameWork } from './same-work.ts';

/**
 * The revisions that a class worked on, by number; the counting one is always among them, and so is a newer one that has
 * come with the program since.
 */
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
    ...papersAlone(papers, settled).map(({ lesson: of }) => of),
  ];
  const counting = revisions.find((one) => one.lesson === lesson);
  return revisions
    .map((one) => ({
      ...{ lesson: one.lesson, revision: one.revision, hasKey: one.hasKey, isCounting: one.lesson === lesson },
      works: worked.filter((of) => of === one.lesson).length,
      changed: findChangedClaims(one.claims, claims),
      rekeyed: counting === undefined ? [] : findRekeyedClaims(one, counting),
    }))
    .filter((one) => one.works > 0 || one.isCounting || one.revision > (counting?.revision ?? Infinity))
    .sort((one, other) => one.revision - other.revision || (one.lesson < other.lesson ? -1 : 1));
}
