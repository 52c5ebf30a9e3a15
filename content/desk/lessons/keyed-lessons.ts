import { type Failure, failure } from '../../base/failure.ts';
import type { AnswerKey, LessonId, StudentHalf } from '../../lesson/format.ts';
import type { ContentHash } from '../../base/content-hash.ts';
import type { ProfileId } from '../../journal/event.ts';
import { failWith, ok, type Result, resultOf, valueOf } from '../../base/result.ts';
import type { Digests } from '../store/digests.ts';
import type { LessonArchive } from './lesson-archive.ts';
import type { Shelf } from './shelf.ts';
import type { DeskStore } from '../store/store.ts';
import { hashOf } from '../../base/hash.ts';

/** A lesson with its key. */
export interface KeyedLesson {
  readonly hash: ContentHash;
  readonly lesson: StudentHalf;
  readonly key: AnswerKey;
}

/** Access to lessons with their keys, for those who may see them. */
export interface KeyedLessons {
  /**
   * `not-found` without the lesson or its key; `not-allowed` while the current person, or the given one, has an exam on
   * this lesson in progress, so that a class cannot be used to see the key.
   */
  read(hash: ContentHash, by?: ProfileId): Result<KeyedLesson, Failure>;
  /** The text of a revision, which everybody may read; `not-found` if this computer never had it. */
  readHalf(hash: ContentHash): Result<StudentHalf, Failure>;
  /** Stores the text of a revision, and its key if available, permanently. */
  keepHalf(hash: ContentHash, lesson: StudentHalf): Result<null, Failure>;
  /** Stores a lesson with its key permanently, even if it is removed from the shelf. */
  keep(lesson: KeyedLesson): Result<null, Failure>;
}

/** The text of a revision; null if it is only on another computer. */
export function findHalf(
  lessons: Pick<KeyedLessons, 'readHalf'>,
  hash: ContentHash,
): Result<StudentHalf | null, Failure> {
  const half = lessons.readHalf(hash);
  return !half.ok && half.error.code === 'not-found' ? ok(null) : half;
}

/** Creates the part of the desk that provides lessons with their keys. */
export function createKeyedLessons(tools: {
  readonly store: DeskStore;
  readonly shelf: Shelf;
  readonly archive: LessonArchive;
  readonly digests: Digests;
}): KeyedLessons {
  const { store, shelf, archive, digests } = tools;

  const checkNoExam = (id: LessonId, by: ProfileId): Result<null, Failure> =>
    resultOf(function* () {
      const all = yield* valueOf(digests.of(by));
      for (const { digest } of all) {
        if (digest.mode !== 'exam' || digest.standing !== 'underway') continue;
        const lesson = yield* valueOf(archive.readLesson(digest.lesson));
        if (lesson.id === id) return yield* failWith(failure('not-allowed', 'lesson'));
      }
      return null;
    });

  const checkAllowed = (id: LessonId, by: ProfileId | undefined): Result<null, Failure> =>
    resultOf(function* () {
      const inUse = yield* valueOf(store.readProfileInUse());
      for (const person of new Set([inUse, by ?? null])) {
        if (person !== null) yield* valueOf(checkNoExam(id, person));
      }
      return null;
    });

  const read: KeyedLessons['read'] = (hash, by) =>
    resultOf(function* () {
      const lesson = yield* valueOf(findLesson(hash));
      const key = yield* valueOf(shelf.findKey(hash));
      if (key === null) return yield* failWith(failure('not-found', 'key'));
      yield* valueOf(checkAllowed(lesson.id, by));
      return { hash, lesson, key };
    });

  /** On the shelf, previously on the shelf, or a built-in lesson that a file currently replaces. */
  const findLesson = (hash: ContentHash): Result<StudentHalf, Failure> =>
    resultOf(function* () {
      const shelved = shelf.find(hash);
      if (shelved.ok) return shelved.value.lesson;
      if (shelved.error.code !== 'not-found') return yield* valueOf(shelved);
      const kept = yield* valueOf(archive.findLesson(hash));
      return kept ?? (yield* failWith(failure('not-found', 'lesson')));
    });

  return {
    read,
    readHalf: findLesson,
    keepHalf: (hash, lesson) =>
      resultOf(function* () {
        const key = yield* valueOf(shelf.findKey(hash));
        return yield* valueOf(archive.keep(hash, lesson, key === null ? null : { hash: hashOf(key), key }));
      }),
    keep: ({ hash, lesson, key }) => archive.keep(hash, lesson, { hash: hashOf(key), key }),
  };
}
