import { finishImport } from '../../content/class/finish-import.ts';
import type { DecisionRecord, IdentityRecord } from '../../content/class/class-records.ts';
import type { FileOutcome, ReadHandIn } from '../../content/class/import-report.ts';
import { toRevision } from '../../content/class/match-claims.ts';
import type { KeptHandIn } from '../../content/class/same-work.ts';
import { createTakeHandIns, type ImportGround } from '../../content/class/take-hand-ins.ts';
import { settleHandIns } from '../../content/class/works.ts';
import { hashOf } from '../../content/base/hash.ts';
import type { Sitting } from './hand-in.ts';
import { lessonFile } from './lesson-file.ts';

/** The lesson of the class. */
export const LESSON = lessonFile();
export const REVISION = toRevision(hashOf(LESSON.lesson), LESSON.lesson, true);
/** Another revision, whose second claim reads differently. */
export const OLDER = lessonFile({ revision: 7, reworded: [1] });
/** What everybody does with it unless specified. */
export const SAME = { lesson: LESSON, answers: ['evidence', 'rhetoric', null] } as const;

const ground = (changes: Partial<ImportGround> = {}): ImportGround => ({
  ...{ ...REVISION, lessonId: LESSON.lesson.id, hasRevision: () => false, kept: [] },
  ...changes,
});
/** Takes files in one batch. */
export const take = (files: readonly ReadHandIn[], changes: Partial<ImportGround> = {}) =>
  createTakeHandIns(ground(changes))(files);
export const sitting = (n: number, changes: Partial<Sitting> = {}): Sitting => ({ ...SAME, n, ...changes });
/** When a file was saved, in minutes. */
export const saved = (minute: number) => ({ savedAt: `2026-02-01T00:${String(10 + minute)}:00.000Z` });
/** What the report on the class is built from. */
export const toInput = (kept: readonly KeptHandIn[]) => ({
  ...({
    rule: 'first-exam',
    lessonId: LESSON.lesson.id,
    lesson: REVISION.lesson,
    title: LESSON.lesson.title,
    language: 'en',
  } as const),
  ...{ claims: REVISION.claims, revisions: [REVISION, toRevision(hashOf(OLDER.lesson), OLDER.lesson, true)] },
  ...{ entries: LESSON.key.entries, changes: [], papers: [], decisions: [], roster: null },
  handIns: kept.map(({ id, work }) => ({ id, json: JSON.stringify(work) })),
});

export interface Taken {
  readonly kept: readonly KeptHandIn[];
  readonly outcomes: readonly FileOutcome[];
}

/** What a class has after files were taken, in batches, and what each of them came to. */
export function takeAll(batches: readonly (readonly ReadHandIn[])[], changes: Partial<ImportGround> = {}): Taken {
  const kept = new Map((changes.kept ?? []).map((one) => [one.id, one]));
  const outcomes: FileOutcome[] = [];
  for (const files of batches) {
    const taken = take(files, { ...changes, kept: [...kept.values()] });
    outcomes.push(...taken.outcomes);
    for (const record of taken.records) kept.set(record.id, record);
  }
  return { kept: [...kept.values()], outcomes };
}

/** What else is in the class. */
export interface End {
  readonly roster?: Parameters<typeof finishImport>[1]['roster'];
  readonly otherNames?: readonly string[];
  readonly identities?: readonly IdentityRecord[];
  readonly decisions?: readonly DecisionRecord[];
}

/** The report on an import. */
export function finish(
  { kept, outcomes }: Taken,
  { roster = null, otherNames = [], decisions = [], ...rest }: End = {},
) {
  const lesson = { ...toInput(kept), decisions: decisions.map((one) => JSON.stringify(one)) };
  return finishImport(
    outcomes,
    { lesson, roster, otherNames, ...rest, settled: settleHandIns({ ...lesson, roster }) },
    false,
  );
}
/** The report on files that were taken in one batch. */
export const importReport = (files: readonly ReadHandIn[], end: End = {}, changes: Partial<ImportGround> = {}) =>
  finish(takeAll([files], changes), end);
/** The flagged files of such a report. */
export const flagsOf = (...of: Parameters<typeof importReport>) =>
  importReport(...of).flagged.map(({ file, counts, flags }) => [file, counts, ...flags]);
