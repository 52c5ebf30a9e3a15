import { type DecisionRecord, parseDecisionRecord, parsePaperRecord, recordId } from '../../class/class-records.ts';
import { createIsOfErased, type ErasedTraits, keptOutId } from '../../class/erased-students.ts';
import { normaliseName } from '../../class/fold-name.ts';
import { createStudents } from '../../class/match-students.ts';
import { readHandIns, readIdentities, settleHandIns } from '../../class/works.ts';
import type { Classroom } from './commands.ts';
import { finishImport, type ImportEnd } from '../../class/finish-import.ts';
import { toRevision } from '../../class/match-claims.ts';
import type { FileOutcome, ImportReport, ReadHandIn } from '../../class/import-report.ts';
import { idsOf, type KeptHandIn } from '../../class/same-work.ts';
import { createTakeHandIns, type PendingHandIn, type TakeHandIns } from '../../class/take-hand-ins.ts';
import { type Failure, failure } from '../../base/failure.ts';
import { hashOf } from '../../base/hash.ts';
import type { ClassId } from '../../journal/event.ts';
import type { ContentHash } from '../../base/content-hash.ts';
import { failWith, ok, type Result, resultOf, valueOf } from '../../base/result.ts';
import type { DeskMemory } from '../store/desk-memory.ts';
import type { ClassRecordStore, KeptRecords } from './record-store.ts';
import type { ClassEditor } from './editor.ts';
import type { ClassErased } from './erased.ts';
import type { ClassLesson, ClassLessons } from './lessons.ts';
import type { KeyedLessons } from '../lessons/keyed-lessons.ts';
import type { ClassRecord } from '../../class/stored-record.ts';

/** The commands that import hand-ins and settle several hand-ins of the same work. */
export interface ClassHandIns extends Pick<Classroom, 'settleSameWork'> {
  /**
   * Imports files for one lesson; a faulty file does not stop the others. `finishImport` then reports on all of them.
   */
  readonly takeHandIns: (
    request: OfLesson & { readonly files: readonly ReadHandIn[] },
  ) => Result<readonly FileOutcome[], Failure>;
  readonly finishImport: (
    request: OfLesson & { readonly outcomes: readonly FileOutcome[]; readonly isCancelled: boolean },
  ) => Result<ImportReport, Failure>;
  /** What the class has for a lesson, for comparison with new files. */
  readonly readEnd: (of: ClassId, lesson: ContentHash) => Result<ImportEnd, Failure>;
  /**
   * Hand-ins of erased students that came in since the program started and that the teacher has not decided about, by
   * the ids of their records. They are only in memory until then.
   */
  readonly pending: (of: ClassId) => ReadonlyMap<string, PendingHandIn>;
  /** Restores the student of a pending hand-in, and stores all of their pending hand-ins. */
  readonly bringBack: (of: ClassId, handIn: string) => Result<null, Failure>;
  /** Rejects all pending hand-ins of the same student, and does not ask about them again. */
  readonly leaveOut: (of: ClassId, handIn: string) => Result<null, Failure>;
  /** Stores the pending hand-ins of students who were restored in another way. */
  readonly storeUnerased: (of: ClassId) => Result<null, Failure>;
}

interface OfLesson {
  readonly class: ClassId;
  readonly lesson: ContentHash;
}

