import { toClassKey } from '../../class/class-key.ts';
import type { ClassState, KeyOverride } from '../../class/fold-class.ts';
import { type LessonRevision, toRevision } from '../../class/match-claims.ts';
import { type Failure, failure } from '../../base/failure.ts';
import type { ClassId, ProfileId } from '../../journal/event.ts';
import type { AnswerKey, LessonId, StudentHalf } from '../../lesson/format.ts';
import type { ContentHash } from '../../base/content-hash.ts';
import { failWith, ok, type Result, resultOf, valueOf } from '../../base/result.ts';
import type { ClassRecordStore } from './record-store.ts';
import type { ClassJournal } from './journal.ts';
import { defaultRevision, toOffered, type WorkedRevision } from '../default-revision.ts';
import { findHalf, type KeyedLesson, type KeyedLessons } from '../lessons/keyed-lessons.ts';
import type { Shelf } from '../lessons/shelf.ts';

/** A lesson of one class: in the revision that the teacher chose, with the teacher's changes to its key. */
export interface ClassLesson {
  readonly state: ClassState;
  /** The revision that counts. */
  readonly hash: ContentHash;
  readonly lesson: StudentHalf;
  /** The class's key, by which everything is shown, printed, scored and given out. */
  readonly key: AnswerKey;
  /** The lesson's own key. */
  readonly ownKey: AnswerKey;
  readonly changes: readonly KeyOverride[];
}

/** The lessons of a class. */
export interface ClassLessons {
  /**
   * `hash` is any revision of the lesson; if the teacher chose none, it is the one that counts. Failures as
   * `KeyedLessons.read`.
   */
  read(of: ClassId, hash: ContentHash, by?: ProfileId): Result<ClassLesson, Failure>;
  /** Exactly this revision, with the teacher's changes for claims in the same words. */
  readRevision(of: ClassId, hash: ContentHash): Result<ClassLesson, Failure>;
  /**
   * The counting one by the lesson's id: the chosen revision, or the one that is offered, or the last that work came
   * for. A revision whose key is not here only counts if the class has work on none whose key is.
   */
  readById(of: ClassId, id: LessonId): Result<ClassLesson, Failure>;
  /**
   * The revisions that the class has records of, the counting one, and a newer one that the program has shipped since.
   */
  revisionsOf(of: ClassId, lesson: ClassLesson): Result<readonly LessonRevision[], Failure>;
  /** The given revisions of a lesson whose key is on this computer, by number; equal numbers in the given order. */
  keyedOf(hashes: readonly ContentHash[]): Result<readonly WorkedRevision[], Failure>;
  /** Stores a lesson with its own key permanently, even if it is removed from the shelf. */
  keep(lesson: ClassLesson): Result<null, Failure>;
}

