import type { Mode } from '../attempt/mode.ts';
import type { AttemptId } from '../journal/event.ts';
import type { ClaimId, LessonId } from '../lesson/format.ts';
import type { Label } from '../lesson/label.ts';
import type { BearingValue } from '../lesson/source-kind.ts';
import type { AttemptRule } from './attempt-rule.ts';
import {
  type HandInRecord,
  type IdentityRecord,
  type PaperRecord,
  parseDecisionRecord,
  parseHandInRecord,
  parseIdentityRecord,
  paperId,
  parsePaperRecord,
  type RosterRecord,
} from './class-records.ts';
import { normaliseName } from './fold-name.ts';
import { type CountedLesson, createClaimMatch } from './match-claims.ts';
import { type Author, createStudents, type MatchedStudent, type Students } from './match-students.ts';
import type { StudentId } from './student.ts';
import { readCodedAnswers, readHandInCode } from './hand-in-code.ts';
import {
  idsOf,
  isCoded,
  isUndecided,
  type KeptHandIn,
  type KeptPaper,
  type SameWork,
  type Settled,
  settleSameWork,
} from './same-work.ts';

/** How work came in: as a file, typed in from paper, or as a hand-in code. */
export type WorkFrom = 'file' | 'paper' | 'code';

/** How a hand-in came, or a paper that is counted as one. */
export const cameFrom = (work: Settled['work']): WorkFrom =>
  work.file !== null ? 'file' : isCoded(work) ? 'code' : 'paper';

/** One attempt at a lesson, however it came in. */
export interface Work {
  readonly attempt: AttemptId;
  readonly from: WorkFrom;
  readonly mode: Mode;
  readonly isAgain: boolean;
  /** ISO 8601; orders the attempts of one student. */
  readonly startedAt: string;
  /** Whether the teacher has yet to decide whose it is; until then it counts for nobody. */
  readonly isUndecided: boolean;
  /** The claims of the attempt that the lesson has in the same words, in reading order. */
  readonly asked: ReadonlySet<ClaimId>;
  /** Only for claims that were asked. */
  readonly labels: ReadonlyMap<ClaimId, Label>;
  readonly beside: Beside;
}

/** A student's answers besides the labels, about claims that were asked; empty on paper. */
export interface Beside {
  readonly sentences: NonNullable<HandInRecord['sentences']>;
  /** Claims on which a hint was shown before the answer. */
  readonly hints: readonly ClaimId[];
  readonly bearings: ReadonlyMap<ClaimId, BearingValue>;
}

/** A student with all handed-in work, oldest first. */
export interface StudentWork {
  readonly student: MatchedStudent;
  readonly works: readonly Work[];
  /** How many hand-ins under this name the teacher left out. */
  readonly leftOut: number;
  /** How many attempts were at another revision that has none of its claims in the same words. */
  readonly ofOtherWords: number;
}

/** The stored records of a class for one lesson, each as JSON text. */
export interface KeptWork {
  readonly handIns: readonly { readonly id: string; readonly json: string }[];
  readonly papers: readonly string[];
  readonly decisions: readonly string[];
  /** The teacher's “This is …” assignments. */
  readonly identities: readonly string[];
  readonly roster: RosterRecord | null;
}

/** The hand-ins of a class that can be read. */
export function readHandIns(kept: readonly { readonly id: string; readonly json: string }[]): readonly KeptHandIn[] {
  return kept.flatMap(({ id, json }) => {
    const work = parseHandInRecord(json);
    return work === null ? [] : [{ id, work }];
  });
}

/** The “This is …” assignments that can be read. */
export const readIdentities = (kept: readonly string[]): readonly IdentityRecord[] =>
  kept.flatMap((json) => parseIdentityRecord(json) ?? []);

/**
 * The papers that were added to other work of their students, the hand-ins to which they were added, and hand-in codes.
 */
