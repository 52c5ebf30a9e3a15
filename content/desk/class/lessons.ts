import { toClassKey } from '../../class/class-key.ts';
import type { ClassState, KeyOverride } from '../../class/fold-class.ts';
import { type LessonRevision, toRevision } from '../../class/match-claims.ts';
import { type Failure, failure } from '../../base/failure.ts';
import type { ClassId, ProfileId } from '../../journal/event.ts';
import type { AnswerKey, LessonId, StudentHalf } from '../../lesson/format.ts';
import type { ContentHash } from '../../base/content-hash.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { ClassCabinet } from './cabinet.ts';
import type { ClassJournal } from './journal.ts';
import { defaultRevision, toOffered, type WorkedRevision } from '../default-revision.ts';
import type { KeyedLesson, KeyedLessons } from '../lessons/keyed-lessons.ts';
import type { Shelf } from '../lessons/shelf.ts';

/** A lesson as one class has it: in the revision that the teacher chose, with the teacher's changes in its key. */
export interface ClassLesson {
  readonly state: ClassState;
  /** The revision that counts. */
  readonly hash: ContentHash;
  readonly lesson: StudentHalf;
  /** The class's key: everything that shows, prints, scores by or gives out a key takes this one. */
  readonly key: AnswerKey;
  /** The lesson's own key. */
  readonly ownKey: AnswerKey;
  readonly changes: readonly KeyOverride[];
}

/** Lessons as a class has them. */
export interface ClassLessons {
  /** `hash` is any revision of the lesson; where the teacher chose none, it is the one that counts. Failures as `KeyedLessons.read`. */
  read(of: ClassId, hash: ContentHash, by?: ProfileId): Result<ClassLesson, Failure>;
  /** Exactly this revision, with those of the teacher's changes that are about a claim in the same words. */
  readRevision(of: ClassId, hash: ContentHash): Result<ClassLesson, Failure>;
  /** The counting one by the lesson's id: the chosen revision, or the one that is offered, or the last that work came for. */
  readById(of: ClassId, id: LessonId): Result<ClassLesson, Failure>;
  /** The revisions that the class has something of, the counting one, and one that the program has come with since. */
  revisionsOf(of: ClassId, lesson: ClassLesson): Result<readonly LessonRevision[], Failure>;
  /** Keeps a lesson with its own key for as long as the store lasts, whatever becomes of the shelf. */
  keep(lesson: ClassLesson): Result<null, Failure>;
}

/** Makes the part of the classroom that knows lessons as a class has them. */
export function createClassLessons(tools: {
  readonly journal: ClassJournal;
  readonly cabinet: ClassCabinet;
  readonly lessons: KeyedLessons;
  readonly shelf: Shelf;
}): ClassLessons {
  const { journal, cabinet, lessons, shelf } = tools;

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
    // What was chosen once may be gone from this computer.
    const isGone = !keyed.ok && keyed.error.code === 'not-found' && chosen !== undefined && chosen !== offered;
    const found = isGone ? lessons.read(offered, by) : keyed;
    return found.ok ? ok(toClassLesson(state, found.value)) : found;
  };

  /** Those of the revisions whose key is here. */
  const keyedOf = (hashes: readonly ContentHash[]): Result<readonly WorkedRevision[], Failure> => {
    const found: WorkedRevision[] = [];
    for (const hash of hashes) {
      const half = lessons.readHalf(hash);
      if (!half.ok) return half;
      const key = shelf.findKey(hash);
      if (!key.ok) return key;
      if (key.value !== null) found.push({ lesson: hash, revision: half.value.revision });
    }
    return ok(found);
  };

  const read: ClassLessons['read'] = (of, hash, by) => {
    const state = journal.read(of);
    if (!state.ok) return state;
    const half = lessons.readHalf(hash);
    return half.ok ? readKeyed(state.value, half.value.id, hash, by) : half;
  };

  const readById: ClassLessons['readById'] = (of, id) => {
    const state = journal.read(of);
    if (!state.ok) return state;
    const offered = shelf.list();
    if (!offered.ok) return offered;
    const counts = cabinet.countByLesson(of);
    if (!counts.ok) return counts;
    const shelved = offered.value.find((lesson) => lesson.id === id);
    const worked = counts.value.get(id)?.revisions ?? [];
    const keyed = keyedOf(worked);
    if (!keyed.ok) return keyed;
    const hash = shelved === undefined ? (worked.at(-1) ?? null) : defaultRevision(toOffered(shelved), keyed.value);
    return hash === null ? err(failure('not-found', 'lesson')) : readKeyed(state.value, id, hash);
  };

  return {
    read,
    readRevision(of, hash) {
      const half = lessons.readHalf(hash);
      const counting = half.ok ? readById(of, half.value.id) : half;
      if (!counting.ok || counting.value.hash === hash) return counting;
      const keyed = lessons.read(hash);
      if (!keyed.ok) return keyed;
      const { state, lesson, changes } = counting.value;
      const words = new Map(lesson.claims.map(({ id, quote }) => [id, quote.exact]));
      const isSame = new Set(
        keyed.value.lesson.claims.flatMap(({ id, quote }) => (words.get(id) === quote.exact ? [id] : [])),
      );
      return ok(
        toClassLesson(
          state,
          keyed.value,
          changes.filter(({ claim }) => isSame.has(claim)),
        ),
      );
    },
    readById,
    revisionsOf(of, { hash, lesson }) {
      const counts = cabinet.countByLesson(of);
      if (!counts.ok) return counts;
      const others = counts.value.get(lesson.id)?.revisions ?? [];
      const revisions: LessonRevision[] = [];
      const offered = shelf.list();
      if (!offered.ok) return offered;
      // What the program has come with since can be chosen before the class has anything of it.
      const newer = offered.value.filter(
        (one) => one.id === lesson.id && one.isBuiltIn && one.lesson.revision > lesson.revision,
      );
      for (const one of new Set([...others, hash, ...newer.map((shelved) => shelved.hash)])) {
        const half = one === hash ? ok(lesson) : lessons.readHalf(one);
        if (!half.ok) return half;
        const key = shelf.findKey(one);
        if (!key.ok) return key;
        revisions.push(toRevision(one, half.value, key.value !== null, key.value?.entries));
      }
      return ok(revisions);
    },
    keep: ({ hash, lesson, ownKey }) => lessons.keep({ hash, lesson, key: ownKey }),
  };
}
