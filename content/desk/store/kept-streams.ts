import { type Failure, failure } from '../../base/failure.ts';
import {
  type EventId,
  eventIdSchema,
  type EventKind,
  type JournalEvent,
  type Payload,
  payloadSchemas,
  type ProfileId,
  type Stream,
  streamSchema,
} from '../../journal/event.ts';
import { nextEvent } from '../../journal/next-event.ts';
import { failWith, ok, type Result, resultOf, valueOf } from '../../base/result.ts';
import { isWellFormed } from '../../base/is-well-formed.ts';
import type { DeskMemory } from './desk-memory.ts';
import type { DeskStore } from './store.ts';

/** An event to be appended to a stream. */
export interface Entry<K extends EventKind> {
  readonly id: EventId;
  readonly kind: K;
  readonly payload: Payload<K>;
}

/** The streams of one kind, with their folded states. */
export interface KeptStreams<S> {
  /** The state of a stream; null if it does not exist or has no start event. */
  readState(stream: Stream): Result<S | null, Failure>;
  /** Appends one event and returns the state after it, once it is durable. */
  append<K extends EventKind>(stream: Stream, profile: ProfileId, entry: Entry<K>): Result<S | null, Failure>;
  /** The same for several events, one after the other: all of them or none. */
  appendAll<K extends EventKind>(
    stream: Stream,
    profile: ProfileId,
    entries: readonly Entry<K>[],
  ): Result<S | null, Failure>;
}

interface Kept<S> {
  readonly state: S | null;
  readonly last: JournalEvent | null;
}

/**
 * Caches the folded state of each stream that was read, so that a response does not read its whole journal again. After
 * a failed write, the cached state is dropped and read again, because the write may have reached the disk in spite of
 * the error.
 */
export function createKeptStreams<S>(
  { store, now, memory }: { readonly store: DeskStore; readonly now: () => Date; readonly memory: DeskMemory },
  fold: (events: readonly JournalEvent[], from: S | null) => S | null,
): KeptStreams<S> {
  const kept = memory.remember<Stream, Kept<S>>();

  const read = (stream: Stream): Result<Kept<S>, Failure> =>
    resultOf(function* () {
      const known = kept.get(stream);
      if (known !== undefined) return known;
      const events = yield* valueOf(store.readStream(stream));
      const fresh = { state: fold(events, null), last: events.at(-1) ?? null };
      // Empty streams are not cached, so that requests with invented ids cannot fill the memory.
      if (fresh.last !== null) kept.set(stream, fresh);
      return fresh;
    });

  const appendAll: KeptStreams<S>['appendAll'] = (stream, profile, entries) =>
    resultOf(function* () {
      const unfit = entries.find(({ id, kind, payload }) => !isWritable(stream, id, kind, payload));
      if (unfit !== undefined) return yield* failWith(failure('bad-request', unfit.kind));
      const before = yield* valueOf(read(stream));
      const events: JournalEvent[] = [];
      let { last } = before;
      for (const { id, kind, payload } of entries) {
        last = nextEvent(last, { profile, stream, kind, payload }, now().toISOString(), id);
        events.push(last);
      }
      const written = store.append(events);
      if (!written.ok) {
        kept.delete(stream);
        return yield* valueOf(written);
      }
      const after = { state: fold(events, before.state), last };
      kept.set(stream, after);
      return after.state;
    });

  return {
    readState(stream) {
      const before = read(stream);
      return before.ok ? ok(before.value.state) : before;
    },
    append: (stream, profile, entry) => appendAll(stream, profile, [entry]),
    appendAll,
  };
}

// All events pass this check: an event that does not match the format could not be read back, and must never be
// written.
function isWritable(stream: Stream, id: EventId, kind: EventKind, payload: unknown): boolean {
  return (
    streamSchema.safeParse(stream).success &&
    eventIdSchema.safeParse(id).success &&
    payloadSchemas[kind].safeParse(payload).success &&
    isWellFormed(payload)
  );
}
