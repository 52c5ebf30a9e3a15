import { type EventKind, type JournalEvent, type Payload, payloadSchemas } from './event.ts';

/** What an event says, if this program knows its kind and can read its payload. */
export type KnownHappening = {
  readonly [K in EventKind]: { readonly kind: K; readonly payload: Payload<K> };
}[EventKind];

/**
 * What an event says; null for a kind that this program does not know and for a payload that it cannot read, as a newer
 * program may write. Such events are passed over, and stay in the journal.
 */
export function readPayload(event: JournalEvent): KnownHappening | null {
  if (!isKnownKind(event.kind)) return null;
  const parsed = payloadSchemas[event.kind].safeParse(event.payload);
  // The schema was looked up by this very kind, which the compiler cannot carry through a table of schemas.
  return parsed.success ? ({ kind: event.kind, payload: parsed.data } as KnownHappening) : null;
}

function isKnownKind(kind: string): kind is EventKind {
  return Object.hasOwn(payloadSchemas, kind);
}
