import { chooseClaims } from '../../attempt/choose-claims.ts';
import type { ClaimChoice } from '../../attempt/claim-choice.ts';
import type { Response } from '../../attempt/response.ts';
import { paperId, type PaperRecord, parsePaperRecord } from '../../class/class-records.ts';
import type { CodeEntry, TypedCode } from '../../class/classroom.ts';
import { createIsErased } from '../../class/erased-students.ts';
import type { HandOutChoice } from '../../class/fold-class.ts';
import { normaliseName } from '../../class/fold-name.ts';
import {
  attemptMark,
  type CodeClaims,
  formatHandInCode,
  type HandInCode,
  readCodedAnswers,
  readHandInCode,
} from '../../class/hand-in-code.ts';
import { idsOf, isUndecided, type SameWork } from '../../class/same-work.ts';
import { settleHandIns } from '../../class/works.ts';
import type { Failure } from '../../base/failure.ts';
import { type Result, resultOf, valueOf } from '../../base/result.ts';
import type { ClassId } from '../../journal/event.ts';
import type { AnswerKey, ClaimId, StudentHalf } from '../../lesson/format.ts';
import type { KeyedLessons } from '../lessons/keyed-lessons.ts';
import type { Shelf } from '../lessons/shelf.ts';
import type { ClassRecordStore } from './record-store.ts';
import type { Classroom } from './commands.ts';
import type { ClassEditor } from './editor.ts';
import type { ClassErased } from './erased.ts';
import type { ClassLesson, ClassLessons } from './lessons.ts';
import { toStudentName } from './names.ts';
import { withoutBeside } from './papers.ts';
import { readWorksOfStudent, type StudentsWork, toWorkThere } from './works-of-student.ts';

/** The commands for hand-in codes, which the teacher types in beside a student's name. */
export type ClassCodes = Pick<Classroom, 'enterCode' | 'readCodes'>;

