import { buildClassReport, type ReportInput } from '../../content/class/build-class-report.ts';
import type { AttemptRule } from '../../content/class/attempt-rule.ts';
import type { DecisionRecord, PaperRecord } from '../../content/class/class-records.ts';
import type { KeyOverride } from '../../content/class/fold-class.ts';
import { toRevision } from '../../content/class/match-claims.ts';
import { createTakeHandIns } from '../../content/class/take-hand-ins.ts';
import { hashOf } from '../../content/base/hash.ts';
import type { LessonFile } from '../../content/lesson/format.ts';
import type { Label } from '../../content/lesson/label.ts';
import { readFile, type Sitting } from './hand-in.ts';
import { attemptId, claimId } from './ids.ts';
import { lessonFile } from './lesson-file.ts';

/** The headline is rhetoric, then evidence, then one that careful people read as attribution or rhetoric. */
export const LESSON = lessonFile({
  claims: ['rhetoric', 'evidence', { label: 'attribution', also: { rhetoric: 0.5 } }],
});

/** What somebody answered, by the claims in order; null is left open. */
export type Answers = readonly (Label | null)[];

/** A class and its report; only what matters for a test is specified. */
export interface ReportSpec {
  readonly lesson?: LessonFile;
  readonly sittings?: readonly (Omit<Sitting, 'lesson'> & { readonly lesson?: LessonFile })[];
  /** `asked` are the ids of the claims on the sheet, in place of all; the answers are by these. */
  readonly papers?: readonly {
    readonly name: string;
    readonly answers: Answers;
    readonly n?: number;
    readonly asked?: readonly string[];
  }[];
  readonly decisions?: readonly DecisionRecord[];
  /** Earlier revisions of the lesson, which sittings may be of. */
  readonly earlier?: readonly LessonFile[];
  readonly roster?: readonly string[] | null;
  readonly rule?: AttemptRule;
  readonly changes?: readonly KeyOverride[];
}

/** What a report of such a class is built from. */
export function inputOf({
  lesson: { lesson, key } = LESSON,
  sittings = [],
  papers = [],
  roster = null,
  rule = 'first-exam',
  changes = [],
  decisions = [],
  earlier = [],
}: ReportSpec): ReportInput {
  if (key === undefined) throw new Error('The lesson has a key.');
  const hash = hashOf(lesson);
  const take = createTakeHandIns({
    ...{ lesson: hash, lessonId: lesson.id, revision: lesson.revision, kept: [] },
    hasRevision: () => true,
  });
  const { records } = take(sittings.map((sitting) => readFile({ lesson: { ...LESSON, lesson, key }, ...sitting })));
  const toPaper = ({ name, answers, n = 1, asked }: NonNullable<ReportSpec['papers']>[number]): PaperRecord => ({
    ...{ name, attempt: attemptId(900 + n), lesson: hash, lessonId: lesson.id, title: lesson.title },
    typedAt: '2026-02-01T00:00:00.000Z',
    answers: answers.flatMap((label, at) =>
      label === null ? [] : [{ claim: claimId(asked?.[at] ?? `c${String(at + 1)}`), label }],
    ),
    ...(asked === undefined ? {} : { asked: asked.map(claimId) }),
  });
  return {
    ...{
      rule,
      lessonId: lesson.id,
      lesson: hash,
      title: lesson.title,
      language: lesson.language,
      entries: key.entries,
      changes,
    },
    claims: toRevision(hash, lesson, true).claims,
    revisions: [
      ...earlier.map((one) => toRevision(hashOf(one.lesson), one.lesson, true)),
      toRevision(hash, lesson, true),
    ],
    decisions: decisions.map((decision) => JSON.stringify(decision)),
    handIns: records.map(({ id, work }) => ({ id, json: JSON.stringify(work) })),
    papers: papers.map((paper) => JSON.stringify(toPaper(paper))),
    roster:
      roster === null ? null : JSON.stringify({ ids: null, students: roster.map((name) => ({ name, id: null })) }),
  };
}

/** The report of such a class. */
export const reportOf = (of: ReportSpec) => buildClassReport(inputOf(of));

/** That somebody sat. */
export const sat = (n: number, answers: Answers, changes: Partial<Sitting> = {}) => ({ n, answers, ...changes });

/** A key that the teacher changed. */
export const change = (
  claim: string,
  label: Label,
  also: Partial<Record<Label, 0.5 | 1>> = {},
  reason: string | null = null,
): KeyOverride => ({
  claim: claimId(claim),
  label,
  credits: { evidence: 0, attribution: 0, rhetoric: 0, ...also, [label]: 1 },
  reason,
});
