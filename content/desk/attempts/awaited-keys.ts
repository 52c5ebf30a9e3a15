import type { Failure } from '../../base/failure.ts';
import type { ProfileId } from '../../journal/event.ts';
import type { AnswerKey } from '../../lesson/format.ts';
import { type Result, resultOf, valueOf } from '../../base/result.ts';
import type { Digests, NamedDigest } from '../store/digests.ts';
import type { LessonArchive } from '../lessons/lesson-archive.ts';
import type { AwaitedKeys } from '../lessons/shelf.ts';
import type { DeskStore } from '../store/store.ts';
import type { Attempts } from './attempts.ts';

/**
 * Creates the part of the desk that opens exams with the key that a teacher releases: those of all users of this
 * computer, because the person who opens the file need not be the one who took the exam.
 */
export function createAwaitedKeys({
  store,
  digests,
  archive,
  attempts,
}: {
  readonly store: Pick<DeskStore, 'listProfiles'>;
  readonly digests: Digests;
  readonly archive: LessonArchive;
  readonly attempts: Pick<Attempts, 'noteReleased'>;
}): AwaitedKeys {
  /** An exam that was opened by a key accepts another one of the same or a higher revision. */
  const takes = ({ digest }: NamedDigest, key: AnswerKey): Result<boolean, Failure> =>
    resultOf(function* () {
      if (!digest.isSet || digest.standing !== 'handed-in' || digest.lesson !== key.lesson) return false;
      if (digest.key === null) return true;
      return (yield* valueOf(archive.readKey(digest.key))).revision <= key.revision;
    });

  const listThatTake = (key: AnswerKey): Result<readonly (NamedDigest & { readonly profile: ProfileId })[], Failure> =>
    resultOf(function* () {
      const found: (NamedDigest & { readonly profile: ProfileId })[] = [];
      for (const profile of yield* valueOf(store.listProfiles())) {
        for (const named of yield* valueOf(digests.of(profile))) {
          if (yield* valueOf(takes(named, key))) found.push({ ...named, profile });
        }
      }
      return found;
    });

  return {
    effectOf: (key, hash) =>
      resultOf(function* () {
        const found = yield* valueOf(listThatTake(key));
        if (found.some(({ digest }) => digest.key === null)) return 'opens';
        return found.some(({ digest }) => digest.key !== hash) ? 'counts-anew' : null;
      }),
    release: (key, hash) =>
      resultOf(function* () {
        for (const { attempt, digest } of yield* valueOf(listThatTake(key))) {
          if (digest.key !== hash) yield* valueOf(attempts.noteReleased(attempt, hash));
        }
        return null;
      }),
    listOpen: (key, hash) =>
      resultOf(function* () {
        const found = yield* valueOf(listThatTake(key));
        return found.flatMap(({ profile, attempt, digest }) => (digest.key === hash ? [{ profile, attempt }] : []));
      }),
    waitsForOther: (key, lesson) =>
      resultOf(function* () {
        for (const profile of yield* valueOf(store.listProfiles())) {
          for (const { digest } of yield* valueOf(digests.of(profile))) {
            if (!digest.isSet || digest.standing !== 'handed-in' || digest.key !== null) continue;
            if (digest.lesson === key.lesson) continue;
            if ((yield* valueOf(archive.findLesson(digest.lesson)))?.id === lesson) return true;
          }
        }
        return false;
      }),
  };
}
