import { type IdentityRecord, lessonOfRecord, parseHandInRecord, parsePaperRecord } from '../../class/class-records.ts';
import type { Classroom } from './commands.ts';
import type { ClassroomWork } from '../../class/classroom.ts';
import type { FileFlag, FileOutcome, ImportReport, ReadHandIn } from '../../class/import-report.ts';
import { type InboxMemory, isSettled, passedOverId, placeOf, refusedId, toRefused } from '../../class/inbox-memory.ts';
import type { InboxRecord } from '../../class/inbox-records.ts';
import { type Author, authorIdOf, createStudents } from '../../class/match-students.ts';
import type { PassedOver } from '../../class/passed-over.ts';
import { contentOf, tellRefused } from '../../class/take-hand-ins.ts';
import { type Failure, failure } from '../../base/failure.ts';
import type { ClassId } from '../../journal/event.ts';
import type { LessonId } from '../../lesson/format.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { quoteForeign } from '../../text/quote-foreign.ts';
import type { ClassCabinet } from './cabinet.ts';
import type { ClassHandIns } from './hand-ins.ts';
import type { ClassJournal } from './journal.ts';
import type { ClassLessons } from './lessons.ts';
import { createInboxView } from './inbox-view.ts';
import type { KeyedLessons } from '../lessons/keyed-lessons.ts';
import type { ClassRecord } from '../../class/stored-record.ts';

/** The part of the classroom that collects for all lessons at once, and remembers what has to be settled. */
export type ClassInbox = Pick<Classroom, 'readInbox' | 'settleInboxItem' | 'nameStudent'> &
  Pick<ClassroomWork, 'collectFiles' | 'finishCollecting'>;

