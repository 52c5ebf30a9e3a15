import type { Mode } from '../attempt/confidence.ts';
import type { AttemptId } from '../journal/event.ts';
import type { ClaimId } from '../lesson/format.ts';
import type { Label } from '../lesson/label.ts';
import type { AttemptRule } from './class-report.ts';
import { type HandInRecord, type PaperRecord, parseHandInRecord, parsePaperRecord } from './class-records.ts';
import { createStudents, type MatchedStudent } from './match-students.ts';
import type { RosterRecord } from './class-records.ts';
import { type KeptHandIn, settleConflicts } from './settle-conflicts.ts';

/** One attempt at a lesson, whichever way it came in. */
export interface Work {
  readonly attempt: AttemptId;
  readonly from: 'file' | 'paper';
  readonly mode: Mode;
  readonly isAgain: boolean;
  /** ISO 8601; what puts the attempts of one student in their order. */
  readonly startedAt: string;
  /** The claims of the attempt that the lesson has. */
  readonly asked: ReadonlySet<ClaimId>;
  /** Only for claims that were asked. */
  readonly labels: ReadonlyMap<ClaimId, Label>;
}

/** A student with all work that was handed in, the oldest first. */
export interface StudentWork {
  readonly student: MatchedStudent;
  readonly works: readonly Work[];
}

/** What a class has for one lesson, as it is kept. */
export interface KeptWork {
  readonly handIns: readonly { readonly id: string; readonly json: string }[];
  readonly papers: readonly string[];
  readonly roster: RosterRecord | null;
}

/** The hand-ins of a class that count, and those of the same work that do not. */
export function readHandIns(kept: readonly { readonly id: string; readonly json: string }[]): readonly KeptHandIn[] {
  return kept.flatMap(({ id, json }) => {
    const work = parseHandInRecord(json);
    return work === null ? [] : [{ id, work }];
  });
}

/**
 * Who handed in what: every student of the roster, and whoever else handed in; by name, then by id. `claims` are those
 * of the lesson, in reading order.
 */
export function listStudentWork(
  { handIns, papers, roster }: KeptWork,
  claims: readonly ClaimId[],
): readonly StudentWork[] {
  const students = createStudents(roster);
  const byStudent = new Map(
    students.onRoster.map((student) => [student.student, { student, works: [] as Work[] }] as const),
  );
  const add = (student: MatchedStudent, work: Work): void => {
    const there = byStudent.get(student.student);
    if (there === undefined) byStudent.set(student.student, { student, works: [work] });
    else there.works.push(work);
  };
  for (const { work } of settleConflicts(readHandIns(handIns)).counting)
    add(students.match(work), fromFile(work, claims));
  for (const json of papers) {
    const paper = parsePaperRecord(json);
    if (paper !== null) add(students.match({ name: paper.name, profile: null }), fromPaper(paper, claims));
  }
  return [...byStudent.values()]
    .map(({ student, works }) => ({ student, works: works.sort(compareAge) }))
    .sort((one, other) => compareNames(one.student, other.student));
}

/**
 * The attempt of a student that counts; null when there is none that the rule takes. Sorting again only what was missed
 * never counts: it would ask less than the others did.
 */
export function chooseWork(works: readonly Work[], rule: AttemptRule, pointsOf: (work: Work) => number): Work | null {
  const whole = works.filter(({ isAgain }) => !isAgain);
  const exams = whole.filter(({ mode }) => mode === 'exam');
  switch (rule) {
    case 'first-exam':
      return exams[0] ?? null;
    case 'last-exam':
      return exams.at(-1) ?? null;
    case 'first':
      return whole[0] ?? null;
    case 'last':
      return whole.at(-1) ?? null;
    case 'best':
      // Of equals the first.
      return whole.reduce<Work | null>((best, work) => {
        return best === null || pointsOf(work) > pointsOf(best) ? work : best;
      }, null);
  }
}

function fromFile(work: HandInRecord, claims: readonly ClaimId[]): Work {
  const named = new Set(work.asked);
  const { attempt, mode, isAgain, startedAt, answers } = work;
  return {
    attempt,
    from: 'file',
    mode,
    isAgain,
    startedAt,
    ...toSorting(answers, claims, (claim) => named.has(claim)),
  };
}

function fromPaper({ attempt, typedAt, answers }: PaperRecord, claims: readonly ClaimId[]): Work {
  return {
    ...{ attempt, from: 'paper', mode: 'exam', isAgain: false, startedAt: typedAt },
    ...toSorting(answers, claims, () => true),
  };
}

function toSorting(
  answers: readonly { readonly claim: ClaimId; readonly label: Label }[],
  claims: readonly ClaimId[],
  isAsked: (claim: ClaimId) => boolean,
): Pick<Work, 'asked' | 'labels'> {
  const asked = new Set(claims.filter(isAsked));
  return {
    asked,
    labels: new Map(answers.flatMap(({ claim, label }) => (asked.has(claim) ? [[claim, label] as const] : []))),
  };
}

function compareAge(one: Work, other: Work): number {
  return compareTexts(one.startedAt, other.startedAt) || compareTexts(one.attempt, other.attempt);
}

// By code unit and not by the language of the computer, so that two computers give the same list.
function compareNames(one: MatchedStudent, other: MatchedStudent): number {
  return compareTexts(one.name, other.name) || compareTexts(one.student, other.student);
}

const compareTexts = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
