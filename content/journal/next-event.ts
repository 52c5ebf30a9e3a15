import { hashOf } from '../hash/content-hash.ts';
import { EVENT_FORMAT_VERSION, type EventId, type EventKind, type JournalEvent } from './event.ts';
import type { Payload, ProfileId, Stream } from './event.ts';

/** What happened, before it has its place in a stream. */
export interface Happening<K extends EventKind> {
  readonly profile: ProfileId;
  readonly stream: Stream;
  readonly kind: K;
  readonly payload: Payload<K>;
}

/**
 * The event that follows `previous` in its stream: the next sequence number, and the hash of the event before, so that
 * a changed, lost or swapped event is noticed (`verifyChain`). `previous` is null for the first of a stream; `time` is
 * ISO 8601 in UTC with milliseconds.
 */
export function nextEvent<K extends EventKind>(
  previous: JournalEvent | null,
  { profile, stream, kind, payload }: Happening<K>,
  time: string,
  id: EventId,
): JournalEvent {
  return {
    format: 'claimsort-event',
    version: EVENT_FORMAT_VERSION,
    id,
    profile,
    stream,
    sequence: previous === null ? 0 : previous.sequence + 1,
    time,
    kind,
    // Every payload schema describes a JSON object; the compiler cannot see that of a union of schemas.
    payload: payload as JournalEvent['payload'],
    previous: previous === null ? null : hashOf(previous),
  };
}
