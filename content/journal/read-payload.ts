import type { EventKind, JournalEvent, Payload } from './event.ts';
import { isKnownKind, toNewestForm } from './payload-versions.ts';

/** The content of an event of a known kind with a readable payload. */
export type KnownHappening = {
  readonly [K in EventKind]: { readonly kind: K; readonly payload: Payload<K> };
}[EventKind];

/**
 * The content of an event of any version, in the newest version of its kind; null for a kind or a version that this
 * program does not know, and for a payload that does not match the schema of its version. Such events are ignored and
 * stay in the journal.
 */
export function readPayload(event: JournalEvent): KnownHappening | null {
  if (!isKnownKind(event.kind)) return null;
  const payload = toNewestForm(event.kind, event);
  // Kind and payload belong together, which the compiler cannot infer through a union of kinds.
  return payload === null ? null : ({ kind: event.kind, payload } as KnownHappening);
}
