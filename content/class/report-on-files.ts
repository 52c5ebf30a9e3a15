import { hashOf } from '../base/hash.ts';
import type { AnswerKey, StudentHalf } from '../lesson/format.ts';
import { buildClassReport, type ReportInput } from './build-class-report.ts';
import type { AttemptRule } from './attempt-rule.ts';
import type { ClassReport } from './class-report.ts';
import { settleHandIns } from './works.ts';
import { finishImport } from './finish-import.ts';
import type { ImportReport, ReadHandIn } from './import-report.ts';
import { toRevision } from './match-claims.ts';
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
  const revision = toRevision(hashOf(lesson), lesson, true);
  const { id: lessonId, title, language } = lesson;
  const { outcomes, records } = createTakeHandIns({
    ...{ lesson: revision.lesson, lessonId, revision: lesson.revision, hasRevision: () => false, kept: [] },
  })(files);
  const input: ReportInput = {
    ...{ rule, lessonId, lesson: revision.lesson, title, language, entries: key.entries, changes: [] },
    ...{ claims: revision.claims, revisions: [revision], papers: [], decisions: [], roster: null },
    handIns: records.map(({ id, work }) => ({ id, json: JSON.stringify(work) })),
  };
  const end = { lesson: input, roster: null, settled: settleHandIns({ ...input, roster: null }), otherNames: [] };
  return { report: buildClassReport(input), files: finishImport(outcomes, end, false) };
}
