import { chooseClaims } from '../../attempt/choose-claims.ts';
import { lessonOfRecord, paperId, type PaperRecord, parsePaperRecord } from '../../class/class-records.ts';
import type { Classroom } from './commands.ts';
import type { TypedPaper } from '../../class/classroom.ts';
import { createIsErased } from '../../class/erased-students.ts';
import type { ClassState } from '../../class/fold-class.ts';
import { type Failure, failure } from '../../base/failure.ts';
import type { ClassId } from '../../journal/event.ts';
import type { AnswerKey, ClaimId, StudentHalf } from '../../lesson/format.ts';
import { err, failWith, ok, type Result, resultOf, valueOf } from '../../base/result.ts';
import type { ClassRecordStore } from './record-store.ts';
import type { ClassEditor } from './editor.ts';
import type { ClassErased } from './erased.ts';
import type { ClassJournal } from './journal.ts';
import type { ClassLesson, ClassLessons } from './lessons.ts';
import type { KeyedLessons } from '../lessons/keyed-lessons.ts';
import type { ClassRecord } from '../../class/stored-record.ts';
import { toStudentName } from './names.ts';
import { readWorksOfStudent, toWorkThere } from './works-of-student.ts';

/** The commands for paper: the worksheet, its key, and the answers that are typed in. */
export interface ClassPapers extends Pick<Classroom, 'chooseSheet' | 'readTeacherCopy' | 'readPapers' | 'findWork'> {
  enterPaper(request: Parameters<Classroom['enterPaper']>[0]): Result<null, Failure>;
}

/** Creates the commands for paper. */
export function createClassPapers(tools: {
  readonly now: () => Date;
  readonly journal: ClassJournal;
  readonly recordStore: ClassRecordStore;
  readonly editor: ClassEditor;
  readonly erased: ClassErased;
  readonly lessons: KeyedLessons;
  readonly classLessons: ClassLessons;
}): ClassPapers {
  const { now, journal, recordStore, editor, erased, lessons, classLessons } = tools;

  /** Removes a paper from the class, and from the papers that were kept beside it. */
  const remove = (of: ClassId, { lesson }: ClassLesson, id: string): Result<null, Failure> =>
    resultOf(function* () {
      const papers = yield* valueOf(recordStore.listOf(of, 'paper', lesson.id));
      yield* valueOf(recordStore.put(papers.flatMap((one) => withoutBeside(one, id, []))));
      return yield* valueOf(recordStore.erase(of, 'paper', [id]));
    });

  /** The claims that a choice stands for, in reading order. */
  const claimsOf = (
    choice: Parameters<Classroom['chooseSheet']>[0]['choice'],
    { lesson, ownKey, state }: ClassLesson,
  ): Result<readonly ClaimId[], Failure> => {
    if (choice === 'all') return ok(lesson.claims.map(({ id }) => id));
    const dozen = dozenOf(lesson, ownKey);
    if (choice === 'dozen') return ok(dozen);
    const handedOut = handedOutOf(lesson, state, dozen);
    return handedOut === null ? err(failure('not-found', 'claims')) : ok(handedOut);
  };

  return {
    chooseSheet: ({ class: of, lesson: hash, choice }) =>
      resultOf(function* () {
        const found = yield* valueOf(classLessons.read(of, hash));
        const { lesson, state } = found;
        const chosen = yield* valueOf(claimsOf(choice, found));
        const claims = chosen.length === lesson.claims.length ? null : chosen;
        const before = state.sheets.get(lesson.id) ?? null;
        if (before?.join(' ') === claims?.join(' ')) return null;
        const payload = { lesson: lesson.id, claims: claims === null ? null : [...claims] };
        yield* valueOf(journal.append(of, { kind: 'sheet-chosen', payload }));
        return null;
      }),
    readTeacherCopy: ({ profile, lesson: hash, class: of }) =>
      resultOf(function* () {
        if (of === null) {
          const keyed = yield* valueOf(lessons.read(hash, profile));
          const { lesson, key } = keyed;
          const all = lesson.claims.map(({ id }) => id);
          return { hash, lesson, key, changed: [], sheet: all, dozen: dozenOf(lesson, key), handedOut: null };
        }
        const found = yield* valueOf(classLessons.read(of, hash, profile));
        const { lesson, key, ownKey, state, changes } = found;
        const changed = new Set(changes.map(({ claim }) => claim));
        // From the lesson's own key, so that a change of the class's key does not change the worksheet.
        const dozen = dozenOf(lesson, ownKey);
        return {
          ...{ hash: found.hash, lesson, key, sheet: sheetOf(lesson, state), dozen },
          changed: lesson.claims.flatMap(({ id }) => (changed.has(id) ? [id] : [])),
          handedOut: handedOutOf(lesson, state, dozen),
        };
      }),
    enterPaper: ({ class: of, entry, lesson: hash, name, answers, twice, movedFrom, isBack = false }) =>
      resultOf(function* () {
        const found = yield* valueOf(classLessons.read(of, hash));
        yield* valueOf(classLessons.keep(found));
        const chosen = yield* valueOf(toStudentName(name));
        const { lesson, state } = found;
        const papers = yield* valueOf(recordStore.listOf(of, 'paper', lesson.id));
        const id = paperId({ lesson: found.hash, attempt: entry });
        const paper = papers.find((one) => one.id === id);
        const before = paper === undefined ? null : parsePaperRecord(paper.json);
        const all = lesson.claims.map((claim) => claim.id);
        // A corrected paper keeps the sheet that it was typed in from.
        const asked = before === null || twice === 'replace' ? sheetOf(lesson, state) : (before.asked ?? all);
        const given = asked.flatMap((claim) => {
          const label = answers[claim];
          return label === undefined ? [] : [{ claim, label }];
        });
        if (given.length < Object.keys(answers).length) return yield* failWith(failure('bad-request', 'answers'));
        const named = { names: [chosen], ids: [chosen], records: [], attempts: [] };
        const isErased = createIsErased(yield* valueOf(erased.read(of)));
        if (!isBack && before?.name !== chosen && isErased(named)) {
          return yield* failWith(failure('erased-student', 'name'));
        }
        const isAsBefore = before?.name === chosen && before.beside === undefined && twice === undefined;
        const theirs = isAsBefore
          ? [{ id, paper: before }]
          : yield* valueOf(readWorksOfStudent(recordStore, of, found, chosen));
        const others = theirs.filter((one) => one.id !== id);
        // If the paper already was this student's, the teacher was asked when it became theirs.
        const isNews = others.length === theirs.length;
        if (isNews && others.length > 0 && twice === undefined) return yield* failWith(failure('work-there', 'name'));
        const there = others.map((one) => one.id);
        const beside = twice === 'beside' ? there : (before?.beside ?? []).filter((one) => there.includes(one));
        const edits = before === null ? undefined : yield* valueOf(editor.nextTyped(of, before.edits, before.typedAt));
        const record: PaperRecord = {
          ...{ name: chosen, attempt: entry, lesson: found.hash, lessonId: lesson.id, title: lesson.title },
          ...{ typedAt: before?.typedAt ?? now().toISOString(), answers: given },
          ...(asked.length === all.length ? {} : { asked }),
          ...(beside.length === 0 ? {} : { beside }),
          ...(edits === undefined ? {} : { edits }),
        };
        const left = papers.flatMap((one) => withoutBeside(one, id, there));
        yield* valueOf(recordStore.put([{ class: of, kind: 'paper', id, json: JSON.stringify(record) }, ...left]));
        if (movedFrom !== undefined && movedFrom !== entry) {
          yield* valueOf(remove(of, found, paperId({ lesson: found.hash, attempt: movedFrom })));
        }
        return isBack ? yield* valueOf(erased.bringBack(of, named)) : null;
      }),
    readPapers: ({ class: of, lesson: hash }) =>
      resultOf(function* () {
        const found = yield* valueOf(classLessons.read(of, hash));
        const { lesson } = found;
        const records = yield* valueOf(recordStore.listOf(of, 'paper', lesson.id));
        const papers = records.flatMap(({ id, json }) => {
          const paper = lessonOfRecord(id) === found.hash ? parsePaperRecord(json) : null;
          return paper === null || paper.code !== undefined ? [] : [toTypedPaper(paper, lesson)];
        });
        return papers.sort((one, other) => compareTimes(one.typedAt, other.typedAt));
      }),
    findWork: ({ class: of, entry, lesson: hash, name }) =>
      resultOf(function* () {
        const found = yield* valueOf(classLessons.read(of, hash));
        const works = yield* valueOf(readWorksOfStudent(recordStore, of, found, name));
        const id = paperId({ lesson: found.hash, attempt: entry });
        const others = works.filter((one) => one.id !== id).map((one) => toWorkThere(one, found.lesson));
        return others.sort((one, other) => compareTimes(one.at, other.at));
      }),
  };
}

