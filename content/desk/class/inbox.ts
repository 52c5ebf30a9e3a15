import {
  type IdentityRecord,
  lessonOfRecord,
  parseHandInRecord,
  parseIdentityRecord,
  parsePaperRecord,
} from '../../class/class-records.ts';
import type { Classroom } from './commands.ts';
import type { ClassroomWork } from '../../class/classroom.ts';
import type { FileFlag, FileOutcome, ImportReport, ReadHandIn } from '../../class/import-report.ts';
import {
  pendingHandInOf,
  type InboxMemory,
  isSettled,
  passedOverId,
  placeOf,
  refusedId,
  toRefused,
} from '../../class/inbox-memory.ts';
import type { InboxRecord } from '../../class/inbox-records.ts';
import { type Author, authorIdOf, createStudents } from '../../class/match-students.ts';
import type { PassedOver } from '../../class/passed-over.ts';
import { createIsErased } from '../../class/erased-students.ts';
import { isOfErased } from '../../class/finish-import.ts';
import { contentOf, tellRefused } from '../../class/take-hand-ins.ts';
import { type Failure, failure } from '../../base/failure.ts';
import type { ClassId } from '../../journal/event.ts';
import type { LessonId } from '../../lesson/format.ts';
import { failWith, type Result, resultOf, valueOf } from '../../base/result.ts';
import { compareTexts } from '../../text/compare-texts.ts';
import { quoteForeign } from '../../text/quote-foreign.ts';
import type { ClassRecordStore } from './record-store.ts';
import type { ClassHandIns } from './hand-ins.ts';
import type { ClassEditor } from './editor.ts';
import type { ClassErased } from './erased.ts';
import type { ClassJournal } from './journal.ts';
import type { ClassLessons } from './lessons.ts';
import { createInboxView } from './inbox-view.ts';
import type { KeyedLessons } from '../lessons/keyed-lessons.ts';
import type { ClassRecord } from '../../class/stored-record.ts';

/** The inbox: collects for all lessons at once, and remembers what has to be settled. */
export type ClassInbox = Pick<Classroom, 'readInbox' | 'settleInboxItem' | 'bringBack' | 'nameStudent'> &
  Pick<ClassroomWork, 'collectFiles' | 'finishCollecting'>;