/** Creates the commands that import hand-ins. */
export function createClassHandIns(tools: {
  readonly memory: DeskMemory;
  readonly now: () => Date;
  readonly recordStore: ClassRecordStore;
  readonly editor: ClassEditor;
  readonly erased: ClassErased;
  readonly lessons: KeyedLessons;
  readonly classLessons: ClassLessons;
}): ClassHandIns {
  const { now, recordStore, editor, erased, lessons, classLessons } = tools;
  const taking = createTaking(tools.memory, recordStore, erased);
  const pendingOf = tools.memory.remember<ClassId, Map<string, PendingHandIn>>();

  const pending = (of: ClassId): Map<string, PendingHandIn> => {
    const kept = pendingOf.get(of) ?? new Map<string, PendingHandIn>();
    pendingOf.set(of, kept);
    return kept;
  };

  /** All pending hand-ins of the same student, by name and number, or by attempt. */
  const pendingOfSameStudent = (of: ClassId, handIn: string): readonly PendingHandIn[] => {
    const one = pending(of).get(handIn)?.handIn.work;
    if (one === undefined) return [];
    return [...pending(of).values()].filter(({ handIn: { work } }) => {
      const isNamed = normaliseName(work.name) === normaliseName(one.name) && work.number === one.number;
      return isNamed || work.attempt === one.attempt;
    });
  };

  /** Stores hand-ins that were pending. */
  const storePending = (of: ClassId, taken: readonly PendingHandIn[]): Result<null, Failure> =>
    resultOf(function* () {
      yield* valueOf(recordStore.put(taken.map(({ handIn }) => toHandInRecord(of, handIn))));
      for (const { handIn } of taken) pending(of).delete(handIn.id);
      return null;
    });

  const readKept = (of: ClassId, hash: ContentHash) =>
    resultOf(function* () {
      const found = yield* valueOf(classLessons.read(of, hash));
      const records = yield* valueOf(recordStore.ofLesson(of, found.lesson.id));
      return { lesson: found, records };
    });

  /** Replaces all decisions about any of these hand-ins by one. */
  const replaceDecisions = (
    of: ClassId,
    { decisions }: KeptRecords,
    handIns: readonly string[],
    decision: DecisionRecord | null,
  ): Result<null, Failure> =>
    resultOf(function* () {
      const put = decision === null ? null : toRecord(of, decision);
      const isAbout = ({ id, json }: ClassRecord) =>
        id !== put?.id && (parseDecisionRecord(json)?.handIns.some((one) => handIns.includes(one)) ?? false);
      // The new one first: a later decision counts, so nothing is undecided in between.
      if (put !== null) yield* valueOf(recordStore.put([put]));
      return yield* valueOf(
        recordStore.erase(
          of,
          'decision',
          decisions.filter(isAbout).map(({ id }) => id),
        ),
      );
    });

  /** Stores the counting revision with its key, and the available texts of other revisions that work was done on. */
  const keepRevisions = (lesson: ClassLesson, files: readonly ReadHandIn[]): Result<null, Failure> =>
    resultOf(function* () {
      yield* valueOf(classLessons.keep(lesson));
      const worked = files.flatMap(({ read }) => (read.ok ? [read.value.handIn.lesson] : []));
      for (const { id, hash } of worked) {
        if (id !== lesson.lesson.id || hash === lesson.hash || taking.hasRevision(hash)) continue;
        const half = lessons.readHalf(hash);
        if (!half.ok && half.error.code !== 'not-found') return yield* valueOf(half);
        if (!half.ok) continue;
        yield* valueOf(lessons.keepHalf(hash, half.value));
        taking.addRevision(hash);
      }
      return null;
    });

  const readEnd: ClassHandIns['readEnd'] = (of, hash) =>
    resultOf(function* () {
      const kept = yield* valueOf(readKept(of, hash));
      const { lesson, records } = kept;
      const revisions = yield* valueOf(classLessons.revisionsOf(of, lesson));
      const roster = yield* valueOf(recordStore.readRoster(of));
      const identities = yield* valueOf(recordStore.list(of, 'identity'));
      const settled = settleHandIns({ ...jsonOf(records), roster });
      const { claims } = toRevision(lesson.hash, lesson.lesson, true);
      return {
        lesson: { lesson: lesson.hash, claims, revisions },
        ...{ roster, settled },
        identities: readIdentities(identities.map(({ json }) => json)),
        otherNames: records.papers.flatMap(({ json }) => parsePaperRecord(json)?.name ?? []),
      };
    });

  return {
    takeHandIns: ({ class: of, lesson: hash, files }) =>
      resultOf(function* () {
        const found = yield* valueOf(classLessons.read(of, hash));
        const take = yield* valueOf(taking.of(of, found));
        yield* valueOf(keepRevisions(found, files));
        const { outcomes, records, pending: asked } = take(files);
        const written = recordStore.put(records.map((record) => toHandInRecord(of, record)));
        if (!written.ok) {
          taking.forget();
          return yield* valueOf(written);
        }
        taking.remember(of);
        for (const one of asked) pending(of).set(one.handIn.id, one);
        return outcomes;
      }),
    finishImport({ class: of, lesson, outcomes, isCancelled }) {
      const end = readEnd(of, lesson);
      return end.ok ? ok(finishImport(outcomes, end.value, isCancelled)) : end;
    },
    readEnd,
    pending,
    bringBack: (of, handIn) =>
      resultOf(function* () {
        const theirs = pendingOfSameStudent(of, handIn);
        yield* valueOf(erased.bringBack(of, traitsOfPending(theirs)));
        return yield* valueOf(storePending(of, theirs));
      }),
    leaveOut: (of, handIn) =>
      resultOf(function* () {
        const memory = yield* valueOf(erased.read(of));
        const theirs = pendingOfSameStudent(of, handIn).map((one) => one.handIn.id);
        const json = JSON.stringify({ kind: 'kept-out' });
        const ids = memory === null ? [] : theirs.map((id) => keptOutId(memory, id));
        yield* valueOf(recordStore.put(ids.map((id) => ({ class: of, kind: 'inbox', id, json }))));
        for (const id of theirs) pending(of).delete(id);
        taking.forget();
        return null;
      }),
    storeUnerased: (of) =>
      resultOf(function* () {
        const isOfErased = yield* valueOf(readIsOfErased(of, recordStore, erased));
        return yield* valueOf(
          storePending(
            of,
            [...pending(of).values()].filter(({ handIn: { id, work } }) => {
              return !isOfErased({ id, attempt: work.attempt, author: work });
            }),
          ),
        );
      }),
    settleSameWork: ({ class: of, lesson: hash, handIns, decision }) =>
      resultOf(function* () {
        const kept = yield* valueOf(readKept(of, hash));
        const { records } = kept;
        if (decision === null) return yield* valueOf(replaceDecisions(of, records, handIns, null));
        const roster = yield* valueOf(recordStore.readRoster(of));
        const settled = settleHandIns({ ...jsonOf(records), decisions: [], roster });
        const named = new Set(handIns);
        const group = settled.find(({ hands }) => hands.flatMap(idsOf).some((id) => named.has(id)));
        const all = group?.hands.flatMap(idsOf) ?? [];
        // The teacher decided about the hand-ins that were shown; if another one has come since, they have to see it
        // first.
        if (group === undefined || all.length !== named.size || !all.every((id) => named.has(id))) {
          return yield* failWith(failure('bad-request', 'handIns'));
        }
        const counting = group.hands.filter((hand) => idsOf(hand).some((id) => decision.counting.includes(id)));
        const isEnough = decision.kind === 'together' ? counting.length >= 2 : counting.length === 1;
        const isKnown = decision.counting.every((id) => named.has(id));
        if (group.hands.length < 2 || !isEnough || !isKnown) return yield* failWith(failure('bad-request', 'decision'));
        const before = records.decisions
          .flatMap(({ json }) => parseDecisionRecord(json) ?? [])
          .find((one) => hashOf(one.handIns) === hashOf([...all].sort()));
        const edits = yield* valueOf(editor.next(of, before?.edits));
        return yield* valueOf(
          replaceDecisions(of, records, handIns, {
            kind: decision.kind,
            edits,
            handIns: [...all].sort(),
            counting: counting.map(({ newest }) => newest.id).sort(),
            decidedAt: now().toISOString(),
          }),
        );
      }),
  };
}