/**
 * What remains of a record that was kept beside the paper `id` after that paper became another student's: `theirs` are
 * the records of its new student.
 */
export function withoutBeside(record: ClassRecord, id: string, theirs: readonly string[]): readonly ClassRecord[] {
  const paper = parsePaperRecord(record.json);
  if (paper?.beside?.includes(id) !== true || record.id === id || theirs.includes(record.id)) return [];
  const { beside, ...alone } = paper;
  const others = beside.filter((one) => one !== id);
  return [{ ...record, json: JSON.stringify(others.length === 0 ? alone : { ...alone, beside: others }) }];
}

const compareTimes = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function toTypedPaper({ attempt, name, answers, asked, typedAt }: PaperRecord, lesson: StudentHalf): TypedPaper {
  const named = asked === undefined ? null : new Set(asked);
  return {
    ...{ entry: attempt, name, typedAt },
    asked: lesson.claims.flatMap(({ id }) => ((named?.has(id) ?? true) ? [id] : [])),
    // A record, not a map, because it is sent between processes.
    answers: Object.fromEntries(answers.map(({ claim, label }) => [claim, label])),
  };
}

/** The claims on the worksheet of a class, in reading order: the chosen ones that this revision has, or all. */
function sheetOf(lesson: StudentHalf, { sheets }: ClassState): readonly ClaimId[] {
  const all = lesson.claims.map(({ id }) => id);
  const chosen = new Set(sheets.get(lesson.id));
  const there = all.filter((claim) => chosen.has(claim));
  return there.length === 0 ? all : there;
}

/** The claims that were chosen one by one when the lesson was last handed out so; null if a worksheet offers them anyway. */
function handedOutOf(
  lesson: StudentHalf,
  { handedOut }: ClassState,
  dozen: readonly ClaimId[],
): readonly ClaimId[] | null {
  const last = (handedOut.get(lesson.id) ?? []).findLast((claims) => typeof claims !== 'string') ?? [];
  const chosen = new Set<string>(last);
  const there = lesson.claims.flatMap(({ id }) => (chosen.has(id) ? [id] : []));
  const isOffered = there.length === lesson.claims.length || there.join(' ') === dozen.join(' ');
  return there.length === 0 || isOffered ? null : there;
}

function dozenOf(lesson: StudentHalf, key: AnswerKey): readonly ClaimId[] {
  const dozen = chooseClaims(lesson, key, { kind: 'dozen' });
  return dozen.ok ? dozen.value : lesson.claims.map(({ id }) => id);
}
