import type { Classroom } from './commands.ts';
import type { ClassroomWork, ClassSummary } from '../../class/classroom.ts';
import type { ClassState } from '../../class/fold-class.ts';
import type { Signer } from '../../class/hand-in.ts';
import { readRoster } from '../../class/read-roster.ts';
import { type Failure, failure } from '../../base/failure.ts';
import type { ClassId } from '../../journal/event.ts';
import type { ContentHash } from '../../base/content-hash.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { defaultRevision, toOffered } from '../default-revision.ts';
import { createClassCabinet } from './cabinet.ts';
import { createClassEditor } from './editor.ts';
import { createClassExports } from './exports.ts';
import { createClassHandIns } from './hand-ins.ts';
import { createClassInbox } from './inbox.ts';
import { createClassJournal } from './journal.ts';
import { createClassLessons } from './lessons.ts';
import { createClassPapers } from './papers.ts';
import { createClassReports } from './reports.ts';
import { createClassStudents } from './students.ts';
import type { Digests } from '../store/digests.ts';
import { createKeyedLessons } from '../lessons/keyed-lessons.ts';
import type { LessonArchive } from '../lessons/lesson-archive.ts';
import type { Profiles } from '../people/profiles.ts';
import { createProjector } from './projector.ts';
import type { Shelf } from '../lessons/shelf.ts';
import type { ClassRecord } from '../../class/stored-record.ts';
import type { DeskStore } from '../store/store.ts';
import { toClassName } from './names.ts';

