import { hashOf } from '../base/hash.ts';
import type { EventId, EventKind, JournalEvent, Payload, ProfileId, Stream } from './event.ts';
import { toOldestForm } from './payload-versions.ts';

/** An event before it has a position in a stream. */
export interface Happening<K extends EventKind> {
  readonly profile: ProfileId;
  readonly stream: Stream;
  readonly kind: K;
  readonly payload: Payload<K>;
}

/**
 * The event that follows `previous` in its stream, with the next sequence number and the hash of the previous event, so
 * that a changed, lost or reordered event is detected (`verifyChain`). The payload is written in the oldest version
 * that can hold it. `previous` is null for the first event of a stream; `time` is ISO 8601 in UTC with milliseconds.
 */
export function nextEvent<K extends EventKind>(
  previous: JournalEvent | null,
  { profile, stream, kind, payload }: Happening<K>,
  time: string,
  id: EventId,
): JournalEvent {
  const oldest = toOldestForm(kind, payload);
  return {
    format: 'claimsort-event',
    version: oldest.version,
    id,
    profile,
    stream,
    sequence: previous === null ? 0 : previous.sequence + 1,
    time,
    kind,
    payload: oldest.payload,
    previous: previous === null ? null : hashOf(previous),
  };
}