function readPapersBeside(kept: readonly string[], roster: RosterRecord | null): readonly KeptPaper[] {
  const toName = createNameOfNumber(roster);
  const papers = kept.flatMap((json) => parsePaperRecord(json) ?? []);
  const named = new Set(papers.flatMap(({ beside = [] }) => beside));
  return papers.flatMap((paper): readonly KeptPaper[] => {
    const { attempt, lesson, lessonId, title, typedAt, answers, asked = null, beside = [] } = paper;
    const name = toName(paper.name);
    const id = paperId(paper);
    const code = paper.code === undefined ? null : readHandInCode(paper.code);
    const coded = code?.ok === true ? code.value : null;
    if (coded === null && beside.length === 0 && !named.has(id)) return [];
    const sure = coded === null ? null : readCodedAnswers(coded, { lesson, claims: asked ?? [] });
    const said = answers.map(({ claim, label }) => ({
      ...{ claim, label },
      confidence: sure?.get(claim)?.confidence ?? null,
    }));
    const plain = { name, attempt, lesson, lessonId, title, asked, answers: said, profile: null, file: null } as const;
    const work = {
      ...plain,
      mode: coded?.mode ?? 'exam',
      isAgain: false,
      startedAt: typedAt,
      handedInAt: typedAt,
      events: [],
      ...(coded === null ? {} : { attemptMark: coded.attemptMark }),
    } as const;
    return [{ id, work, beside }];
  });
}

/**
 * The name on the list for a number that was typed in its place, so that work under either is one person's. Other names
 * stay as they are, and so does a number whose student has a namesake.
 */
function createNameOfNumber(roster: RosterRecord | null): (name: string) => string {
  const students = createStudents(roster);
  return (name) => {
    const { id, name: listed, student } = students.match({ name, profile: null });
    if (id === null || normaliseName(id) !== normaliseName(name)) return name;
    return students.match({ name: listed, profile: null }).student === student ? listed : name;
  };
}

/**
 * The hand-ins of a class, grouped by work, with what counts of each; includes papers that were added to other work,
 * and hand-in codes, but not independent papers.
 */
export const settleHandIns = ({
  handIns,
  papers,
  decisions,
  roster,
}: Pick<KeptWork, 'handIns' | 'papers' | 'decisions' | 'roster'>): readonly SameWork[] =>
  settleSameWork(
    [...readHandIns(handIns), ...readPapersBeside(papers, roster)],
    decisions.flatMap((json) => parseDecisionRecord(json) ?? []),
  );

/** Who handed in, by the newest of each student's hand-ins. */
export const authorsOf = (settled: readonly SameWork[]): readonly Settled['work'][] =>
  settled.flatMap(({ hands }) => hands.map(({ newest }) => newest.work));

/** The students of a class for each lesson: a paper belongs to an author of the same name only on the same lesson. */
export function createStudentsOfLessons(
  roster: RosterRecord | null,
  named: readonly IdentityRecord[],
  settled: readonly SameWork[],
): (lesson: LessonId) => Students {
  const authors = authorsOf(settled);
  const byLesson = new Map<LessonId, Students>();
  return (lesson) => {
    const there = byLesson.get(lesson);
    if (there !== undefined) return there;
    const students = createStudents(
      roster,
      named,
      authors.filter(({ lessonId }) => lessonId === lesson),
    );
    byLesson.set(lesson, students);
    return students;
  };
}

/** The papers that are not part of other work: those that are not among `settled`. */
export function papersAlone(papers: readonly string[], settled: readonly SameWork[]): readonly PaperRecord[] {
  const known = new Set(settled.flatMap(({ hands }) => hands.flatMap(idsOf)));
  return papers.flatMap((json) => {
    const paper = parsePaperRecord(json);
    return paper === null || known.has(paperId(paper)) ? [] : [paper];
  });
}

/**
 * The work of each student: every student of the roster, in its order, then others who handed in, by name and by id.
 * `settled` are the hand-ins of `kept`, grouped by work.
 */
export function listStudentWork(
  { papers, roster, identities }: Pick<KeptWork, 'papers' | 'roster' | 'identities'>,
  settled: readonly SameWork[],
  lesson: CountedLesson,
): readonly StudentWork[] {
  const students = createStudents(roster, readIdentities(identities), authorsOf(settled));
  const match = createClaimMatch(lesson);
  const byStudent = new Map<string, Open>();
  const open = (student: MatchedStudent): Open => {
    const there = byStudent.get(student.student);
    if (there !== undefined) return there;
    const added: Open = { student, works: [], leftOut: 0, ofOtherWords: 0 };
    byStudent.set(student.student, added);
    return added;
  };
  const add = (student: MatchedStudent, work: Work): void => {
    const of = open(student);
    if (work.asked.size === 0) of.ofOtherWords += 1;
    else of.works.push(work);
  };
  for (const student of students.onRoster) open(student);
  for (const group of settled) {
    const waits = isUndecided(group);
    for (const hand of group.hands) {
      const { work } = hand.newest;
      if (waits || group.counting.includes(hand)) add(students.match(work), fromFile(work, match(work.lesson), waits));
      else if (group.decision?.kind !== 'one-person') open(students.match(work)).leftOut += 1;
    }
  }
  for (const paper of papersAlone(papers, settled)) {
    add(students.match({ name: paper.name, profile: null }), fromPaper(paper, match(paper.lesson)));
  }
  return [...byStudent.values()]
    .map((of) => ({ ...of, works: of.works.sort(compareAge) }))
    .sort((one, other) => compareStudents(one.student, other.student));
}