/** Creates the commands for hand-in codes. */
export function createClassCodes(tools: {
  readonly now: () => Date;
  readonly recordStore: ClassRecordStore;
  readonly editor: ClassEditor;
  readonly erased: ClassErased;
  readonly shelf: Shelf;
  readonly lessons: KeyedLessons;
  readonly classLessons: ClassLessons;
}): ClassCodes {
  const { now, recordStore, editor, erased, shelf, lessons, classLessons } = tools;

  /**
   * The revisions that students of the class may have worked on, the counting one first, with the claims of each that
   * may have been assigned.
   */
  const listAssigned = (of: ClassId, counting: ClassLesson): Result<readonly Assigned[], Failure> =>
    resultOf(function* () {
      const { hash, lesson, ownKey } = counting;
      const assigned = [...choicesOf(counting, lesson, ownKey)].map((claims) => ({
        lesson: hash,
        half: lesson,
        claims,
      }));
      for (const revision of yield* valueOf(classLessons.revisionsOf(of, counting))) {
        if (revision.lesson === hash) continue;
        const half = yield* valueOf(lessons.readHalf(revision.lesson));
        const key = yield* valueOf(shelf.findKey(revision.lesson));
        for (const claims of choicesOf(counting, half, key)) assigned.push({ lesson: revision.lesson, half, claims });
      }
      return assigned;
    });

  const readTyped = (of: ClassId, { lesson }: ClassLesson): Result<readonly PaperRecord[], Failure> =>
    resultOf(function* () {
      const papers = yield* valueOf(recordStore.listOf(of, 'paper', lesson.id));
      return papers.flatMap(({ json }) => parsePaperRecord(json) ?? []);
    });

  const settle = (of: ClassId, { lesson }: ClassLesson): Result<readonly SameWork[], Failure> =>
    resultOf(function* () {
      const { handIns, papers, decisions } = yield* valueOf(recordStore.ofLesson(of, lesson.id));
      const roster = yield* valueOf(recordStore.readRoster(of));
      const jsonOf = (records: typeof papers) => records.map(({ json }) => json);
      return settleHandIns({ handIns, papers: jsonOf(papers), decisions: jsonOf(decisions), roster });
    });

  return {
    enterCode: ({ class: of, entry, lesson: hash, name, code: text, twice, movedFrom, isBack = false }) =>
      resultOf(function* () {
        const found = yield* valueOf(classLessons.read(of, hash));
        const chosen = yield* valueOf(toStudentName(name));
        const read = readHandInCode(text);
        if (!read.ok) return { kind: 'refused', why: read.error } satisfies CodeEntry;
        const fitting = findFitting(read.value, yield* valueOf(listAssigned(of, found)));
        if (fitting === null) return { kind: 'refused', why: 'other-claims' } satisfies CodeEntry;
        const { lesson, half, claims, answers } = fitting;
        const typed = yield* valueOf(readTyped(of, found));
        const before = typed.find(({ attempt }) => attempt === entry) ?? null;
        const named = { names: [chosen], ids: [chosen], records: [], attempts: [] };
        const isErased = createIsErased(yield* valueOf(erased.read(of)));
        if (!isBack && before?.name !== chosen && isErased(named)) {
          return { kind: 'erased-student' } satisfies CodeEntry;
        }
        const theirs = yield* valueOf(readWorksOfStudent(recordStore, of, found, chosen));
        const others = theirs.filter((one) => toEntry(one) !== entry);
        const same = others.filter((one) => isOfAttempt(one, read.value));
        const rest = others.filter((one) => !same.includes(one));
        if (rest.length > 0 && twice === undefined && toSameStudent(before, theirs) === null) {
          return { kind: 'work-there', works: rest.map((one) => toWorkThere(one, found.lesson)) } satisfies CodeEntry;
        }
        // The same code for the same student again adds nothing.
        const isThere = before === null && same.some((one) => 'paper' in one);
        const id = paperId({ lesson, attempt: entry });
        if (!isThere) {
          const there = rest.map((one) => one.id);
          const beside = twice === 'beside' ? there : (before?.beside ?? []).filter((one) => there.includes(one));
          const edits =
            before === null ? undefined : yield* valueOf(editor.nextTyped(of, before.edits, before.typedAt));
          const record: PaperRecord = {
            ...{ name: chosen, attempt: entry, lesson, lessonId: half.id, title: half.title },
            ...{ typedAt: before?.typedAt ?? now().toISOString(), asked: claims, code: read.value.plain },
            answers: [...answers].map(([claim, { label }]) => ({ claim, label })),
            ...(beside.length === 0 ? {} : { beside }),
            ...(edits === undefined ? {} : { edits }),
          };
          yield* valueOf(classLessons.keep(found));
          if (lesson !== found.hash) yield* valueOf(lessons.keepHalf(lesson, half));
          const papers = yield* valueOf(recordStore.listOf(of, 'paper', half.id));
          const left = papers.flatMap((one) => withoutBeside(one, id, there));
          yield* valueOf(recordStore.put([{ class: of, kind: 'paper', id, json: JSON.stringify(record) }, ...left]));
          const old = before === null ? id : paperId(before);
          // The corrected entry may belong to another revision: its id begins with that revision's hash.
          if (old !== id) yield* valueOf(recordStore.erase(of, 'paper', [old]));
        }
        const moved = movedFrom === entry ? undefined : typed.find(({ attempt }) => attempt === movedFrom);
        if (moved !== undefined) {
          const papers = yield* valueOf(recordStore.listOf(of, 'paper', found.lesson.id));
          yield* valueOf(recordStore.put(papers.flatMap((one) => withoutBeside(one, paperId(moved), []))));
          yield* valueOf(recordStore.erase(of, 'paper', [paperId(moved)]));
        }
        if (isBack) yield* valueOf(erased.bringBack(of, named));
        const settled = yield* valueOf(settle(of, found));
        const alsoAs = isThere ? [] : otherNames(settled, id);
        return { kind: 'taken', answered: answers.size, asked: claims.length, alsoAs } satisfies CodeEntry;
      }),
    readCodes: ({ class: of, lesson: hash }) =>
      resultOf(function* () {
        const found = yield* valueOf(classLessons.read(of, hash));
        const typed = yield* valueOf(readTyped(of, found));
        const settled = yield* valueOf(settle(of, found));
        const codes = typed.flatMap((paper): readonly TypedCode[] => {
          const { attempt: entry, name, code, answers, asked = [], typedAt } = paper;
          if (code === undefined) return [];
          const id = paperId(paper);
          const counts = { answered: answers.length, asked: asked.length };
          const standing = { waits: findWaiting(settled, id) !== null, alsoAs: otherNames(settled, id) };
          return [{ entry, name, code: formatHandInCode(code), ...counts, typedAt, ...standing }];
        });
        return codes.sort((one, other) => (one.typedAt < other.typedAt ? -1 : one.typedAt > other.typedAt ? 1 : 0));
      }),
  };
}

