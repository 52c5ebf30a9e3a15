import { type HandInRecord, parseIdentityRecord, parsePaperRecord } from '../../class/class-records.ts';
import { readHandIns } from '../../class/works.ts';
import type { Classroom } from './commands.ts';
import { type ImportEnd, tellStanding } from '../../class/finish-import.ts';
import { flagsOfWork } from '../../class/take-hand-ins.ts';
import type { FileFlag, FileOutcome } from '../../class/import-report.ts';
import { pendingId, type InboxMemory, openFlags, seenId, toRefusedItem } from '../../class/inbox-memory.ts';
import { parseInboxRecord } from '../../class/inbox-records.ts';
import type { Inbox, InboxItem } from '../../class/inbox.ts';
import { type Author, authorIdOf, createStudents, type Students } from '../../class/match-students.ts';
import type { Failure } from '../../base/failure.ts';
import type { ClassId } from '../../journal/event.ts';
import type { LessonId } from '../../lesson/format.ts';
import { ok, type Result, resultOf, valueOf } from '../../base/result.ts';
import { compareTexts } from '../../text/compare-texts.ts';
import { quoteForeign } from '../../text/quote-foreign.ts';
import type { ClassRecordStore } from './record-store.ts';
import type { ClassHandIns } from './hand-ins.ts';
import type { ClassJournal } from './journal.ts';
import type { ClassLesson, ClassLessons } from './lessons.ts';

/** The inbox of a class, as shown on the screen. */
export interface InboxView {
  readonly readInbox: Classroom['readInbox'];
  readonly readMemory: (of: ClassId) => Result<InboxMemory, Failure>;
  /** The class's lesson that files belong to; if it has none, the flag for these files. */
  readonly findLesson: (of: ClassId, id: LessonId) => Result<ClassLesson | FileFlag, Failure>;
}