const jsonOf = ({ handIns, papers, decisions }: KeptRecords) => ({
  handIns,
  papers: papers.map(({ json }) => json),
  decisions: decisions.map(({ json }) => json),
});

/** A decision under a new id, which begins with a revision like those of all records of a lesson. */
function toRecord(of: ClassId, decision: DecisionRecord): ClassRecord {
  const [revision] = (decision.handIns[0] ?? '').split(' ');
  // The id of a hand-in begins with the hash of its revision.
  const id = recordId(revision as ContentHash, hashOf(decision.handIns));
  return { class: of, kind: 'decision', id, json: JSON.stringify(decision) };
}

/**
 * Caches what the class has between the batches of one import, so that a batch takes time in proportion to its files,
 * not to the class. Any other change of the class clears it.
 */
function createTaking(memory: DeskMemory, recordStore: ClassRecordStore, erased: ClassErased) {
  /** Revisions whose text is on this computer; a text that is here stays. */
  const revisions = memory.remember<ContentHash, true>();
  /** At most one, by class and revision. */
  const kept = memory.remember<string, { version: number; readonly take: TakeHandIns }>();

  const hasRevision = (hash: ContentHash): boolean => revisions.has(hash);

  return {
    hasRevision,
    of: (of: ClassId, { hash, lesson }: ClassLesson): Result<TakeHandIns, Failure> =>
      resultOf(function* () {
        const name = `${of} ${hash}`;
        const known = kept.get(name);
        if (known?.version === recordStore.version(of)) return known.take;
        const records = yield* valueOf(recordStore.listOf(of, 'hand-in', lesson.id));
        const take = createTakeHandIns({
          ...{ lesson: hash, lessonId: lesson.id, revision: lesson.revision },
          hasRevision,
          kept: readHandIns(records),
          ofErased: yield* valueOf(readOfErased(of, recordStore, erased)),
        });
        kept.clear();
        kept.set(name, { version: recordStore.version(of), take });
        return take;
      }),
    addRevision(hash: ContentHash): void {
      revisions.set(hash, true);
    },
    /** Records that the class has what was just imported, and that nothing else changed. */
    remember(of: ClassId): void {
      for (const one of kept.values()) one.version = recordStore.version(of);
    },
    forget(): void {
      kept.clear();
    },
  };
}