interface Assigned extends CodeClaims {
  readonly half: StudentHalf;
}

/**
 * All choices of claims that students of the class may have been given: those handed out, the worksheet's, a dozen, and
 * all.
 */
function choicesOf(
  { state, lesson: { id } }: ClassLesson,
  half: StudentHalf,
  key: AnswerKey | null,
): readonly (readonly ClaimId[])[] {
  const sheet = state.sheets.get(id);
  const handedOut: readonly HandOutChoice['claims'][] = state.handedOut.get(id) ?? [];
  const named = [...handedOut, ...(sheet === undefined ? [] : [sheet])].flatMap((claims): readonly ClaimChoice[] =>
    typeof claims === 'string' ? [] : [{ kind: 'these', claims }],
  );
  const choices: readonly (readonly [ClaimChoice, AnswerKey | null])[] = [
    [{ kind: 'all' }, key],
    [{ kind: 'dozen' }, key],
    // Without the key, a student's dozen is spread over the article only.
    [{ kind: 'dozen' }, null],
    ...named.map((choice) => [choice, key] as const),
  ];
  return choices.flatMap(([choice, by]) => {
    const claims = chooseClaims(half, by, choice);
    return claims.ok ? [claims.value] : [];
  });
}

function findFitting(
  code: HandInCode,
  assigned: readonly Assigned[],
): (Assigned & { readonly answers: ReadonlyMap<ClaimId, Response> }) | null {
  for (const one of assigned) {
    const answers = readCodedAnswers(code, one);
    if (answers !== null) return { ...one, answers };
  }
  return null;
}

const toEntry = (one: StudentsWork): string | null => ('paper' in one ? one.paper.attempt : null);

/** Whether a student's work is the attempt of a code: its file, or the same code. */
function isOfAttempt(one: StudentsWork, code: HandInCode): boolean {
  if ('handIn' in one) return attemptMark(one.handIn.attempt) === code.attemptMark;
  const other = one.paper.code === undefined ? null : readHandInCode(one.paper.code);
  return other?.ok === true && other.value.attemptMark === code.attemptMark;
}

/** The corrected record, if it already was this student's: the teacher was asked when it became theirs. */
const toSameStudent = (before: PaperRecord | null, theirs: readonly StudentsWork[]): PaperRecord | null =>
  theirs.some((one) => 'paper' in one && one.paper.attempt === before?.attempt) ? before : null;

/** The work with which the record `id` waits for a decision; null if it does not wait. */
function findWaiting(settled: readonly SameWork[], id: string): SameWork | null {
  const group = settled.find(({ hands }) => hands.some((hand) => idsOf(hand).includes(id)));
  return group === undefined || !isUndecided(group) ? null : group;
}

/** The names of others under which the same work as the record `id` waits for a decision. */
function otherNames(settled: readonly SameWork[], id: string): readonly string[] {
  const hands = findWaiting(settled, id)?.hands ?? [];
  const own = hands.filter((hand) => idsOf(hand).includes(id)).map(({ newest }) => normaliseName(newest.work.name));
  const names = hands.map(({ newest }) => newest.work.name);
  return [...new Set(names.filter((name) => !own.includes(normaliseName(name))))];
}
