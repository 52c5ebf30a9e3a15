import {
  parseDecisionRecord,
  parseHandInRecord,
  parseIdentityRecord,
  parsePaperRecord,
  type RosterRecord,
} from '../../class/class-records.ts';
import { authorsOf, createStudentsOfLessons, readIdentities, settleHandIns } from '../../class/works.ts';
import { toSameName } from '../../class/fold-name.ts';
import { parseInboxRecord } from '../../class/inbox-records.ts';
import { type Author, createStudents } from '../../class/match-students.ts';
import { type Hand, idsOf, type SameWork } from '../../class/same-work.ts';
import type { StudentId } from '../../class/student.ts';
import { type Failure, failure } from '../../base/failure.ts';
import type { ClassId } from '../../journal/event.ts';
import type { LessonId } from '../../lesson/format.ts';
import { err, ok, type Result, resultOf, valueOf } from '../../base/result.ts';
import type { ClassRecordStore } from './record-store.ts';
import type { ClassEditor } from './editor.ts';
import type { ClassErased } from './erased.ts';
import type { ClassJournal } from './journal.ts';
import type { ClassRecord, ClassRecordKind } from '../../class/stored-record.ts';

/** Everything that a class has of one student. */
export interface StudentRecords {
  readonly name: string;
  readonly handIns: readonly ClassRecord[];
  readonly papers: readonly ClassRecord[];
  /** The student's line; null if they are not on the roster. */
  readonly onRoster: RosterRecord['students'][number] | null;
}

/** The commands for everything of one student. */
export interface ClassStudents {
  find(of: ClassId, student: StudentId): Result<StudentRecords, Failure>;
  /** Erases all of it, including what the teacher declared to be a copy of it. */
  erase(of: ClassId, student: StudentId): Result<null, Failure>;
}