const toHandInRecord = (of: ClassId, { id, work }: KeptHandIn): ClassRecord => ({
  ...{ class: of, kind: 'hand-in', id, json: JSON.stringify(work) },
});

/** By what a restored student is recognised, as far as their work says. */
const traitsOfPending = (theirs: readonly PendingHandIn[]): ErasedTraits => {
  const works = theirs.map(({ handIn }) => handIn.work);
  const names = works.map(({ name }) => name);
  return {
    names,
    ids: [...names, ...works.flatMap(({ number }) => number ?? [])],
    records: theirs.map(({ handIn }) => handIn.id),
    attempts: works.map(({ attempt }) => attempt),
  };
};

const readIsOfErased = (of: ClassId, recordStore: ClassRecordStore, erased: ClassErased) =>
  resultOf(function* () {
    const memory = yield* valueOf(erased.read(of));
    const roster = yield* valueOf(recordStore.readRoster(of));
    const identities = yield* valueOf(recordStore.list(of, 'identity'));
    return createIsOfErased(memory, createStudents(roster, readIdentities(identities.map(({ json }) => json))));
  });

/** Whether a hand-in is from an erased student and the teacher has already said to leave it out. */
const readOfErased = (of: ClassId, recordStore: ClassRecordStore, erased: ClassErased) =>
  resultOf(function* () {
    const memory = yield* valueOf(erased.read(of));
    if (memory === null) return () => null;
    const isOfErased = yield* valueOf(readIsOfErased(of, recordStore, erased));
    const inbox = new Set((yield* valueOf(recordStore.list(of, 'inbox'))).map(({ id }) => id));
    return ({ id, work }: KeptHandIn) => {
      if (!isOfErased({ id, attempt: work.attempt, author: work })) return null;
      return inbox.has(keptOutId(memory, id)) ? ('stays-out' as const) : ('of-erased' as const);
    };
  });
