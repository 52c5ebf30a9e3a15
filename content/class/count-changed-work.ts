import type { ContentHash } from '../base/content-hash.ts';
import type { AnswerKey, StudentHalf } from '../lesson/format.ts';
import { buildClassReport, type ReportInput } from './build-class-report.ts';
import { toRevision } from './match-claims.ts';

/** What another revision, or another key, would do to the work of a class. */
export interface ChangedWork {
  /** Students whose work counts now. */
  readonly students: number;
  /** How many of them would have other points, or points out of another number of claims. */
  readonly changed: number;
}

/** A revision that is not handed out yet, with its key. */
export interface NextRevision {
  readonly hash: ContentHash;
  readonly lesson: StudentHalf;
  readonly key: AnswerKey;
}

/**
 * Counts whose points would change if the class were counted by the next revision of its lesson. Work on a claim counts
 * where it has the same words; what the teacher changed in the class's own key stays changed.
 */
export function countChangedWork(input: ReportInput, { hash, lesson, key }: NextRevision): ChangedWork {
  const next: ReportInput = {
    ...input,
    lesson: hash,
    entries: key.entries,
    claims: lesson.claims.map(({ id, quote }) => ({ claim: id, text: quote.exact })),
    revisions: [...input.revisions.filter((one) => one.lesson !== hash), toRevision(hash, lesson, true, key.entries)],
  };
  const [before, after] = [pointsBy(input), pointsBy(next)];
  const changed = [...before].filter(([student, was]) => {
    const now = after.get(student);
    return now?.points !== was.points || now.asked !== was.asked;
  });
  return { students: before.size, changed: changed.length };
}

const pointsBy = (input: ReportInput) =>
  new Map(buildClassReport(input).students.flatMap(({ student, work }) => (work === null ? [] : [[student, work]])));