/**
 * How many students handed in something for each lesson, file or paper, except what the teacher left out. A student who
 * handed in twice counts once; so does one whom the teacher identified by “This is …”.
 */
export function countStudents(
  { papers, roster, identities }: Pick<KeptWork, 'papers' | 'roster' | 'identities'>,
  settled: readonly SameWork[],
): ReadonlyMap<LessonId, number> {
  const studentsOf = createStudentsOfLessons(roster, readIdentities(identities), settled);
  const found = new Map<LessonId, Set<StudentId>>();
  const add = (lesson: LessonId, author: Author): void => {
    found.set(lesson, (found.get(lesson) ?? new Set()).add(studentsOf(lesson).match(author).student));
  };
  for (const group of settled) {
    for (const hand of isUndecided(group) ? group.hands : group.counting) {
      add(hand.newest.work.lessonId, hand.newest.work);
    }
  }
  for (const { lessonId, name } of papersAlone(papers, settled)) add(lessonId, { name, profile: null });
  return new Map([...found].map(([lesson, who]) => [lesson, who.size]));
}

interface Open extends StudentWork {
  readonly works: Work[];
  leftOut: number;
  ofOtherWords: number;
}

/**
 * The attempt of a student that counts; null if the rule accepts none. A retry of missed claims never counts, because
 * it asks fewer claims than the other attempts.
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
      // On a tie keep the earliest.
      return whole.reduce<Work | null>((best, work) => {
        return best === null || pointsOf(work) > pointsOf(best) ? work : best;
      }, null);
  }
}

/**
 * The responses of a hand-in, or of an added paper, to the `shared` claims: those in the same words, in reading order.
 */
export function fromFile(work: Settled['work'], shared: readonly ClaimId[], waits: boolean): Work {
  const named = work.asked === null ? null : new Set(work.asked);
  const { attempt, mode, isAgain, startedAt, answers } = work;
  const sorting = toSorting(answers, shared, (claim) => named?.has(claim) ?? true);
  return {
    ...{ attempt, from: cameFrom(work), mode, isAgain, startedAt, isUndecided: waits },
    ...sorting,
    beside: toBeside(work, sorting.asked),
  };
}

function toBeside(
  { sentences = [], hints = [], bearings = [] }: Pick<HandInRecord, 'sentences' | 'hints' | 'bearings'>,
  asked: ReadonlySet<ClaimId>,
): Beside {
  return {
    // A sentence without any visible character is ignored.
    sentences: sentences.filter(({ claim, text }) => asked.has(claim) && text !== ''),
    hints: hints.map(({ claim }) => claim).filter((claim) => asked.has(claim)),
    bearings: new Map(bearings.flatMap(({ claim, value }) => (asked.has(claim) ? [[claim, value] as const] : []))),
  };
}

function fromPaper({ attempt, typedAt, answers, asked }: PaperRecord, shared: readonly ClaimId[]): Work {
  const named = asked === undefined ? null : new Set(asked);
  return {
    ...{ attempt, from: 'paper', mode: 'exam', isAgain: false, startedAt: typedAt, isUndecided: false },
    ...toSorting(answers, shared, (claim) => named?.has(claim) ?? true),
    beside: { sentences: [], hints: [], bearings: new Map() },
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

// Compared by code unit instead of the computer's language, so that all computers give the same list. Students on the
// roster are already in its order, and the sort is stable.
function compareStudents(one: MatchedStudent, other: MatchedStudent): number {
  if (one.isOnRoster || other.isOnRoster) return Number(other.isOnRoster) - Number(one.isOnRoster);
  return compareTexts(one.name, other.name) || compareTexts(one.student, other.student);
}

const compareTexts = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