/** Creates the commands for everything of one student. */
export function createClassStudents({
  journal,
  recordStore,
  editor,
  erased: memory,
}: {
  readonly journal: ClassJournal;
  readonly recordStore: ClassRecordStore;
  readonly editor: ClassEditor;
  readonly erased: ClassErased;
}): ClassStudents {
  const load = (of: ClassId) =>
    resultOf(function* () {
      yield* valueOf(journal.read(of));
      const handIns = yield* valueOf(recordStore.list(of, 'hand-in'));
      const papers = yield* valueOf(recordStore.list(of, 'paper'));
      const decisions = yield* valueOf(recordStore.list(of, 'decision'));
      const identities = yield* valueOf(recordStore.list(of, 'identity'));
      const roster = yield* valueOf(recordStore.readRoster(of));
      const loaded: Loaded = {
        ...{ handIns, papers, decisions, roster },
        identities,
        settled: settleHandIns({
          handIns,
          papers: papers.map(({ json }) => json),
          decisions: decisions.map(({ json }) => json),
          roster,
        }),
      };
      return loaded;
    });

  const findIn = (
    { handIns, papers, settled, roster, identities }: Loaded,
    student: StudentId,
  ): Result<StudentRecords & { readonly copies: ReadonlySet<string> }, Failure> => {
    const named = readIdentities(identities.map(({ json }) => json));
    const studentsOf = createStudentsOfLessons(roster, named, settled);
    // A paper on a lesson without a file of this student belongs to the student, too, if nobody else has the name.
    const students = createStudents(roster, named, authorsOf(settled));
    const at = students.onRoster.findIndex((line) => line.student === student);
    const isTheirs = (work: TheirWork | null): boolean => {
      if (work === null) return false;
      const author = { ...work, profile: work.profile ?? null };
      return [studentsOf(work.lessonId), students].some((one) => one.match(author).student === student);
    };
    const own = settled.map((group) => ownOf(group, ({ newest }) => isTheirs(newest.work)));
    const ids = new Set(own.flatMap(({ theirs }) => theirs));
    const sheets = papers.filter(({ id, json }) => ids.has(id) || isTheirs(parsePaperRecord(json)));
    const onRoster = roster?.students[at] ?? null;
    const handedIn = authorsOf(settled).find(isTheirs);
    const name = onRoster?.name ?? handedIn?.name ?? parsePaperRecord(sheets[0]?.json ?? 'null')?.name ?? null;
    if (name === null) return err(failure('not-found', 'student'));
    return ok({
      ...{ name, papers: sheets, onRoster, handIns: handIns.filter(({ id }) => ids.has(id)) },
      copies: new Set(own.flatMap(({ copies }) => copies)),
    });
  };

  /**
   * What the inbox remembers of a student: flags of erased work, refused files with the student's name in them or in
   * their file names, and all passed-over files, whose names may contain anybody's name.
   */
  const forgetInbox = (of: ClassId, name: string, erased: readonly string[]): Result<null, Failure> =>
    resultOf(function* () {
      const records = yield* valueOf(recordStore.list(of, 'inbox'));
      const words = toSameName(name).split(' ');
      const isNamedIn = (...texts: readonly string[]): boolean => {
        const here = toSameName(texts.join(' '));
        return words.every((word) => here.includes(word));
      };
      const isAbout = ({ json }: ClassRecord): boolean => {
        const record = parseInboxRecord(json);
        if (record?.kind === 'seen') return erased.includes(record.handIn);
        if (record?.kind === 'refused')
          return isNamedIn(record.name ?? '', record.file, record.folder ?? '', record.other ?? '');
        return record?.kind === 'passed-over';
      };
      return yield* valueOf(
        recordStore.erase(
          of,
          'inbox',
          records.filter(isAbout).map(({ id }) => id),
        ),
      );
    });

  const find: ClassStudents['find'] = (of, student) => {
    const loaded = load(of);
    return loaded.ok ? findIn(loaded.value, student) : loaded;
  };

  const removeLine = (of: ClassId, line: RosterRecord['students'][number]): Result<null, Failure> => {
    const roster = recordStore.readRoster(of);
    if (!roster.ok || roster.value === null) return roster.ok ? ok(null) : roster;
    const isSame = (other: typeof line) => other.name === line.name && other.id === line.id;
    const at = roster.value.students.findIndex(isSame);
    const students = roster.value.students.filter((_, place) => place !== at);
    if (students.length === 0) return recordStore.removeRoster(of);
    const edits = editor.next(of, roster.value.edits);
    return edits.ok ? recordStore.writeRoster(of, { ...roster.value, students, edits: edits.value }) : edits;
  };

  /** Stores, as hashes, who may not return without a question. */
  const remember = (
    of: ClassId,
    found: StudentRecords,
    { handIns }: Loaded,
    erased: ReadonlySet<string>,
  ): Result<null, Failure> => {
    const papers = found.papers.flatMap(({ json }) => parsePaperRecord(json) ?? []);
    const works = found.handIns.flatMap(({ json }) => parseHandInRecord(json) ?? []);
    const left = handIns.flatMap(({ id, json }) => (erased.has(id) ? [] : (parseHandInRecord(json)?.attempt ?? [])));
    return memory.remember(of, {
      names: [...new Set([found.name, ...[...works, ...papers].map(({ name }) => name)])],
      ids: [...works.map(({ number }) => number), found.onRoster?.id].filter((id) => id !== undefined && id !== null),
      records: [...erased, ...found.papers.map(({ id }) => id)],
      // If work was done together, the other student's part stays and may come in again.
      attempts: [...works, ...papers].flatMap(({ attempt }) => (left.includes(attempt) ? [] : [attempt])),
    });
  };

  return {
    find,
    erase: (of, student) =>
      resultOf(function* () {
        const loaded = yield* valueOf(load(of));
        const found = yield* valueOf(findIn(loaded, student));
        const erased = new Set([...found.handIns.map(({ id }) => id), ...found.copies]);
        const isAbout = ({ json }: ClassRecord) =>
          parseDecisionRecord(json)?.handIns.some((id) => erased.has(id)) ?? false;
        const isOfIdentity = ({ id, json }: ClassRecord) =>
          id === student || parseIdentityRecord(json)?.student === student;
        // First, so that nothing erased can return unnoticed.
        yield* valueOf(remember(of, found, loaded, erased));
        const gone: readonly (readonly [ClassRecordKind, readonly string[]])[] = [
          ['hand-in', [...erased]],
          ['decision', loaded.decisions.filter(isAbout).map(({ id }) => id)],
          ['paper', found.papers.map(({ id }) => id)],
          ['identity', loaded.identities.filter(isOfIdentity).map(({ id }) => id)],
        ];
        yield* valueOf(forgetInbox(of, found.name, [...erased, ...found.papers.map(({ id }) => id)]));
        if (found.onRoster !== null) yield* valueOf(removeLine(of, found.onRoster));
        // Last, because a rewritten list leaves the name in free pages, the log and the backups, which only an erasure
        // clears; and if that fails, the student can still be found by what is left.
        for (const [kind, ids] of gone) {
          yield* valueOf(recordStore.erase(of, kind, ids));
        }
        return gone.some(([, ids]) => ids.length > 0) ? null : yield* valueOf(recordStore.clearTraces(of));
      }),
  };
}

/** A student's own hand-ins of a group, and those that the teacher declared to be copies of them. */
function ownOf(
  group: SameWork,
  isTheirs: (hand: Hand) => boolean,
): { readonly theirs: readonly string[]; readonly copies: readonly string[] } {
  const { isOfOneUser, hands, decision, counting } = group;
  const mine = hands.filter(isTheirs);
  if (mine.length === 0) return { theirs: [], copies: [] };
  const all = hands.flatMap(idsOf);
  // Another attempt is not a copy, even if it does not count.
  const attempts = new Set(mine.map(({ newest }) => newest.work.attempt));
  const same = isOfOneUser ? hands.filter(({ newest }) => attempts.has(newest.work.attempt)).flatMap(idsOf) : all;
  if (decision?.kind === 'one-person') return { theirs: all, copies: [] };
  const isOriginal = decision?.kind === 'only' && counting.some((hand) => mine.includes(hand));
  return { theirs: mine.flatMap(idsOf), copies: isOriginal ? same : [] };
}

/** Work with its lesson and its author; a paper has no profile. */
type TheirWork = Pick<Author, 'name' | 'number'> & {
  readonly profile?: string | null;
  readonly lessonId: LessonId;
};

interface Loaded {
  readonly handIns: readonly ClassRecord[];
  readonly papers: readonly ClassRecord[];
  readonly decisions: readonly ClassRecord[];
  readonly identities: readonly ClassRecord[];
  readonly settled: readonly SameWork[];
  readonly roster: RosterRecord | null;
}
