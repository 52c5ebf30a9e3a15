import type { Classroom } from './commands.ts';
import type { ClassroomWork, ClassSummary } from '../../class/classroom.ts';
import type { ClassState, HandOutChoice } from '../../class/fold-class.ts';
import type { Signer } from '../../class/hand-in.ts';
import type { Failure } from '../../base/failure.ts';
import type { ClassId } from '../../journal/event.ts';
import type { ContentHash } from '../../base/content-hash.ts';
import { hashOf } from '../../base/hash.ts';
import { type Result, resultOf, valueOf } from '../../base/result.ts';
import { defaultRevision, toOffered } from '../default-revision.ts';
import { createClassRecordStore } from './record-store.ts';
import { createClassCodes } from './codes.ts';
import { createClassEditor } from './editor.ts';
import { createClassErased } from './erased.ts';
import { createRosters } from './rosters.ts';
import { createClassExports } from './exports.ts';
import { createClassHandIns } from './hand-ins.ts';
import { createClassInbox } from './inbox.ts';
import { createClassJournal } from './journal.ts';
import { createClassLessons } from './lessons.ts';
import { createClassPapers } from './papers.ts';
import { createClassReports } from './reports.ts';
import { type ClassSharing, createClassSharing } from './sharing.ts';
import { createClassStudents } from './students.ts';
import type { Digests } from '../store/digests.ts';
import { createKeyedLessons, findHalf } from '../lessons/keyed-lessons.ts';
import type { LessonArchive } from '../lessons/lesson-archive.ts';
import type { Profiles } from '../people/profiles.ts';
import { createProjector } from './projector.ts';
import type { Shelf } from '../lessons/shelf.ts';
import type { ClassRecord } from '../../class/stored-record.ts';
import type { DeskMemory } from '../store/desk-memory.ts';
import type { PageTemplate } from '../desk-tools.ts';
import type { DeskStore } from '../store/store.ts';
import { toClassName } from './names.ts';

/** The classroom, with the functions that only the main process may call. */
export type ClassroomDesk = Omit<Classroom, 'makeExport' | 'readReport'> &
  ClassroomWork &
  Pick<ClassSharing, 'previewClass' | 'takeClass'> & {
    readonly makeClassExport: ReturnType<typeof createClassExports>;
    readonly readReport: ReturnType<typeof createClassReports>['readReport'];
  };

