import { chooseClaims } from '../../attempt/choose-claims.ts';
import {
  type HandInRecord,
  lessonOfRecord,
  paperId,
  type PaperRecord,
  parseHandInRecord,
  parsePaperRecord,
} from '../../class/class-records.ts';
import { readIdentities } from '../../class/works.ts';
import type { Classroom } from './commands.ts';
import type { TypedPaper, WorkThere } from '../../class/classroom.ts';
import { toSameName } from '../../class/fold-name.ts';
import { type Author, createStudents } from '../../class/match-students.ts';
import type { ClassState } from '../../class/fold-class.ts';
import { type Failure, failure } from '../../base/failure.ts';
import type { AnswerKey, ClaimId, StudentHalf } from '../../lesson/format.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { ClassCabinet } from './cabinet.ts';
import type { ClassEditor } from './editor.ts';
import type { ClassJournal } from './journal.ts';
import type { ClassLesson, ClassLessons } from './lessons.ts';
import type { KeyedLessons } from '../lessons/keyed-lessons.ts';
import type { ClassRecord } from '../../class/stored-record.ts';
import { toStudentName } from './names.ts';
import type { ClassId } from '../../journal/event.ts';

/** The part of the classroom on paper: the worksheet, the key to it, and what comes back. */
export interface ClassPapers extends Pick<Classroom, 'chooseSheet' | 'readTeacherCopy' | 'readPapers' | 'findWork'> {
  enterPaper(request: Parameters<Classroom['enterPaper']>[0]): Result<null, Failure>;
}

/** Makes the part of the classroom on paper. */
export function createClassPapers(tools: {
  readonly now: () => Date;
  readonly journal: ClassJournal;
  readonly cabinet: ClassCabinet;
  readonly editor: ClassEditor;
  readonly lessons: KeyedLessons;
  readonly classLessons: ClassLessons;
}): ClassPapers {
  const { now, journal, cabinet, editor, lessons, classLessons } = tools;

  /** All work on a lesson that is the student's of this name. */
  const worksOf = (of: ClassId, { lesson }: ClassLesson, name: string): Result<readonly Theirs[], Failure> => {
    const records = cabinet.ofLesson(of, lesson.id);
    if (!records.ok) return records;
    const roster = cabinet.readRoster(of);
    if (!roster.ok) return roster;
    const identities = cabinet.list(of, 'identity');
    if (!identities.ok) return identities;
    const students = createStudents(roster.value, readIdentities(identities.value.map(({ json }) => json)));
    const me = students.match({ name, profile: null });
    const isTheirs = (author: Author): boolean => {
      const other = students.match(author);
      if (other.student === me.student) return true;
      // Without a line on the list a name is all there is: the same one is the same student until the teacher says otherwise.
      const isAlone = !me.isOnRoster && !other.isOnRoster;
      return isAlone && toSameName(me.name) !== '' && toSameName(me.name) === toSameName(other.name);
    };
    const typed = records.value.papers.flatMap(({ id, json }): readonly Theirs[] => {
      const paper = parsePaperRecord(json);
      return paper === null || !isTheirs({ name: paper.name, profile: null }) ? [] : [{ id, paper }];
    });
    const handedIn = records.value.handIns.flatMap(({ id, json }): readonly Theirs[] => {
      const handIn = parseHandInRecord(json);
      return handIn === null || !isTheirs(handIn) ? [] : [{ id, handIn }];
    });
    return ok([...typed, ...handedIn]);
  };

  return {
    chooseSheet({ class: of, lesson: hash, choice }) {
      const found = classLessons.read(of, hash);
      if (!found.ok) return found;
      const { lesson, ownKey, state } = found.value;
      const dozen = dozenOf(lesson, ownKey);
      const claims = choice === 'all' || dozen.length === lesson.claims.length ? null : dozen;
      const before = state.sheets.get(lesson.id) ?? null;
      if (before?.join(' ') === claims?.join(' ')) return ok(null);
      const payload = { lesson: lesson.id, claims: claims === null ? null : [...claims] };
      const after = journal.append(of, { kind: 'sheet-chosen', payload });
      return after.ok ? ok(null) : after;
    },
    readTeacherCopy({ profile, lesson: hash, class: of }) {
      if (of === null) {
        const keyed = lessons.read(hash, profile);
        if (!keyed.ok) return keyed;
        const { lesson, key } = keyed.value;
        const all = lesson.claims.map(({ id }) => id);
        return ok({ hash, lesson, key, changed: [], sheet: all, dozen: dozenOf(lesson, key) });
      }
      const found = classLessons.read(of, hash, profile);
      if (!found.ok) return found;
      const { lesson, key, ownKey, state, changes } = found.value;
      const changed = new Set(changes.map(({ claim }) => claim));
      return ok({
        ...{ hash: found.value.hash, lesson, key, sheet: sheetOf(lesson, state) },
        changed: lesson.claims.flatMap(({ id }) => (changed.has(id) ? [id] : [])),
        // From the lesson's own key, so that changing it does not change the worksheet.
        dozen: dozenOf(lesson, ownKey),
      });
    },
    enterPaper({ class: of, entry, lesson: hash, name, answers, twice }) {
      const found = classLessons.read(of, hash);
      if (!found.ok) return found;
      const kept = classLessons.keep(found.value);
      if (!kept.ok) return kept;
      const chosen = toStudentName(name);
      if (!chosen.ok) return chosen;
      const { lesson, state } = found.value;
      const papers = cabinet.listOf(of, 'paper', lesson.id);
      if (!papers.ok) return papers;
      const id = paperId({ lesson: found.value.hash, attempt: entry });
      const paper = papers.value.find((one) => one.id === id);
      const before = paper === undefined ? null : parsePaperRecord(paper.json);
      const all = lesson.claims.map((claim) => claim.id);
      // A paper that is put right has the sheet that it was typed in from.
      const asked = before === null || twice === 'replace' ? sheetOf(lesson, state) : (before.asked ?? all);
      const given = asked.flatMap((claim) => {
        const label = answers[claim];
        return label === undefined ? [] : [{ claim, label }];
      });
      if (given.length < Object.keys(answers).length) return err(failure('bad-request', 'answers'));
      const isAsBefore = before?.name === chosen.value && before.beside === undefined && twice === undefined;
      const theirs = isAsBefore ? ok([{ id, paper: before }]) : worksOf(of, found.value, chosen.value);
      if (!theirs.ok) return theirs;
      const others = theirs.value.filter((one) => one.id !== id);
      // A paper that was this student's before was asked about when it became theirs.
      const isNews = others.length === theirs.value.length;
      if (isNews && others.length > 0 && twice === undefined) return err(failure('work-there', 'name'));
      const there = others.map((one) => one.id);
      const beside = twice === 'beside' ? there : (before?.beside ?? []).filter((one) => there.includes(one));
      const edits = before === null ? ok(undefined) : editor.nextTyped(of, before.edits, before.typedAt);
      if (!edits.ok) return edits;
      const record: PaperRecord = {
        ...{ name: chosen.value, attempt: entry, lesson: found.value.hash, lessonId: lesson.id, title: lesson.title },
        ...{ typedAt: before?.typedAt ?? now().toISOString(), answers: given },
        ...(asked.length === all.length ? {} : { asked }),
        ...(beside.length === 0 ? {} : { beside }),
        ...(edits.value === undefined ? {} : { edits: edits.value }),
      };
      const left = papers.value.flatMap((one) => withoutBeside(one, id, there));
      return cabinet.put([{ class: of, kind: 'paper', id, json: JSON.stringify(record) }, ...left]);
    },
    readPapers({ class: of, lesson: hash }) {
      const found = classLessons.read(of, hash);
      if (!found.ok) return found;
      const { lesson } = found.value;
      const records = cabinet.listOf(of, 'paper', lesson.id);
      if (!records.ok) return records;
      const papers = records.value.flatMap(({ id, json }) => {
        const paper = lessonOfRecord(id) === found.value.hash ? parsePaperRecord(json) : null;
        return paper === null ? [] : [toTypedPaper(paper, lesson)];
      });
      return ok(papers.sort((one, other) => compareTimes(one.typedAt, other.typedAt)));
    },
    findWork({ class: of, entry, lesson: hash, name }) {
      const found = classLessons.read(of, hash);
      if (!found.ok) return found;
      const works = worksOf(of, found.value, name);
      if (!works.ok) return works;
      const id = paperId({ lesson: found.value.hash, attempt: entry });
      const others = works.value.filter((one) => one.id !== id).map((one) => toWorkThere(one, found.value));
      return ok(others.sort((one, other) => compareTimes(one.at, other.at)));
    },
  };
}