/** Makes the part of the classroom with the inbox. */
export function createClassInbox(tools: {
  readonly now: () => Date;
  readonly journal: ClassJournal;
  readonly cabinet: ClassCabinet;
  readonly lessons: KeyedLessons;
  readonly classLessons: ClassLessons;
  readonly handIns: ClassHandIns;
}): ClassInbox {
  const { now, journal, cabinet, lessons, classLessons, handIns } = tools;

  const { readInbox, readMemory, findLesson } = createInboxView(tools);

  const write = (of: ClassId, records: ReadonlyMap<string, InboxRecord>): Result<null, Failure> =>
    cabinet.put([...records].map(([id, record]) => ({ class: of, kind: 'inbox', id, json: JSON.stringify(record) })));

  /** Keeps what was refused and passed over; what stood in the place of a file that is there now goes. */
  const remember = (
    of: ClassId,
    memory: InboxMemory,
    outcomes: readonly FileOutcome[],
    passedOver: readonly PassedOver[],
  ): Result<InboxMemory, Failure> => {
    const at = now().toISOString();
    const changed = new Map<string, InboxRecord>();
    for (const outcome of outcomes) {
      if (outcome.handIn !== null) continue;
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
    const written = write(of, changed);
    if (!written.ok) return written;
    const erased = cabinet.erase(of, 'inbox', gone);
    if (!erased.ok) return erased;
    return ok(new Map([...memory, ...changed].filter(([id]) => !gone.includes(id))));
  };

  const collectFiles: ClassInbox['collectFiles'] = ({ class: of, files }) => {
    const state = journal.read(of);
    if (!state.ok) return state;
    const outcomes = new Map<ReadHandIn, FileOutcome>();
    for (const [id, group] of groupByLesson(files)) {
      const found = findLesson(of, id);
      if (!found.ok) return found;
      if (typeof found.value === 'string') {
        for (const file of group) outcomes.set(file, tellUnknown(file, found.value));
        continue;
      }
      const taken = handIns.takeHandIns({ class: of, lesson: found.value.hash, files: group });
      if (!taken.ok) return taken;
      for (const [at, file] of group.entries()) {
        const outcome = taken.value[at];
        if (outcome !== undefined) outcomes.set(file, outcome);
      }
    }
    return ok(
      files.flatMap((file) => {
        const outcome = file.read.ok ? outcomes.get(file) : tellRefused(file, file.read.error);
        return outcome === undefined ? [] : [outcome];
      }),
    );
  };

  const finishCollecting: ClassInbox['finishCollecting'] = ({ class: of, outcomes, passedOver, isCancelled }) => {
    const groups = new Map<LessonId, FileOutcome[]>();
    for (const outcome of outcomes) {
      const hash = outcome.handIn === null ? null : lessonOfRecord(outcome.handIn);
      if (hash === null) continue;
      const half = lessons.readHalf(hash);
      if (!half.ok) return half;
      const group = groups.get(half.value.id);
      if (group === undefined) groups.set(half.value.id, [outcome]);
      else group.push(outcome);
    }
    const refused = outcomes.filter(({ handIn }) => handIn === null);
    const reports: { readonly title: string; readonly report: ImportReport }[] = [];
    for (const [id, group] of groups) {
      const found = classLessons.readById(of, id);
      if (!found.ok) return found;
      const report = handIns.finishImport({ class: of, lesson: found.value.hash, outcomes: group, isCancelled });
      if (!report.ok) return report;
      reports.push({ title: found.value.lesson.title, report: report.value });
    }
    const before = readMemory(of);
    if (!before.ok) return before;
    const memory = remember(of, before.value, outcomes, passedOver);
    if (!memory.ok) return memory;
    const flagged = [...refused, ...reports.flatMap(({ report }) => report.flagged)];
    const sum = (count: (report: ImportReport) => number) =>
      reports.reduce((all, { report }) => all + count(report), 0);
    return ok({
      files: outcomes.length,
      taken: sum(({ taken }) => taken),
      alreadyThere: sum(({ alreadyThere }) => alreadyThere),
      doubled: sum(({ doubled }) => doubled),
      refused: refused.length,
      undecided: sum(({ undecided }) => undecided),
      isCancelled,
      flagged: flagged
        .filter((outcome) => !isSettled(outcome, memory.value))
        .sort((one, other) => compareTexts(one.file, other.file)),
      lessons: reports
        .flatMap(({ title, report: { taken } }) => (taken === 0 ? [] : [{ title, taken }]))
        .sort((one, other) => compareTexts(one.title, other.title)),
      passedOver: passedOver.filter(({ reasons }) => reasons.length > 0),
    });
  };

  const settleInboxItem: ClassInbox['settleInboxItem'] = ({ class: of, item, isSettled: isDone }) => {
    const state = journal.read(of);
    if (!state.ok) return state;
    const memory = readMemory(of);
    if (!memory.ok) return memory;
    const refused = memory.value.get(item);
    if (refused?.kind === 'refused') {
      const written = write(of, new Map([[item, { ...refused, isSettled: isDone }]]));
      return written.ok ? readInbox({ class: of }) : written;
    }
    if (!isDone) {
      const erased = cabinet.erase(of, 'inbox', [item]);
      return erased.ok ? readInbox({ class: of }) : erased;
    }
    const inbox = readInbox({ class: of });
    if (!inbox.ok) return inbox;
    const found = inbox.value.items.find(({ id }) => id === item);
    const handIn = found?.outcome.handIn ?? null;
    if (found === undefined || handIn === null) return err(failure('bad-request', 'item'));
    const before = refused?.kind === 'seen' ? refused.flags : [];
    const flags = [...new Set([...before, ...found.outcome.flags])];
    const written = write(of, new Map([[item, { kind: 'seen', handIn, flags }]]));
    return written.ok ? readInbox({ class: of }) : written;
  };

  const findAuthor = (of: ClassId, id: string): Result<Author | null, Failure> => {
    const works = cabinet.list(of, 'hand-in');
    if (!works.ok) return works;
    const papers = cabinet.list(of, 'paper');
    if (!papers.ok) return papers;
    const authors = [
      ...works.value.flatMap(({ json }) => parseHandInRecord(json) ?? []),
      ...papers.value.flatMap(({ json }) => parsePaperRecord(json) ?? []).map(({ name }) => ({ name, profile: null })),
    ];
    return ok(authors.find((author) => authorIdOf(author) === id) ?? null);
  };

  const nameStudent: ClassInbox['nameStudent'] = ({ class: of, author: id, student }) => {
    const state = journal.read(of);
    if (!state.ok) return state;
    if (student === null) {
      const erased = cabinet.erase(of, 'identity', [id]);
      return erased.ok ? readInbox({ class: of }) : erased;
    }
    const author = findAuthor(of, id);
    if (!author.ok) return author;
    if (author.value === null) return err(failure('bad-request', 'author'));
    const roster = cabinet.readRoster(of);
    if (!roster.ok) return roster;
    const isOnList = createStudents(roster.value).onRoster.some((line) => line.student === student);
    if (!isOnList) return err(failure('bad-request', 'student'));
    const { name, profile, number } = author.value;
    const record: IdentityRecord = {
      ...{ name, profile, student, decidedAt: now().toISOString() },
      ...(number === undefined ? {} : { number }),
    };
    const named: ClassRecord = { class: of, kind: 'identity', id, json: JSON.stringify(record) };
    const written = cabinet.put([named]);
    return written.ok ? readInbox({ class: of }) : written;
  };

  return { readInbox, collectFiles, finishCollecting, settleInboxItem, nameStudent };
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

/** What is told of a sound hand-in whose lesson the class cannot score. */
function tellUnknown(file: ReadHandIn, flag: FileFlag): FileOutcome {
  const told = tellRefused(file, { flag, place: null, name: file.read.ok ? file.read.value.handIn.name : null });
  if (!file.read.ok) return told;
  const { handIn } = file.read.value;
  return { ...told, attempt: handIn.attempt, other: quoteForeign(handIn.lesson.title), content: contentOf(handIn) };
}

// By code unit and not by the language of the computer, so that two computers give the same list.
const compareTexts = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
