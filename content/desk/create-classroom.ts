import { type PaperRecord, parsePaperRecord, recordId } from '../classroom/class-records.ts';
import { readHandIns } from '../classroom/class-work.ts';
import type { Classroom, ClassroomWork, ClassSummary } from '../classroom/classroom.ts';
import type { Signer } from '../classroom/hand-in.ts';
import { readRoster } from '../classroom/read-roster.ts';
import { createTakeHandIns, type TakeHandIns } from '../classroom/take-hand-ins.ts';
import { type Failure, failure } from '../failure.ts';
import { isWellFormed } from '../json/is-well-formed.ts';
import type { ClassId } from '../journal/event.ts';
import type { ContentHash } from '../lesson/format.ts';
import { err, ok, type Result } from '../result.ts';
import { type ClassCabinet, createClassCabinet } from './class-cabinet.ts';
import { createClassExports } from './class-exports.ts';
import { createClassJournal } from './class-journal.ts';
import { createClassReports } from './class-reports.ts';
import { createClassStudents } from './class-students.ts';
import type { Digests } from './digests.ts';
import { createKeyedLessons, type KeyedLesson } from './keyed-lessons.ts';
import type { LessonArchive } from './lesson-archive.ts';
import type { Profiles } from './profiles.ts';
import { createProjector } from './projector.ts';
import type { Shelf } from './shelf.ts';
import type { ClassRecord, DeskStore } from './store.ts';

/** The classroom, with what only the machine may ask of it. */
export type ClassroomDesk = Omit<Classroom, 'makeExport' | 'readReport'> &
  ClassroomWork & {
    readonly makeClassExport: ReturnType<typeof createClassExports>;
    readonly readReport: ReturnType<typeof createClassReports>['readReport'];
  };

const MAX_NAME = 60;

/** Makes the part of the desk for a teacher. */
export function createClassroom(tools: {
  readonly store: DeskStore;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly profiles: Profiles;
  readonly shelf: Shelf;
  readonly archive: LessonArchive;
  readonly digests: Digests;
  /** null where nothing can be signed, and so nothing handed in. */
  readonly signer: Signer | null;
}): ClassroomDesk {
  const { store, now, profiles, shelf, archive, digests } = tools;
  const journal = createClassJournal(tools);
  const cabinet = createClassCabinet(store);
  const lessons = createKeyedLessons({ store, shelf, archive, digests });
  const reports = createClassReports({ journal, cabinet, lessons });
  const students = createClassStudents({ journal, cabinet });
  const taking = createTaking(cabinet);

  const summaryOf = (of: ClassId, name: string): Result<ClassSummary, Failure> => {
    const roster = cabinet.readRoster(of);
    if (!roster.ok) return roster;
    const counts = cabinet.countByLesson(of);
    if (!counts.ok) return counts;
    const listed: ClassSummary['lessons'][number][] = [];
    for (const [hash, handIns] of counts.value) {
      const lesson = archive.readLesson(hash);
      if (!lesson.ok) return lesson;
      const key = shelf.findKey(hash);
      if (!key.ok) return key;
      const { id: lessonId, title } = lesson.value;
      listed.push({ lessonId, lesson: key.value === null ? null : hash, title, handIns });
    }
    return ok({ class: of, name, roster: roster.value?.students.length ?? null, lessons: listed });
  };

  const summarise = (of: ClassId): Result<ClassSummary, Failure> => {
    const state = journal.read(of);
    return state.ok ? summaryOf(of, state.value.name) : state;
  };

  /** The class and the lesson, kept from now on whatever becomes of the shelf. */
  const readGround = (of: ClassId, hash: ContentHash): Result<KeyedLesson, Failure> => {
    const state = journal.read(of);
    if (!state.ok) return state;
    const keyed = lessons.read(hash);
    if (!keyed.ok) return keyed;
    const kept = lessons.keep(keyed.value);
    return kept.ok ? keyed : kept;
  };

  return {
    ...reports,
    ...createProjector({ journal, cabinet, lessons }),
    makeClassExport: createClassExports({ ...tools, lessons, reports, students }),

    listClasses({ profile }) {
      const person = profiles.read(profile);
      if (!person.ok) return person;
      const classes = journal.list(profile);
      if (!classes.ok) return classes;
      const summaries: ClassSummary[] = [];
      for (const { class: of, state } of classes.value) {
        const summary = summaryOf(of, state.name);
        if (!summary.ok) return summary;
        summaries.push(summary.value);
      }
      return ok(summaries);
    },
    createClass({ profile, class: of, name }) {
      const person = profiles.read(profile);
      if (!person.ok) return person;
      const chosen = toName(name);
      if (!chosen.ok) return chosen;
      const made = journal.create(profile, of, chosen.value);
      return made.ok ? summaryOf(of, made.value.name) : made;
    },
    renameClass({ class: of, name }) {
      const before = journal.read(of);
      if (!before.ok) return before;
      const chosen = toName(name);
      if (!chosen.ok) return chosen;
      if (chosen.value !== before.value.name) {
        const renamed = journal.append(of, { kind: 'class-renamed', payload: { name: chosen.value } });
        if (!renamed.ok) return renamed;
      }
      return summaryOf(of, chosen.value);
    },
    removeClass({ class: of }) {
      const state = journal.read(of);
      if (!state.ok) return state;
      // The records first: a class that is no longer shown must not have left names behind.
      const records = cabinet.list(of, null);
      if (!records.ok) return records;
      for (const [kind, ids] of idsByKind(records.value)) {
        const erased = cabinet.erase(of, kind, ids);
        if (!erased.ok) return erased;
      }
      const removed = journal.append(of, { kind: 'class-removed', payload: {} });
      return removed.ok ? ok(null) : removed;
    },
    setRoster({ class: of, text }) {
      const state = journal.read(of);
      if (!state.ok) return state;
      const roster = readRoster(text);
      if (!roster.ok) return roster;
      const written = cabinet.writeRoster(of, roster.value);
      return written.ok ? summaryOf(of, state.value.name) : written;
    },
    removeRoster({ class: of }) {
      const state = journal.read(of);
      if (!state.ok) return state;
      const removed = cabinet.removeRoster(of);
      return removed.ok ? summaryOf(of, state.value.name) : removed;
    },
    enterPaper({ class: of, entry, lesson: hash, name, answers }) {
      const ground = readGround(of, hash);
      if (!ground.ok) return ground;
      const chosen = toName(name);
      if (!chosen.ok) return chosen;
      const { lesson } = ground.value;
      const given = lesson.claims.flatMap(({ id }) => {
        const label = answers[id];
        return label === undefined ? [] : [{ claim: id, label }];
      });
      if (given.length < Object.keys(answers).length) return err(failure('bad-request', 'answers'));
      const id = recordId(hash, entry.toLowerCase());
      const papers = cabinet.list(of, 'paper');
      if (!papers.ok) return papers;
      const before = papers.value.find((paper) => paper.id === id);
      const paper: PaperRecord = {
        ...{ name: chosen.value, attempt: entry, lesson: hash, lessonId: lesson.id, title: lesson.title },
        typedAt: (before === undefined ? null : parsePaperRecord(before.json)?.typedAt) ?? now().toISOString(),
        answers: given,
      };
      const written = cabinet.put([{ class: of, kind: 'paper', id, json: JSON.stringify(paper) }]);
      return written.ok ? summarise(of) : written;
    },
    eraseStudent: ({ class: of, student }) => students.erase(of, student),

    readTeacherCopy({ profile, lesson }) {
      const person = profiles.read(profile);
      if (!person.ok) return person;
      return lessons.read(lesson, profile);
    },
    takeHandIns({ class: of, lesson: hash, files }) {
      const ground = readGround(of, hash);
      if (!ground.ok) return ground;
      const take = taking.of(of, ground.value);
      if (!take.ok) return take;
      const { outcomes, records } = take.value(files);
      const written = cabinet.put(
        records.map(({ id, work }) => ({ class: of, kind: 'hand-in' as const, id, json: JSON.stringify(work) })),
      );
      if (!written.ok) {
        taking.forget();
        return written;
      }
      taking.remember(of);
      return ok(outcomes);
    },
  };
}