/** Creates the reading half of the inbox: what it remembers, and what in the class is not settled. */
export function createInboxView(tools: {
  readonly journal: ClassJournal;
  readonly recordStore: ClassRecordStore;
  readonly classLessons: ClassLessons;
  readonly handIns: ClassHandIns;
}): InboxView {
  const { journal, recordStore, classLessons, handIns } = tools;

  const findLesson: InboxView['findLesson'] = (of, id) => {
    const found = classLessons.readById(of, id);
    if (found.ok) return found;
    if (found.error.code === 'not-found') return ok('unknown-lesson');
    // Nobody may see the key of an exam they are taking through a class, not even a teacher trying their own lesson.
    return found.error.code === 'not-allowed' ? ok('own-exam') : found;
  };

  const readMemory: InboxView['readMemory'] = (of) =>
    resultOf(function* () {
      const records = yield* valueOf(recordStore.list(of, 'inbox'));
      const parsed = records.flatMap(({ id, json }) => {
        const record = parseInboxRecord(json);
        return record === null ? [] : [[id, record] as const];
      });
      return new Map(parsed);
    });

  /** Everything of one lesson in the class that has a flag to settle. */
  const listStanding = (of: ClassId, id: LessonId, memory: InboxMemory): Result<readonly InboxItem[], Failure> =>
    resultOf(function* () {
      const found = findLesson(of, id);
      // Without its key there is no report in which it could be settled.
      if (!found.ok || typeof found.value === 'string') return found.ok ? [] : yield* valueOf(found);
      const { hash, lesson } = found.value;
      const end = yield* valueOf(handIns.readEnd(of, hash));
      const records = yield* valueOf(recordStore.ofLesson(of, id));
      const tell = tellStanding(end);
      const students = studentsOf(end);
      const items = readHandIns(records.handIns).flatMap(({ id: handIn, work }): readonly InboxItem[] => {
        const outcome = tell(toOutcome(handIn, work, end));
        const flags = openFlags(outcome, memory);
        if (flags.length === 0) return [];
        return [
          { ...toItem(handIn, { ...outcome, flags }, students, work), lesson: { lesson: hash, title: lesson.title } },
        ];
      });
      const papers = records.papers.flatMap((record): readonly InboxItem[] => {
        const paper = parsePaperRecord(record.json);
        if (paper === null || end.roster === null) return [];
        const unknown = students.whyUnknown({ name: paper.name, profile: null });
        const plain = { file: '', name: paper.name, attempt: paper.attempt, handIn: record.id, isNew: false } as const;
        const outcome: FileOutcome = {
          ...{ ...plain, counts: 'yes', place: null, other: null, revisions: null },
          flags: unknown === null ? [] : [unknown],
        };
        const flags = openFlags(outcome, memory);
        if (flags.length === 0) return [];
        const author = { name: paper.name, profile: null };
        return [
          {
            ...toItem(record.id, { ...outcome, flags }, students, author),
            lesson: { lesson: hash, title: lesson.title },
          },
        ];
      });
      return [...items, ...papers];
    });

  const readInbox: InboxView['readInbox'] = ({ class: of }) =>
    resultOf(function* () {
      yield* valueOf(journal.read(of));
      const memory = yield* valueOf(readMemory(of));
      const lessons = yield* valueOf(recordStore.workedLessons(of));
      const roster = yield* valueOf(recordStore.readRoster(of));
      const identities = yield* valueOf(recordStore.list(of, 'identity'));
      const items: InboxItem[] = [...memory].flatMap(([id, record]) =>
        record.kind === 'refused' && !record.isSettled ? [toRefusedItem(id, record)] : [],
      );
      for (const [
        handIn,
        {
          outcome,
          handIn: { work },
        },
      ] of handIns.pending(of)) {
        const found = yield* valueOf(findLesson(of, work.lessonId));
        const lesson = typeof found === 'string' ? null : { lesson: found.hash, title: found.lesson.title };
        items.push({ id: pendingId(handIn), outcome, since: null, lesson, author: null });
      }
      for (const lesson of lessons.keys()) {
        const standing = yield* valueOf(listStanding(of, lesson, memory));
        items.push(...standing);
      }
      const students = createStudents(roster).onRoster;
      const named = identities.flatMap(({ id, json }): Inbox['named'] => {
        const record = parseIdentityRecord(json);
        if (record === null) return [];
        const line = students.find(({ student }) => student === record.student);
        // `nameStudent` gives the record the author's id.
        const author = id as typeof record.student;
        return [{ author, name: quoteForeign(record.name), student: record.student, onList: line?.name ?? null }];
      });
      return {
        items: items.sort(compareItems),
        passedOver: [...memory.values()]
          .flatMap((record) => (record.kind === 'passed-over' ? [record] : []))
          .map(({ from, at, reasons }) => ({ from, at, reasons }))
          .sort((one, other) => compareTexts(one.from, other.from)),
        named: [...named].sort((one, other) => compareTexts(one.name, other.name)),
        students: students.map(({ student, name, id }) => ({ student, name, id })),
      };
    });

  return { readInbox, readMemory, findLesson };
}

const studentsOf = ({ roster, identities = [] }: ImportEnd): Students => createStudents(roster, identities);

/** The flags that an import would report for a hand-in of the class. */
function toOutcome(handIn: string, work: HandInRecord, { lesson }: ImportEnd): FileOutcome {
  const revisionOf = (hash: string) => lesson.revisions.find((one) => one.lesson === hash)?.revision;
  const [theirs, ours] = [revisionOf(work.lesson), revisionOf(lesson.lesson)];
  const isOther = work.lesson !== lesson.lesson && theirs !== undefined && ours !== undefined;
  return {
    ...{ file: work.file, name: quoteForeign(work.name), attempt: work.attempt, handIn, isNew: false, counts: 'yes' },
    flags: flagsOfWork(work),
    ...{ place: null, other: null, revisions: isOther ? { theirs, ours } : null },
  };
}

function toItem(id: string, outcome: FileOutcome, students: Students, author: Author): Omit<InboxItem, 'lesson'> {
  const isUnknown = students.whyUnknown(author) !== null && students.onRoster.length > 0;
  const suggestions = students.suggest(author).map(({ student }) => student);
  return {
    ...{ id: seenId(id), outcome, since: null },
    author: isUnknown ? { id: authorIdOf(author), suggestions } : null,
  };
}

const RANKS = { waits: 0, no: 1, yes: 2 } as const;

const compareItems = ({ outcome: one }: InboxItem, { outcome: other }: InboxItem): number =>
  RANKS[one.counts] - RANKS[other.counts] ||
  compareTexts(one.name ?? '', other.name ?? '') ||
  compareTexts(one.file, other.file) ||
  compareTexts(one.folder ?? '', other.folder ?? '');
