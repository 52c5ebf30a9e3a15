import type { ClaimId, ContentHash, KeyEntry, LessonId } from '../lesson/format.ts';
import type { Credit } from '../lesson/label.ts';
import { mean } from '../statistics/mean.ts';
import { claimFigures, type ReportClaim } from './claim-figures.ts';
import { classFigures } from './class-figures.ts';
import { type ClassEntry, toClassKey } from './class-key.ts';
import { parseRosterRecord } from './class-records.ts';
import type { AttemptRule, ClassReport, KeyChange, StudentRow } from './class-report.ts';
import { chooseWork, listStudentWork, type StudentWork, type Work } from './class-work.ts';
import type { KeyOverride } from './fold-class.ts';
import { listDiscussions } from './list-discussions.ts';
import { createLookAlikes } from './look-alikes.ts';
import { normaliseName } from './fold-name.ts';

/** All that a report is computed from, as plain data that can go to another process. */
export interface ReportInput {
  readonly rule: AttemptRule;
  readonly lessonId: LessonId;
  readonly lesson: ContentHash;
  readonly title: string;
  /** In reading order. */
  readonly claims: readonly { readonly claim: ClaimId; readonly text: string }[];
  /** The lesson's own key. */
  readonly entries: readonly KeyEntry[];
  /** Where the teacher reads a claim differently. */
  readonly changes: readonly KeyOverride[];
  /** Records of the class, as they are kept. */
  readonly handIns: readonly { readonly id: string; readonly json: string }[];
  readonly papers: readonly string[];
  readonly roster: string | null;
}

/**
 * The report of one class on one lesson, every figure computed from the responses and the key. The order of the records
 * changes nothing. Takes time in proportion to the responses, beside sorting the students.
 */
export function buildClassReport(input: ReportInput): ClassReport {
  const { rule, lessonId, lesson, title, changes } = input;
  const key = toClassKey(input.entries, changes);
  const claims = input.claims.flatMap(({ claim, text }): readonly ReportClaim[] => {
    const scored = key.get(claim);
    return scored === undefined ? [] : [{ claim, text, ...scored }];
  });
  const roster = input.roster === null ? null : parseRosterRecord(input.roster);
  const students = listStudentWork(
    { ...input, roster },
    claims.map(({ claim }) => claim),
  );
  const counted = students.map(({ works }) => chooseWork(works, rule, (work) => pointsOf(work, key)));
  const works = counted.filter((work) => work !== null);
  const alike = askedAlike(works);
  const figures = claimFigures(claims, works, alike);
  return {
    ...{ lessonId, lesson, title, rule, ids: roster?.ids ?? null },
    students: students.map((student, at) => toRow(student, counted[at] ?? null, claims)),
    claims: figures,
    figures: classFigures(
      claims,
      works.map((work) => ({ work, points: pointsOf(work, key) })),
      alike,
    ),
    ...listDiscussions(claims, figures),
    keyChanges: effectsOf(input, students, key),
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

function toRow({ student, works }: StudentWork, work: Work | null, claims: readonly ReportClaim[]): StudentRow {
  return { ...student, attempts: works.length, work: work === null ? null : toRowWork(work, claims) };
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

/** What each change of the key did by itself, all others staying as they are; in reading order. */
function effectsOf(
  { entries, changes, rule }: ReportInput,
  students: readonly StudentWork[],
  key: ReadonlyMap<ClaimId, ClassEntry>,
): readonly KeyChange[] {
  const pointsBy = (by: ReadonlyMap<ClaimId, ClassEntry>) =>
    students.flatMap(({ works }, student) => {
      const work = chooseWork(works, rule, (one) => pointsOf(one, by));
      return work === null ? [] : [{ student, points: pointsOf(work, by) }];
    });
  const after = changes.length === 0 ? [] : pointsBy(key);
  return entries.flatMap((own) => {
    const change = changes.find(({ claim }) => claim === own.claim);
    if (change === undefined) return [];
    const before = pointsBy(
      toClassKey(
        entries,
        changes.filter((other) => other !== change),
      ),
    );
    return [
      {
        claim: own.claim,
        before: { label: own.label, credits: own.credits },
        after: { label: change.label, credits: change.credits },
        changedStudents: before.filter(({ points }, at) => points !== after[at]?.points).length,
        meanBefore: mean(before.map(({ points }) => points)),
        meanAfter: mean(after.map(({ points }) => points)),
      },
    ];
  });
}

/** Pairs of names that look alike. Two lines of a roster are two people, however alike their names are. */
function listLookAlikes(students: readonly StudentWork[]): ClassReport['lookAlikes'] {
  const book = createLookAlikes<StudentWork['student']>();
  return students.flatMap(({ student }) => {
    const pairs = book
      .find(student.name)
      .filter((other) => !(student.isOnRoster && other.isOnRoster))
      .map((other) => ({ first: other.student, second: student.student, names: [other.name, student.name] as const }));
    book.add(normaliseName(student.name) === '' ? student.student : student.name, student);
    return pairs;
  });
}
