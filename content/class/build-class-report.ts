import { numberClaims } from '../lesson/claim-number.ts';
import type { ClaimId, KeyEntry, LessonId } from '../lesson/format.ts';
import type { Credit } from '../lesson/credit.ts';
import { claimFigures } from './claim-figures.ts';
import { classFigures } from './class-figures.ts';
import { type ClassEntry, type ReportClaim, toClassKey } from './class-key.ts';
import { parseRosterRecord } from './class-records.ts';
import type { AttemptRule } from './attempt-rule.ts';
import type { ClassReport, StudentRow, WithoutWork } from './class-report.ts';
import { chooseWork, listStudentWork, settleHandIns, type StudentWork, type Work } from './works.ts';
import type { KeyOverride } from './fold-class.ts';
import { normaliseName } from './fold-name.ts';
import { countBearings, countHints, listSentences } from './list-beside.ts';
import { listDiscussions } from './list-discussions.ts';
import { listKeyChanges } from './list-key-changes.ts';
import { listRevisions } from './list-revisions.ts';
import { listSameWork } from './list-same-work.ts';
import { createLookAlikes } from './look-alikes.ts';
import type { CountedLesson } from './match-claims.ts';

/** All that a report is computed from, as plain data that can go to another process. */
export interface ReportInput extends CountedLesson {
  readonly rule: AttemptRule;
  readonly lessonId: LessonId;
  readonly title: string;
  readonly language: string;
  /** The lesson's own key. */
  readonly entries: readonly KeyEntry[];
  /** Where the teacher reads a claim differently. */
  readonly changes: readonly KeyOverride[];
  /** Records of the class, as they are kept. */
  readonly handIns: readonly { readonly id: string; readonly json: string }[];
  readonly papers: readonly string[];
  readonly decisions: readonly string[];
  /** Whom the teacher named by “This is …”; left out for nobody. */
  readonly identities?: readonly string[];
  readonly roster: string | null;
}

/**
 * The report of one class on one lesson, every figure computed from the responses and the key. The order of the records
 * changes nothing. Takes time in proportion to the responses, beside sorting the students.
 */
export function buildClassReport(input: ReportInput): ClassReport {
  const { rule, lessonId, lesson, title, language, changes, papers, identities = [] } = input;
  const key = toClassKey(input.entries, changes);
  const numbers = numberClaims({ claims: input.claims.map(({ claim }) => ({ id: claim })) });
  const claims = input.claims.flatMap(({ claim, text }): readonly ReportClaim[] => {
    const scored = key.get(claim);
    return scored === undefined ? [] : [{ claim, number: numbers.get(claim) ?? 0, text, ...scored }];
  });
  const roster = input.roster === null ? null : parseRosterRecord(input.roster);
  const settled = settleHandIns({ ...input, roster });
  const counted: CountedLesson = { lesson, claims, revisions: input.revisions };
  const students = listStudentWork({ papers, roster, identities }, settled, counted);
  const chosen = students.map(({ works }) => chooseWork(works, rule, (work) => pointsOf(work, key)));
  const works = chosen.flatMap((work) => (work === null || work.isUndecided ? [] : [work]));
  const alike = askedAlike(works);
  const figures = claimFigures(claims, works, alike);
  return {
    ...{ lessonId, lesson, title, language, rule, ids: roster?.ids ?? null },
    revisions: listRevisions(input, settled),
    sameWork: listSameWork(settled, counted, (work) => pointsOf(work, key)),
    students: students.map((student, at) => toRow(student, chosen[at] ?? null, claims)),
    claims: figures,
    figures: classFigures(
      claims,
      works.map((work) => ({ work, points: pointsOf(work, key) })),
      alike,
    ),
    ...listDiscussions(claims, figures),
    keyChanges: listKeyChanges(input, students, { key, pointsOf }),
    sentences: listSentences(claims, students),
    hints: countHints(claims, students),
    bearings: countBearings(claims, works),
    lookAlikes: listLookAlikes(students),
  };
}

function pointsOf({ labels }: Work, key: ReadonlyMap<ClaimId, ClassEntry>): number {
  // Quarters add up exactly, in any order.
  let points = 0;
  for (const [claim, label] of labels) points += key.get(claim)?.entry.credits[label] ?? 0;
  return points;
}

/**
 * The set of claims that most students were asked, and the work that was asked just these: a class may be given a dozen,
 * and single students more. Of sets asked as often the larger counts.
 */
function askedAlike(works: readonly Work[]): { readonly asked: readonly ClaimId[]; readonly works: readonly Work[] } {
  const groups = new Map<string, Work[]>();
  for (const work of works) {
    const name = [...work.asked].join(' ');
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [work]);
    else group.push(work);
  }
  const [largest] = [...groups].sort(
    ([oneName, one], [otherName, other]) =>
      other.length - one.length ||
      (other[0]?.asked.size ?? 0) - (one[0]?.asked.size ?? 0) ||
      (oneName < otherName ? -1 : 1),
  );
  const alike = largest?.[1] ?? [];
  return { asked: [...(alike[0]?.asked ?? [])], works: alike };
}

function toRow(of: StudentWork, work: Work | null, claims: readonly ReportClaim[]): StudentRow {
  const { student, works, leftOut, ofOtherWords } = of;
  const counts = work !== null && !work.isUndecided;
  return {
    ...student,
    work: counts ? toRowWork(work, claims) : null,
    without: counts ? null : whyWithout(of, work),
    attempts: new Set(works.map(({ attempt }) => attempt)).size + ofOtherWords,
    hasWork: works.length + leftOut + ofOtherWords > 0,
  };
}

function whyWithout({ works, leftOut, ofOtherWords }: StudentWork, work: Work | null): WithoutWork {
  if (work !== null) return 'undecided';
  if (works.length > 0) return 'not-by-rule';
  if (ofOtherWords > 0) return 'other-words';
  return leftOut > 0 ? 'left-out' : 'nothing';
}

function toRowWork(work: Work, claims: readonly ReportClaim[]): StudentRow['work'] {
  const { attempt, from, mode, asked, labels } = work;
  const cells = claims.map(({ claim, entry }) => {
    const label = labels.get(claim) ?? null;
    const credit: Credit = label === null ? 0 : entry.credits[label];
    return { claim, isAsked: asked.has(claim), label, credit };
  });
  const hits = claims.filter(({ claim, entry, isContested }) => !isContested && labels.get(claim) === entry.label);
  return {
    ...{ attempt, from, mode, cells, hits: hits.length },
    points: cells.reduce((sum, { credit }) => sum + credit, 0),
    asked: asked.size,
    answered: labels.size,
    missing: asked.size - labels.size,
  };
}

/** Pairs of names that look alike. Two lines of a roster are two people, however alike their names are. */
function listLookAlikes(students: readonly StudentWork[]): ClassReport['lookAlikes'] {
  const book = createLookAlikes<StudentWork['student']>();
  // The report lists students whose work waits for a decision separately.
  const settled = students.filter(({ works }) => works.length === 0 || works.some(({ isUndecided }) => !isUndecided));
  return settled.flatMap(({ student }) => {
    const pairs = book
      .find(student.name)
      .filter((other) => !(student.isOnRoster && other.isOnRoster))
      .map((other) => ({ first: other.student, second: student.student, names: [other.name, student.name] as const }));
    book.add(normaliseName(student.name) === '' ? student.student : student.name, student);
    return pairs;
  });
}