/** The classroom, with what only the machine may ask of it. */
export type ClassroomDesk = Omit<Classroom, 'makeExport' | 'readReport'> &
  ClassroomWork & {
    readonly makeClassExport: ReturnType<typeof createClassExports>;
    readonly readReport: ReturnType<typeof createClassReports>['readReport'];
  };

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
  const { store, profiles, shelf, archive, digests } = tools;
  const journal = createClassJournal(tools);
  const cabinet = createClassCabinet(store, archive);
  const editor = createClassEditor({ ...tools, journal });
  const lessons = createKeyedLessons({ store, shelf, archive, digests });
  const classLessons = createClassLessons({ journal, cabinet, lessons, shelf });
  const reports = createClassReports({ journal, cabinet, classLessons });
  const papers = createClassPapers({ ...tools, journal, cabinet, editor, lessons, classLessons });
  const students = createClassStudents({ journal, cabinet });
  const handIns = createClassHandIns({ ...tools, cabinet, lessons, classLessons });
  const { readEnd: _, ...works } = handIns;

  const summaryOf = (of: ClassId, { name, revisions }: ClassState): Result<ClassSummary, Failure> => {
    const roster = cabinet.readRoster(of);
    if (!roster.ok) return roster;
    const counts = cabinet.countByLesson(of);
    if (!counts.ok) return counts;
    const offered = shelf.list();
    if (!offered.ok) return offered;
    const listed: ClassSummary['lessons'][number][] = [];
    for (const [lessonId, { students: who, revisions: worked }] of counts.value) {
      const keyed = keyedRevisions(worked);
      if (!keyed.ok) return keyed;
      const shelved = offered.value.find(({ id }) => id === lessonId);
      const byItself = defaultRevision(shelved === undefined ? null : toOffered(shelved), keyed.value);
      const found = pickRevision([
        revisions.get(lessonId),
        byItself ?? undefined,
        shelved?.hash,
        ...worked.toReversed(),
      ]);
      if (!found.ok) return found;
      listed.push({ lessonId, ...found.value, students: who, revisions: keyed.value });
    }
    const { students = null, ids = null } = roster.value ?? {};
    return ok({ class: of, name, roster: students?.length ?? null, rosterIds: ids, lessons: listed });
  };

  const keyedRevisions = (
    hashes: readonly ContentHash[],
  ): Result<ClassSummary['lessons'][number]['revisions'], Failure> => {
    const found: { readonly lesson: ContentHash; readonly revision: number }[] = [];
    for (const hash of hashes) {
      const half = lessons.readHalf(hash);
      if (!half.ok) return half;
      const key = shelf.findKey(hash);
      if (!key.ok) return key;
      if (key.value !== null) found.push({ lesson: hash, revision: half.value.revision });
    }
    return ok(found.sort((one, other) => one.revision - other.revision));
  };

  /** The first of these revisions whose key is here; without one the first, and no lesson to report on. */
  const pickRevision = (
    hashes: readonly (ContentHash | undefined)[],
  ): Result<Pick<ClassSummary['lessons'][number], 'lesson' | 'title'>, Failure> => {
    const all = hashes.filter((hash) => hash !== undefined);
    for (const hash of all) {
      const half = lessons.readHalf(hash);
      if (!half.ok && half.error.code !== 'not-found') return half;
      const key = half.ok ? shelf.findKey(hash) : ok(null);
      if (!key.ok) return key;
      if (half.ok && key.value !== null) return ok({ lesson: hash, title: half.value.title });
    }
    const [first] = all;
    const half = first === undefined ? err(failure('not-found', 'lesson')) : lessons.readHalf(first);
    return half.ok ? ok({ lesson: null, title: half.value.title }) : half;
  };

  const summarise = (of: ClassId): Result<ClassSummary, Failure> => {
    const state = journal.read(of);
    return state.ok ? summaryOf(of, state.value) : state;
  };

  return {
    ...reports,
    ...works,
    ...createClassInbox({ ...tools, journal, cabinet, lessons, classLessons, handIns }),
    ...createProjector({ cabinet, editor, classLessons }),
    chooseSheet: papers.chooseSheet,
    readPapers: papers.readPapers,
    findWork: papers.findWork,
    makeClassExport: createClassExports({ ...tools, lessons, cabinet, classLessons, reports, students }),

    listClasses({ profile }) {
      const person = profiles.read(profile);
      if (!person.ok) return person;
      const classes = journal.list(profile);
      if (!classes.ok) return classes;
      const summaries: ClassSummary[] = [];
      for (const { class: of, state } of classes.value) {
        const summary = summaryOf(of, state);
        if (!summary.ok) return summary;
        summaries.push(summary.value);
      }
      return ok(summaries);
    },
    createClass({ profile, class: of, name }) {
      const person = profiles.read(profile);
      if (!person.ok) return person;
      const chosen = toClassName(name);
      if (!chosen.ok) return chosen;
      const made = journal.create(profile, of, chosen.value);
      return made.ok ? summaryOf(of, made.value) : made;
    },
    renameClass({ class: of, name }) {
      const before = journal.read(of);
      if (!before.ok) return before;
      const chosen = toClassName(name);
      if (!chosen.ok) return chosen;
      if (chosen.value !== before.value.name) {
        const renamed = journal.append(of, { kind: 'class-renamed', payload: { name: chosen.value } });
        if (!renamed.ok) return renamed;
      }
      return summaryOf(of, { ...before.value, name: chosen.value });
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
      return written.ok ? summaryOf(of, state.value) : written;
    },
    removeRoster({ class: of }) {
      const state = journal.read(of);
      if (!state.ok) return state;
      const removed = cabinet.removeRoster(of);
      return removed.ok ? summaryOf(of, state.value) : removed;
    },
    enterPaper(request) {
      const entered = papers.enterPaper(request);
      return entered.ok ? summarise(request.class) : entered;
    },
    eraseStudent: ({ class: of, student }) => students.erase(of, student),

    readTeacherCopy(request) {
      const person = profiles.read(request.profile);
      return person.ok ? papers.readTeacherCopy(request) : person;
    },
  };
}

function idsByKind(records: readonly ClassRecord[]): ReadonlyMap<string, readonly string[]> {
  const byKind = new Map<string, string[]>();
  for (const { kind, id } of records) byKind.set(kind, [...(byKind.get(kind) ?? []), id]);
  return byKind;
}