function idsByKind(records: readonly ClassRecord[]): ReadonlyMap<string, readonly string[]> {
  const byKind = new Map<string, string[]>();
  for (const { kind, id } of records) byKind.set(kind, [...(byKind.get(kind) ?? []), id]);
  return byKind;
}

function toName(name: string): Result<string, Failure> {
  const chosen = name.trim();
  const isName = chosen !== '' && chosen.length <= MAX_NAME && isWellFormed(chosen);
  return isName ? ok(chosen) : err(failure('bad-request', 'name'));
}

/**
 * Keeps in mind what the class has between the batches of one import, so that a batch takes time in proportion to its
 * files and not to the class. Whatever else changes the class makes it forget.
 */
function createTaking(cabinet: ClassCabinet) {
  let kept: { readonly name: string; version: number; readonly take: TakeHandIns } | null = null;

  return {
    of(of: ClassId, { hash, lesson }: KeyedLesson): Result<TakeHandIns, Failure> {
      const name = `${of} ${hash}`;
      if (kept?.name === name && kept.version === cabinet.version(of)) return ok(kept.take);
      const records = cabinet.ofLesson(of, hash);
      if (!records.ok) return records;
      const roster = cabinet.readRoster(of);
      if (!roster.ok) return roster;
      const take = createTakeHandIns({
        ...{ lesson: hash, lessonId: lesson.id, roster: roster.value },
        kept: readHandIns(records.value.handIns),
        otherNames: records.value.papers.flatMap(({ json }) => parsePaperRecord(json)?.name ?? []),
      });
      kept = { name, version: cabinet.version(of), take };
      return ok(take);
    },
    /** The class has what was just taken, and nothing else changed. */
    remember(of: ClassId): void {
      if (kept !== null) kept.version = cabinet.version(of);
    },
    forget(): void {
      kept = null;
    },
  };
}
