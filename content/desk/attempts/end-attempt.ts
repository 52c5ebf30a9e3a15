import { type Failure, failure } from '../../base/failure.ts';
import type { ContentHash } from '../../base/content-hash.ts';
import { failWith, ok, type Result, resultOf, valueOf } from '../../base/result.ts';
import type { AttemptId, EventId, ProfileId } from '../../journal/event.ts';
import type { AttemptState } from '../../journal/fold-attempt.ts';
import type { Shelf } from '../lessons/shelf.ts';
import type { Entry } from '../store/kept-streams.ts';

type Offered = Extract<ReturnType<Shelf['find']>, { readonly ok: true }>['value'];

type EndingKind = 'handed-in' | 'set-aside' | 'dropped' | 'to-give' | 'given' | 'key-released';

/** The ways in which an attempt ends, and its events after that. */
export interface AttemptEnds {
  /** Closes an attempt; repeating it changes nothing. */
  handIn(attempt: AttemptId): Result<null, Failure>;
  /** Records that the file for the teacher was saved; `not-allowed` before the hand-in. */
  noteGiven(attempt: AttemptId): Result<null, Failure>;
  /** Records the key that a teacher released for a handed-in exam; `not-allowed` before the hand-in. */
  noteReleased(attempt: AttemptId, key: ContentHash): Result<null, Failure>;
  setAside(attempt: AttemptId): Result<null, Failure>;
  /** Discards a retry, in progress or handed in; `not-allowed` for an attempt that is not a retry. */
  drop(attempt: AttemptId): Result<null, Failure>;
}

/** Creates the part of the desk that ends attempts. */
export function createAttemptEnds({
  shelf,
  read,
  append,
  newEventId,
}: {
  readonly shelf: Shelf;
  readonly read: (attempt: AttemptId) => Result<AttemptState, Failure>;
  readonly append: (
    attempt: AttemptId,
    profile: ProfileId,
    ...entries: readonly Entry<EndingKind>[]
  ) => Result<AttemptState, Failure>;
  readonly newEventId: () => EventId;
}): AttemptEnds {
  /**
   * The teacher's assignment for the lesson of an attempt; null if there is none or the lesson is no longer offered.
   */
  const findOffered = ({ lesson }: AttemptState): Result<Offered | null, Failure> => {
    const shelved = shelf.find(lesson);
    if (shelved.ok) return ok(shelved.value.assignment === null ? null : shelved.value);
    return shelved.error.code === 'not-found' ? ok(null) : shelved;
  };

  return {
    handIn: (attempt) =>
      resultOf(function* () {
        const state = yield* valueOf(read(attempt));
        if (state.isSetAside) return yield* failWith(failure('not-allowed', 'attempt'));
        if (state.isHandedIn) return null;
        const { profile, mode, key, isSet } = state;
        const offered = yield* valueOf(findOffered(state));
        // An attempt that a person started on their own, with a key, is not the exam that a teacher has set since.
        // Earlier
        // versions of the program did not record the difference.
        const isToGive = isSet || (mode === 'exam' && key === null && offered !== null);
        const released = isSet ? (offered?.releasedKey ?? null) : null;
        yield* valueOf(
          append(
            attempt,
            profile,
            // Written before the hand-in, because only few events count after it.
            ...(isToGive && !state.isToGive ? [{ id: newEventId(), kind: 'to-give', payload: {} } as const] : []),
            { id: newEventId(), kind: 'handed-in', payload: {} },
            ...(released === null
              ? []
              : [{ id: newEventId(), kind: 'key-released', payload: { key: released } } as const]),
          ),
        );
        return null;
      }),
    noteReleased: (attempt, key) =>
      resultOf(function* () {
        const state = yield* valueOf(read(attempt));
        if (!state.isHandedIn || !state.isSet) return yield* failWith(failure('not-allowed', 'attempt'));
        if (state.releasedKey === key) return null;
        yield* valueOf(append(attempt, state.profile, { id: newEventId(), kind: 'key-released', payload: { key } }));
        return null;
      }),
    noteGiven: (attempt) =>
      resultOf(function* () {
        const state = yield* valueOf(read(attempt));
        if (!state.isHandedIn) return yield* failWith(failure('not-allowed', 'attempt'));
        if (!state.isToGive || state.isGiven) return null;
        yield* valueOf(append(attempt, state.profile, { id: newEventId(), kind: 'given', payload: {} }));
        return null;
      }),
    drop: (attempt) =>
      resultOf(function* () {
        const state = yield* valueOf(read(attempt));
        if (state.again === null) return yield* failWith(failure('not-allowed', 'attempt'));
        if (state.isDropped) return null;
        yield* valueOf(append(attempt, state.profile, { id: newEventId(), kind: 'dropped', payload: {} }));
        return null;
      }),
    setAside: (attempt) =>
      resultOf(function* () {
        const state = yield* valueOf(read(attempt));
        if (state.isHandedIn) return yield* failWith(failure('handed-in-already'));
        if (state.isSetAside) return null;
        yield* valueOf(append(attempt, state.profile, { id: newEventId(), kind: 'set-aside', payload: {} }));
        return null;
      }),
  };
}
