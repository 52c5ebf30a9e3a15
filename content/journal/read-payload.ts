import type { EventKind, JournalEvent, Payload } from './event.ts';
import { isKnownKind, toNewestForm } from './payload-versions.ts';

/** What an event says, if this program knows its kind and can read its payload. */
export type KnownHappening = {
  readonly [K in EventKind]: { readonly kind: K; readonly payload: Payload<K> };
}[EventKind];

/**
 * What an event says, in the newest form of its kind whatever version wrote it; null for a kind or a version that this
 * program does not know, and for a payload that is not as its version says. Such events are passed over, and stay in the
 * journal.
 */
export function readPayload(event: JournalEvent): KnownHappening | null {
  if (!isKnownKind(event.kind)) return null;
  const payload = toNewestForm(event.kind, event);
  // Kind and payload belong together, which the compiler does not carry through a union of kinds.
  return payload === null ? null : ({ kind: event.kind, payload } as KnownHappening);
}
