import { hashOf } from '../hash/content-hash.ts';
import type { AnswerKey, StudentHalf } from '../lesson/format.ts';
import { buildClassReport } from './build-class-report.ts';
import type { AttemptRule, ClassReport } from './class-report.ts';
import type { ImportReport, ReadHandIn } from './import-report.ts';
import { sumOutcomes } from './sum-outcomes.ts';
import { createTakeHandIns } from './take-hand-ins.ts';

/** What some files amount to: the report, and what happened to each file that is worth a word. */
export interface FilesReport {
  readonly report: ClassReport;
  readonly files: ImportReport;
}

/** The report on files alone, without a class that they are kept in and without a roster. */
export function reportOnFiles(
  { lesson, key }: { readonly lesson: StudentHalf; readonly key: AnswerKey },
  files: readonly ReadHandIn[],
  rule: AttemptRule,
): FilesReport {
  const hash = hashOf(lesson);
  const take = createTakeHandIns({ lesson: hash, lessonId: lesson.id, roster: null, kept: [], otherNames: [] });
  const { outcomes, records } = take(files);
  return {
    report: buildClassReport({
      ...{ rule, lessonId: lesson.id, lesson: hash, title: lesson.title, entries: key.entries, changes: [] },
      claims: lesson.claims.map(({ id, quote }) => ({ claim: id, text: quote.exact })),
      handIns: records.map(({ id, work }) => ({ id, json: JSON.stringify(work) })),
      ...{ papers: [], roster: null },
    }),
    files: sumOutcomes(outcomes, false),
  };
}
