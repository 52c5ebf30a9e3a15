import { type Failure, failure } from '../../base/failure.ts';
import type { AnswerKey, LessonId, StudentHalf } from '../../lesson/format.ts';
import type { ContentHash } from '../../base/content-hash.ts';
import type { ProfileId } from '../../journal/event.ts';
import { err, ok, type Result } from '../../base/result.ts';
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

/** Lessons with their keys, for whoever may see them. */
export interface KeyedLessons {
  /**
   * `not-found` without the lesson or its key; `not-allowed` while the person at this computer, or whoever asks, has an
   * exam on this lesson under way: a class is no way around that.
   */
  read(hash: ContentHash, by?: ProfileId): Result<KeyedLesson, Failure>;
  /** The text of a revision, which anybody may read; `not-found` where this computer never had it. */
  readHalf(hash: ContentHash): Result<StudentHalf, Failure>;
  /** Keeps the text of a revision, and its key if it is here, for as long as the store lasts. */
  keepHalf(hash: ContentHash, lesson: StudentHalf): Result<null, Failure>;
  /** Keeps a lesson with its key for as long as the store lasts, whatever becomes of the shelf. */
  keep(lesson: KeyedLesson): Result<null, Failure>;
}

/** Makes the part of the desk that gives out lessons with their keys. */
export function createKeyedLessons(tools: {
  readonly store: DeskStore;
  readonly shelf: Shelf;
  readonly archive: LessonArchive;
  readonly digests: Digests;
}): KeyedLessons {
  const { store, shelf, archive, digests } = tools;

  const checkNoExam = (id: LessonId, by: ProfileId): Result<null, Failure> => {
    const all = digests.of(by);
    if (!all.ok) return all;
    for (const { digest } of all.value) {
      if (digest.mode !== 'exam' || digest.standing !== 'underway') continue;
      const lesson = archive.readLesson(digest.lesson);
      if (!lesson.ok) return lesson;
      if (lesson.value.id === id) return err(failure('not-allowed', 'lesson'));
    }
    return ok(null);
  };

  const checkAllowed = (id: LessonId, by: ProfileId | undefined): Result<null, Failure> => {
    const inUse = store.readProfileInUse();
    if (!inUse.ok) return inUse;
    for (const person of new Set([inUse.value, by ?? null])) {
      const allowed = person === null ? ok(null) : checkNoExam(id, person);
      if (!allowed.ok) return allowed;
    }
    return ok(null);
  };

  const read: KeyedLessons['read'] = (hash, by) => {
    const lesson = findLesson(hash);
    if (!lesson.ok) return lesson;
    const key = shelf.findKey(hash);
    if (!key.ok) return key;
    if (key.value === null) return err(failure('not-found', 'key'));
    const allowed = checkAllowed(lesson.value.id, by);
    return allowed.ok ? ok({ hash, lesson: lesson.value, key: key.value }) : allowed;
  };

  /** On the shelf, kept from a time when it was, or one of the program's own that a file stands in for. */
  const findLesson = (hash: ContentHash): Result<StudentHalf, Failure> => {
    const shelved = shelf.find(hash);
    if (shelved.ok) return ok(shelved.value.lesson);
    if (shelved.error.code !== 'not-found') return shelved;
    const kept = archive.findLesson(hash);
    if (!kept.ok) return kept;
    return kept.value === null ? err(failure('not-found', 'lesson')) : ok(kept.value);
  };

  return {
    read,
    readHalf: findLesson,
    keepHalf(hash, lesson) {
      const key = shelf.findKey(hash);
      if (!key.ok) return key;
      return archive.keep(hash, lesson, key.value === null ? null : { hash: hashOf(key.value), key: key.value });
    },
    keep: ({ hash, lesson, key }) => archive.keep(hash, lesson, { hash: hashOf(key), key }),
  };
}
