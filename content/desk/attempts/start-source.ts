import { type Failure, failure } from '../../base/failure.ts';
import type { AttemptId } from '../../journal/event.ts';
import type { AttemptState } from '../../journal/fold-attempt.ts';
import { hashOf } from '../../base/hash.ts';
import type { AnswerKey, Assignment, ClaimId, StudentHalf } from '../../lesson/format.ts';
import type { ContentHash } from '../../base/content-hash.ts';
import { failWith, type Result, resultOf, valueOf } from '../../base/result.ts';
import type { StartAttempt } from './commands.ts';
import type { LessonArchive } from '../lessons/lesson-archive.ts';
import type { Shelf } from '../lessons/shelf.ts';

/** The lesson, key and assignment of a new attempt. */
export interface StartSource {
  readonly hash: ContentHash;
  readonly lesson: StudentHalf;
  /** null for an exam edition, and for an exam set by a teacher. */
  readonly key: { readonly hash: ContentHash; readonly key: AnswerKey } | null;
  /** The claims that a teacher assigned; null if no teacher set them. */
  readonly assigned: readonly ClaimId[] | null;
  /** The whole assignment; null if there is none, and for a retry. */
  readonly assignment: Assignment | null;
}

interface Where {
  readonly shelf: Shelf;
  readonly archive: LessonArchive;
  readonly read: (attempt: AttemptId) => Result<AttemptState, Failure>;
  readonly readKeyOf: (state: AttemptState) => Result<AnswerKey | null, Failure>;
}

/**
 * The lesson and key for a new attempt: those on the shelf; for a retry, those of the original attempt, even if the
 * shelf has changed. `not-allowed`: a guided attempt or a retry without a key, and an exam that differs from the
 * teacher's assignment.
 */
export function chooseSource(request: StartAttempt, where: Where): Result<StartSource, Failure> {
  return resultOf(function* () {
    const source = yield* valueOf(
      request.again === null ? fromShelf(request, where) : fromAttempt(request.again, request, where),
    );
    const needsKey = request.mode === 'guided' || request.again !== null;
    if (needsKey && source.key === null) return yield* failWith(failure('not-allowed', 'mode'));
    const asksOtherwise = source.assigned !== null && request.choice.kind !== 'all';
    if (request.mode === 'exam' && asksOtherwise) return yield* failWith(failure('not-allowed', 'choice'));
    return source;
  });
}

function fromShelf({ lesson: hash, mode }: StartAttempt, { shelf, archive }: Where): Result<StartSource, Failure> {
  return resultOf(function* () {
    const found = yield* valueOf(shelf.find(hash));
    const { lesson, assignment } = found;
    const assigned = assignment === null ? null : (assignment.claims ?? lesson.claims.map(({ id }) => id));
    const keyHash = found.keyHash();
    // An exam set by a teacher is scored by the key that the teacher releases, even if the program has one of its own.
    if (keyHash === null || (mode === 'exam' && assignment !== null))
      return { hash, lesson, key: null, assigned, assignment };
    const key = yield* valueOf(archive.readKey(keyHash));
    return { hash, lesson, key: { hash: keyHash, key }, assigned, assignment };
  });
}

function fromAttempt(
  again: AttemptId,
  request: StartAttempt,
  { archive, read, readKeyOf }: Where,
): Result<StartSource, Failure> {
  return resultOf(function* () {
    const state = yield* valueOf(read(again));
    const { profile, lesson: hash, isHandedIn } = state;
    if (profile !== request.profile || hash !== request.lesson) return yield* failWith(failure('bad-request', 'again'));
    if (!isHandedIn) return yield* failWith(failure('not-allowed', 'again'));
    const lesson = yield* valueOf(archive.readLesson(hash));
    const key = yield* valueOf(readKeyOf(state));
    return {
      hash,
      lesson,
      assigned: null,
      assignment: null,
      key: key === null ? null : { hash: state.key ?? hashOf(key), key },
    };
  });
}