/** Creates the part of the desk for a teacher. */
export function createClassroom(tools: {
  readonly store: DeskStore;
  readonly memory: DeskMemory;
  readonly now: () => Date;
  readonly dayOf: (time: Date) => string;
  readonly newId: () => string;
  readonly profiles: Profiles;
  readonly shelf: Shelf;
  readonly archive: LessonArchive;
  readonly digests: Digests;
  /** null where nothing can be signed and therefore nothing handed in. */
  readonly signer: Signer | null;
  /** null where no pages can be made. */
  readonly pageTemplate: PageTemplate | null;
}): ClassroomDesk {
  const { store, profiles, shelf, archive, digests } = tools;
  const journal = createClassJournal(tools);
  const recordStore = createClassRecordStore(tools);
  const editor = createClassEditor({ ...tools, journal });
  const erased = createClassErased({ ...tools, recordStore });
  const lessons = createKeyedLessons({ store, shelf, archive, digests });
  const classLessons = createClassLessons({ journal, recordStore, lessons, shelf });
  const reports = createClassReports({ journal, recordStore, classLessons });
  const papers = createClassPapers({ ...tools, journal, recordStore, editor, erased, lessons, classLessons });
  const students = createClassStudents({ journal, recordStore, editor, erased });
  const sharing = createClassSharing({ ...tools, journal, recordStore, erased, lessons });
  const handIns = createClassHandIns({ ...tools, recordStore, editor, erased, lessons, classLessons });
  const rosters = createRosters({ recordStore, editor, erased, handIns });
  const { takeHandIns, finishImport, settleSameWork } = handIns;

  const summaryOf = (of: ClassId, { name, madeAt, revisions, handOuts }: ClassState): Result<ClassSummary, Failure> =>
    resultOf(function* () {
      const roster = yield* valueOf(recordStore.readRoster(of));
      const counts = yield* valueOf(recordStore.countByLesson(of));
      const offered = yield* valueOf(shelf.list());
      const listed: ClassSummary['lessons'][number][] = [];
      for (const [lessonId, { students: who, revisions: worked, title }] of counts) {
        const keyed = yield* valueOf(classLessons.keyedOf(worked));
        const shelved = offered.find(({ id }) => id === lessonId);
        const byItself = defaultRevision(shelved === undefined ? null : toOffered(shelved), keyed);
        const found = yield* valueOf(
          pickRevision([revisions.get(lessonId), byItself ?? undefined, shelved?.hash, ...worked.toReversed()], title),
        );
        listed.push({ lessonId, ...found, students: who, revisions: keyed });
      }
      const { students = null, ids = null } = roster ?? {};
      return {
        ...{ class: of, name, madeAt, roster: students?.length ?? null, rosterIds: ids, lessons: listed },
        handOuts: [...handOuts].map(([lessonId, choice]) => ({ lessonId, ...choice })),
      };
    });

  /** The first of these revisions whose key is here; without one the title of the first, and no lesson to report on. */
  const pickRevision = (
    hashes: readonly (ContentHash | undefined)[],
    title: string,
  ): Result<Pick<ClassSummary['lessons'][number], 'lesson' | 'title'>, Failure> =>
    resultOf(function* () {
      const titles: string[] = [];
      for (const hash of hashes) {
        const half = hash === undefined ? null : yield* valueOf(findHalf(lessons, hash));
        if (hash === undefined || half === null) continue;
        const key = yield* valueOf(shelf.findKey(hash));
        if (key !== null) return { lesson: hash, title: half.title };
        titles.push(half.title);
      }
      return { lesson: null, title: titles[0] ?? title };
    });

  const summarise = (of: ClassId): Result<ClassSummary, Failure> => {
    const state = journal.read(of);
    return state.ok ? summaryOf(of, state.value) : state;
  };

  return {
    ...reports,
    ...{ takeHandIns, finishImport, settleSameWork },
    ...createClassInbox({ ...tools, journal, recordStore, editor, erased, lessons, classLessons, handIns }),
    ...createProjector({ ...tools, recordStore, editor, classLessons }),
    noteHandOut: ({ class: of, lesson, ...choice }) =>
      resultOf(function* () {
        const before = yield* valueOf(journal.read(of));
        const last = before.handOuts.get(lesson);
        if (last !== undefined && hashOf(last) === hashOf(choice)) return yield* valueOf(summaryOf(of, before));
        const payload = { lesson, ...choice, claims: copyOf(choice.claims) };
        const after = yield* valueOf(journal.append(of, { kind: 'hand-out-chosen', payload }));
        return yield* valueOf(summaryOf(of, after));
      }),
    chooseSheet: papers.chooseSheet,
    readPapers: papers.readPapers,
    ...createClassCodes({ ...tools, recordStore, editor, erased, lessons, classLessons }),
    findWork: papers.findWork,
    makeClassExport: createClassExports({
      ...tools,
      lessons,
      journal,
      recordStore,
      classLessons,
      reports,
      students,
      sharing,
    }),
    previewClass: (request) => sharing.previewClass(request),
    takeClass: (request) => sharing.takeClass(request),

    listClasses: ({ profile }) =>
      resultOf(function* () {
        yield* valueOf(profiles.read(profile));
        const classes = yield* valueOf(journal.list(profile));
        const summaries: ClassSummary[] = [];
        for (const { class: of, state } of classes) {
          const summary = yield* valueOf(summaryOf(of, state));
          summaries.push(summary);
        }
        return summaries;
      }),
    createClass: ({ profile, class: of, name }) =>
      resultOf(function* () {
        yield* valueOf(profiles.read(profile));
        const chosen = yield* valueOf(toClassName(name));
        const made = yield* valueOf(journal.create(profile, of, chosen));
        return yield* valueOf(summaryOf(of, made));
      }),
    renameClass: ({ class: of, name }) =>
      resultOf(function* () {
        const before = yield* valueOf(journal.read(of));
        const chosen = yield* valueOf(toClassName(name));
        if (chosen !== before.name) {
          yield* valueOf(journal.append(of, { kind: 'class-renamed', payload: { name: chosen } }));
        }
        return yield* valueOf(summaryOf(of, { ...before, name: chosen }));
      }),
    removeClass: ({ class: of }) =>
      resultOf(function* () {
        yield* valueOf(journal.read(of));
        // The records first, so that a class that is no longer listed leaves no names behind.
        const records = yield* valueOf(recordStore.list(of, null));
        for (const [kind, ids] of idsByKind(records)) {
          yield* valueOf(recordStore.erase(of, kind, ids));
        }
        yield* valueOf(journal.append(of, { kind: 'class-removed', payload: {} }));
        return null;
      }),
    setRoster: (request) =>
      resultOf(function* () {
        const state = yield* valueOf(journal.read(request.class));
        yield* valueOf(rosters.setRoster(request));
        return yield* valueOf(summaryOf(request.class, state));
      }),
    findErased: (request) =>
      resultOf(function* () {
        yield* valueOf(journal.read(request.class));
        return yield* valueOf(rosters.findErased(request));
      }),
    removeRoster: ({ class: of }) =>
      resultOf(function* () {
        const state = yield* valueOf(journal.read(of));
        yield* valueOf(recordStore.removeRoster(of));
        return yield* valueOf(summaryOf(of, state));
      }),
    enterPaper: (request) =>
      resultOf(function* () {
        yield* valueOf(papers.enterPaper(request));
        if (request.isBack === true) yield* valueOf(handIns.storeUnerased(request.class));
        return yield* valueOf(summarise(request.class));
      }),
    eraseStudent: ({ class: of, student }) => students.erase(of, student),

    readTeacherCopy(request) {
      const person = profiles.read(request.profile);
      return person.ok ? papers.readTeacherCopy(request) : person;
    },
  };
}

/** The claims in the form that the journal stores. */
const copyOf = (claims: HandOutChoice['claims']) => (typeof claims === 'string' ? claims : [...claims]);

function idsByKind(records: readonly ClassRecord[]): ReadonlyMap<string, readonly string[]> {
  const byKind = new Map<string, string[]>();
  for (const { kind, id } of records) byKind.set(kind, [...(byKind.get(kind) ?? []), id]);
  return byKind;
}