/**
 * What is left of a record that was kept beside the paper `id`, when that paper became another student's: `theirs` are the
 * records of the student whose it is now.
 */
function withoutBeside(record: ClassRecord, id: string, theirs: readonly string[]): readonly ClassRecord[] {
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
    // A record and not a map, because it crosses to another process.
    answers: Object.fromEntries(answers.map(({ claim, label }) => [claim, label])),
  };
}

/** One piece of work of a student, with the id of its record. */
type Theirs = { readonly id: string } & ({ readonly paper: PaperRecord } | { readonly handIn: HandInRecord });

function toWorkThere(one: Theirs, { lesson }: ClassLesson): WorkThere {
  if ('handIn' in one) {
    const { name, answers, asked, handedInAt } = one.handIn;
    return { entry: null, name, answered: answers.length, asked: asked.length, at: handedInAt };
  }
  const { attempt, name, answers, asked, typedAt } = one.paper;
  return { entry: attempt, name, answered: answers.length, asked: (asked ?? lesson.claims).length, at: typedAt };
}

/** The claims on the worksheet of a class, in reading order: those that were chosen and that this revision has, or all. */
function sheetOf(lesson: StudentHalf, { sheets }: ClassState): readonly ClaimId[] {
  const all = lesson.claims.map(({ id }) => id);
  const chosen = new Set(sheets.get(lesson.id));
  const there = all.filter((claim) => chosen.has(claim));
  return there.length === 0 ? all : there;
}

function dozenOf(lesson: StudentHalf, key: AnswerKey): readonly ClaimId[] {
  const dozen = chooseClaims(lesson, key, { kind: 'dozen' });
  return dozen.ok ? dozen.value : lesson.claims.map(({ id }) => id);
}
