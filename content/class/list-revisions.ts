import type { ReportRevision } from './class-report.ts';
import { papersAlone } from './works.ts';
import { type CountedLesson, findChangedClaims, findRekeyedClaims } from './match-claims.ts';
import { isUndecided, type SameWork } from './same-work.ts';

/**
 * The revisions that a class worked on, by number; always includes the one that counts, and a newer one that the
 * program has shipped since.
 */
export function listRevisions(
  { lesson, claims, revisions, papers }: CountedLesson & { readonly papers: readonly string[] },
  settled: readonly SameWork[],
): readonly ReportRevision[] {
  const worked = [
    // An attempt counts once, under however many names it was handed in.
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
