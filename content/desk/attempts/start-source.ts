import { type Failure, failure } from '../../base/failure.ts';
import type { AttemptId } from '../../journal/event.ts';
import type { AttemptState } from '../../journal/fold-attempt.ts';
import { hashOf } from '../../base/hash.ts';
import type { AnswerKey, ClaimId, StudentHalf } from '../../lesson/format.ts';
import type { ContentHash } from '../../base/content-hash.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { StartAttempt } from './commands.ts';
import type { LessonArchive } from '../lessons/lesson-archive.ts';
import type { Shelf } from '../lessons/shelf.ts';

/** What an attempt is started on. */
export interface StartSource {
  readonly hash: ContentHash;
  readonly lesson: StudentHalf;
  /** null for an exam edition, and for an exam that a teacher set. */
  readonly key: { readonly hash: ContentHash; readonly key: AnswerKey } | null;
  /** The claims that a teacher assigned; null where no teacher set what is asked. */
  readonly assigned: readonly ClaimId[] | null;
}

interface Where {
  readonly shelf: Shelf;
  readonly archive: LessonArchive;
  readonly read: (attempt: AttemptId) => Result<AttemptState, Failure>;
  readonly readKeyOf: (state: AttemptState) => Result<AnswerKey | null, Failure>;
}

/**
 * The lesson and key for a new attempt: what the shelf offers; for sorting missed claims again, what they were missed
 * in, even if the shelf has moved on. `not-allowed`: a guided attempt or a retry without a key, and an exam that would ask
 * something else than a teacher set.
 */
export function chooseSource(request: StartAttempt, where: Where): Result<StartSource, Failure> {
  const source = request.again === null ? fromShelf(request, where) : fromAttempt(request.again, request, where);
  if (!source.ok) return source;
  const needsKey = request.mode === 'guided' || request.again !== null;
  if (needsKey && source.value.key === null) return err(failure('not-allowed', 'mode'));
  const asksOtherwise = source.value.assigned !== null && request.choice.kind !== 'all';
  if (request.mode === 'exam' && asksOtherwise) return err(failure('not-allowed', 'choice'));
  return source;
}

function fromShelf({ lesson: hash, mode }: StartAttempt, { shelf, archive }: Where): Result<StartSource, Failure> {
  const found = shelf.find(hash);
  if (!found.ok) return found;
  const { lesson, assignment } = found.value;
  const assigned = assignment === null ? null : (assignment.claims ?? lesson.claims.map(({ id }) => id));
  const keyHash = found.value.keyHash();
  // An exam as a teacher set it is scored by the key that the teacher releases, also where the program has one of its own.
  if (keyHash === null || (mode === 'exam' && assignment !== null)) return ok({ hash, lesson, key: null, assigned });
  const key = archive.readKey(keyHash);
  return key.ok ? ok({ hash, lesson, key: { hash: keyHash, key: key.value }, assigned }) : key;
}

function fromAttempt(
  again: AttemptId,
  request: StartAttempt,
  { archive, read, readKeyOf }: Where,
): Result<StartSource, Failure> {
  const state = read(again);
  if (!state.ok) return state;
  const { profile, lesson: hash, isHandedIn } = state.value;
  if (profile !== request.profile || hash !== request.lesson) return err(failure('bad-request', 'again'));
  if (!isHandedIn) return err(failure('not-allowed', 'again'));
  const lesson = archive.readLesson(hash);
  if (!lesson.ok) return lesson;
  const key = readKeyOf(state.value);
  if (!key.ok) return key;
  return ok({
    hash,
    lesson: lesson.value,
    assigned: null,
    key: key.value === null ? null : { hash: state.value.key ?? hashOf(key.value), key: key.value },
  });
}