/** Creates the inbox. */
export function createClassInbox(tools: {
  readonly now: () => Date;
  readonly journal: ClassJournal;
  readonly recordStore: ClassRecordStore;
  readonly editor: ClassEditor;
  readonly erased: ClassErased;
  readonly lessons: KeyedLessons;
  readonly classLessons: ClassLessons;
  readonly handIns: ClassHandIns;
}): ClassInbox {
  const { now, journal, recordStore, editor, erased, lessons, classLessons, handIns } = tools;

  const { readInbox, readMemory, findLesson } = createInboxView(tools);

  const write = (of: ClassId, records: ReadonlyMap<string, InboxRecord>): Result<null, Failure> =>
    recordStore.put(
      [...records].map(([id, record]) => ({ class: of, kind: 'inbox', id, json: JSON.stringify(record) })),
    );

  /** Stores which files were refused or passed over; an entry is removed once its file has come. */
  const remember = (
    of: ClassId,
    memory: InboxMemory,
    outcomes: readonly FileOutcome[],
    passedOver: readonly PassedOver[],
  ): Result<InboxMemory, Failure> =>
    resultOf(function* () {
      const at = now().toISOString();
      const isErased = createIsErased(yield* valueOf(erased.read(of)));
      const changed = new Map<string, InboxRecord>();
      for (const outcome of outcomes) {
        // Neither the name of an erased student nor their file's name is stored again.
        const isOfSomebodyErased = outcome.name !== null && isErased({ names: [outcome.name] });
        if (outcome.handIn !== null || isOfErased(outcome) || isOfSomebodyErased) continue;
        const id = refusedId(outcome);
        const before = memory.get(id);
        const kept = before?.kind === 'refused' ? before : { since: at, isSettled: false };
        changed.set(id, toRefused(outcome, kept));
      }
      for (const place of passedOver) {
        changed.set(passedOverId(place), { kind: 'passed-over', from: place.from, at, reasons: [...place.reasons] });
      }
      const places = new Set(outcomes.map(placeOf));
      const gone = [...memory].flatMap(([id, record]) =>
        record.kind === 'refused' && places.has(placeOf(record)) && !changed.has(id) ? [id] : [],
      );
      yield* valueOf(write(of, changed));
      yield* valueOf(recordStore.erase(of, 'inbox', gone));
      return new Map([...memory, ...changed].filter(([id]) => !gone.includes(id)));
    });

  const collectFiles: ClassInbox['collectFiles'] = ({ class: of, files }) =>
    resultOf(function* () {
      yield* valueOf(journal.read(of));
      const outcomes = new Map<ReadHandIn, FileOutcome>();
      for (const [id, group] of groupByLesson(files)) {
        const found = yield* valueOf(findLesson(of, id));
        if (typeof found === 'string') {
          for (const file of group) outcomes.set(file, tellUnknown(file, found));
          continue;
        }
        const taken = yield* valueOf(handIns.takeHandIns({ class: of, lesson: found.hash, files: group }));
        for (const [at, file] of group.entries()) {
          const outcome = taken[at];
          if (outcome !== undefined) outcomes.set(file, outcome);
        }
      }
      return files.flatMap((file) => {
        const outcome = file.read.ok ? outcomes.get(file) : tellRefused(file, file.read.error);
        return outcome === undefined ? [] : [outcome];
      });
    });

  const finishCollecting: ClassInbox['finishCollecting'] = ({ class: of, outcomes, passedOver, isCancelled }) =>
    resultOf(function* () {
      const groups = new Map<LessonId, FileOutcome[]>();
      for (const outcome of outcomes) {
        const hash = outcome.handIn === null ? null : lessonOfRecord(outcome.handIn);
        if (hash === null) continue;
        const half = yield* valueOf(lessons.readHalf(hash));
        const group = groups.get(half.id);
        if (group === undefined) groups.set(half.id, [outcome]);
        else group.push(outcome);
      }
      const refused = outcomes.filter(({ handIn }) => handIn === null);
      const reports: { readonly title: string; readonly report: ImportReport }[] = [];
      for (const [id, group] of groups) {
        const found = yield* valueOf(classLessons.readById(of, id));
        const report = yield* valueOf(
          handIns.finishImport({ class: of, lesson: found.hash, outcomes: group, isCancelled }),
        );
        reports.push({ title: found.lesson.title, report });
      }
      const before = yield* valueOf(readMemory(of));
      const memory = yield* valueOf(remember(of, before, outcomes, passedOver));
      const flagged = [...refused, ...reports.flatMap(({ report }) => report.flagged)];
      const sum = (count: (report: ImportReport) => number) =>
        reports.reduce((all, { report }) => all + count(report), 0);
      return {
        files: outcomes.length,
        taken: sum(({ taken }) => taken),
        alreadyThere: sum(({ alreadyThere }) => alreadyThere),
        doubled: sum(({ doubled }) => doubled),
        refused: refused.length - refused.filter(isOfErased).length,
        leftOut: refused.filter(isOfErased).length,
        undecided: sum(({ undecided }) => undecided),
        isCancelled,
        flagged: flagged
          .filter((outcome) => !isSettled(outcome, memory))
          .sort((one, other) => compareTexts(one.file, other.file)),
        lessons: reports
          .flatMap(({ title, report: { taken } }) => (taken === 0 ? [] : [{ title, taken }]))
          .sort((one, other) => compareTexts(one.title, other.title)),
        passedOver: passedOver.filter(({ reasons }) => reasons.length > 0),
      };
    });

  const settleInboxItem: ClassInbox['settleInboxItem'] = ({ class: of, item, isSettled: isDone }) =>
    resultOf(function* () {
      yield* valueOf(journal.read(of));
      const ofErased = pendingHandInOf(item);
      if (ofErased !== null && handIns.pending(of).has(ofErased) && isDone) {
        yield* valueOf(handIns.leaveOut(of, ofErased));
        return yield* valueOf(readInbox({ class: of }));
      }
      const memory = yield* valueOf(readMemory(of));
      const refused = memory.get(item);
      if (refused?.kind === 'refused') {
        yield* valueOf(write(of, new Map([[item, { ...refused, isSettled: isDone }]])));
        return yield* valueOf(readInbox({ class: of }));
      }
      if (!isDone) {
        yield* valueOf(recordStore.erase(of, 'inbox', [item]));
        return yield* valueOf(readInbox({ class: of }));
      }
      const inbox = yield* valueOf(readInbox({ class: of }));
      const found = inbox.items.find(({ id }) => id === item);
      const handIn = found?.outcome.handIn ?? null;
      if (found === undefined || handIn === null) return yield* failWith(failure('bad-request', 'item'));
      const before = refused?.kind === 'seen' ? refused.flags : [];
      const flags = [...new Set([...before, ...found.outcome.flags])];
      yield* valueOf(write(of, new Map([[item, { kind: 'seen', handIn, flags }]])));
      return yield* valueOf(readInbox({ class: of }));
    });

  const bringBack: ClassInbox['bringBack'] = ({ class: of, item }) =>
    resultOf(function* () {
      yield* valueOf(journal.read(of));
      const handIn = pendingHandInOf(item);
      if (handIn === null || !handIns.pending(of).has(handIn)) return yield* failWith(failure('bad-request', 'item'));
      yield* valueOf(handIns.bringBack(of, handIn));
      return yield* valueOf(readInbox({ class: of }));
    });

  const findAuthor = (of: ClassId, id: string): Result<Author | null, Failure> =>
    resultOf(function* () {
      const works = yield* valueOf(recordStore.list(of, 'hand-in'));
      const papers = yield* valueOf(recordStore.list(of, 'paper'));
      const authors = [
        ...works.flatMap(({ json }) => parseHandInRecord(json) ?? []),
        ...papers.flatMap(({ json }) => parsePaperRecord(json) ?? []).map(({ name }) => ({ name, profile: null })),
      ];
      return authors.find((author) => authorIdOf(author) === id) ?? null;
    });

  const nameStudent: ClassInbox['nameStudent'] = ({ class: of, author: id, student }) =>
    resultOf(function* () {
      yield* valueOf(journal.read(of));
      if (student === null) {
        yield* valueOf(recordStore.erase(of, 'identity', [id]));
        return yield* valueOf(readInbox({ class: of }));
      }
      const author = yield* valueOf(findAuthor(of, id));
      if (author === null) return yield* failWith(failure('bad-request', 'author'));
      const roster = yield* valueOf(recordStore.readRoster(of));
      const isOnList = createStudents(roster).onRoster.some((line) => line.student === student);
      if (!isOnList) return yield* failWith(failure('bad-request', 'student'));
      const { name, profile, number } = author;
      const kept = (yield* valueOf(recordStore.list(of, 'identity'))).find((one) => one.id === id);
      const before = kept === undefined ? null : parseIdentityRecord(kept.json);
      const edits = yield* valueOf(editor.next(of, before?.edits));
      const record: IdentityRecord = {
        ...{ name, profile, student, decidedAt: now().toISOString(), edits },
        ...(number === undefined ? {} : { number }),
      };
      const named: ClassRecord = { class: of, kind: 'identity', id, json: JSON.stringify(record) };
      yield* valueOf(recordStore.put([named]));
      return yield* valueOf(readInbox({ class: of }));
    });

  return { readInbox, collectFiles, finishCollecting, settleInboxItem, bringBack, nameStudent };
}

function groupByLesson(files: readonly ReadHandIn[]): ReadonlyMap<LessonId, readonly ReadHandIn[]> {
  const groups = new Map<LessonId, ReadHandIn[]>();
  for (const file of files) {
    if (!file.read.ok) continue;
    const { id } = file.read.value.handIn.lesson;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [file]);
    else group.push(file);
  }
  return groups;
}

/** The report on a valid hand-in whose lesson the class cannot score. */
function tellUnknown(file: ReadHandIn, flag: FileFlag): FileOutcome {
  const refused = tellRefused(file, { flag, place: null, name: file.read.ok ? file.read.value.handIn.name : null });
  if (!file.read.ok) return refused;
  const { handIn } = file.read.value;
  return { ...refused, attempt: handIn.attempt, other: quoteForeign(handIn.lesson.title), content: contentOf(handIn) };
}