/** Creates the part of the classroom that reads the lessons of a class. */
export function createClassLessons(tools: {
  readonly journal: ClassJournal;
  readonly recordStore: ClassRecordStore;
  readonly lessons: KeyedLessons;
  readonly shelf: Shelf;
}): ClassLessons {
  const { journal, recordStore, lessons, shelf } = tools;

  const changesOf = (state: ClassState, id: LessonId) => [...(state.changes.get(id)?.values() ?? [])];

  const toClassLesson = (
    state: ClassState,
    { hash, lesson, key }: KeyedLesson,
    changes = changesOf(state, lesson.id),
  ): ClassLesson => {
    const entries = [...toClassKey(key.entries, changes).values()].map(({ entry }) => entry);
    return { state, hash, lesson, key: changes.length === 0 ? key : { ...key, entries }, ownKey: key, changes };
  };

  const readKeyed = (state: ClassState, id: LessonId, offered: ContentHash, by?: ProfileId) => {
    const chosen = state.revisions.get(id);
    const keyed = lessons.read(chosen ?? offered, by);
    // The chosen revision may be gone from this computer.
    const isGone = !keyed.ok && keyed.error.code === 'not-found' && chosen !== undefined && chosen !== offered;
    const found = isGone ? lessons.read(offered, by) : keyed;
    return found.ok ? ok(toClassLesson(state, found.value)) : found;
  };

  const keyedOf: ClassLessons['keyedOf'] = (hashes) =>
    resultOf(function* () {
      const found: WorkedRevision[] = [];
      for (const hash of hashes) {
        const half = yield* valueOf(findHalf(lessons, hash));
        const key = half === null ? null : yield* valueOf(shelf.findKey(hash));
        if (half !== null && key !== null) found.push({ lesson: hash, revision: half.revision });
      }
      return found;
    });

  const read: ClassLessons['read'] = (of, hash, by) =>
    resultOf(function* () {
      const state = yield* valueOf(journal.read(of));
      const half = yield* valueOf(lessons.readHalf(hash));
      return yield* valueOf(readKeyed(state, half.id, hash, by));
    });

  const readById: ClassLessons['readById'] = (of, id) =>
    resultOf(function* () {
      const state = yield* valueOf(journal.read(of));
      const offered = yield* valueOf(shelf.list());
      const worked = yield* valueOf(recordStore.workedLessons(of));
      const shelved = offered.find((lesson) => lesson.id === id);
      const revisions = worked.get(id)?.revisions ?? [];
      const keyed = yield* valueOf(keyedOf(revisions));
      const byItself = shelved === undefined ? null : defaultRevision(toOffered(shelved), keyed);
      const key = byItself === null ? null : yield* valueOf(shelf.findKey(byItself));
      // An edition without its key, opened since, does not take the place of what the class is counted by.
      const lastKeyed = keyed.at(-1)?.lesson ?? null;
      const hash = (key === null ? (lastKeyed ?? byItself) : byItself) ?? revisions.at(-1) ?? null;
      return hash === null
        ? yield* failWith(failure('not-found', 'lesson'))
        : yield* valueOf(readKeyed(state, id, hash));
    });

  return {
    read,
    readRevision: (of, hash) =>
      resultOf(function* () {
        const half = lessons.readHalf(hash);
        const counting = half.ok ? readById(of, half.value.id) : half;
        if (!counting.ok || counting.value.hash === hash) return yield* valueOf(counting);
        const keyed = yield* valueOf(lessons.read(hash));
        const { state, lesson, changes } = counting.value;
        const words = new Map(lesson.claims.map(({ id, quote }) => [id, quote.exact]));
        const isSame = new Set(
          keyed.lesson.claims.flatMap(({ id, quote }) => (words.get(id) === quote.exact ? [id] : [])),
        );
        return toClassLesson(
          state,
          keyed,
          changes.filter(({ claim }) => isSame.has(claim)),
        );
      }),
    readById,
    keyedOf: (hashes) =>
      resultOf(function* () {
        const found = yield* valueOf(keyedOf(hashes));
        return found.toSorted((one, other) => one.revision - other.revision);
      }),
    revisionsOf: (of, { hash, lesson }) =>
      resultOf(function* () {
        const worked = yield* valueOf(recordStore.workedLessons(of));
        const others = worked.get(lesson.id)?.revisions ?? [];
        const revisions: LessonRevision[] = [];
        const offered = yield* valueOf(shelf.list());
        // A revision that the program has shipped since can be chosen before the class has work on it.
        const newer = offered.filter(
          (one) => one.id === lesson.id && one.isBuiltIn && one.lesson.revision > lesson.revision,
        );
        for (const one of new Set([...others, hash, ...newer.map((shelved) => shelved.hash)])) {
          const half = one === hash ? lesson : yield* valueOf(findHalf(lessons, one));
          // Work on a revision whose text is not here cannot be compared with any claim.
          if (half === null) continue;
          const key = yield* valueOf(shelf.findKey(one));
          revisions.push(toRevision(one, half, key !== null, key?.entries));
        }
        return revisions;
      }),
    keep: ({ hash, lesson, ownKey }) => lessons.keep({ hash, lesson, key: ownKey }),
  };
}
