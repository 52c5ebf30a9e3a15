import { type EventKind, type JournalEvent, type Payload, payloadSchemas } from './event.ts';
import { olderPayloads } from './older-payloads.ts';

/** A payload in one version. */
export interface VersionedPayload {
  /** Counts from 1, separately for each kind. */
  readonly version: number;
  readonly payload: JournalEvent['payload'];
}

/** Whether an event is of a known kind but of a version newer than this program. */
export const isNewer = ({ kind, version }: Pick<JournalEvent, 'kind' | 'version'>): boolean =>
  isKnownKind(kind) && version > (olderPayloads[kind]?.length ?? 0) + 1;

/** Whether this program knows a kind of event. */
export function isKnownKind(kind: string): kind is EventKind {
  return Object.hasOwn(payloadSchemas, kind);
}

/**
 * A payload in the oldest version that can hold it, so that older programs can read as much as possible. `payload` is
 * in the newest version.
 */
export function toOldestForm<K extends EventKind>(kind: K, payload: Payload<K>): VersionedPayload {
  const steps = olderPayloads[kind] ?? [];
  let version = steps.length + 1;
  let form: unknown = payload;
  for (const { down } of [...steps].reverse()) {
    const older = down(form);
    if (older === null) break;
    form = older;
    version -= 1;
  }
  // Every payload schema describes a JSON object; the compiler cannot infer this through a list of steps.
  return { version, payload: form as JournalEvent['payload'] };
}

/**
 * A payload of any version, converted to the newest; null for a version that this program does not know, and for a
 * payload that does not match the schema of its version.
 */
export function toNewestForm<K extends EventKind>(kind: K, { version, payload }: VersionedPayload): Payload<K> | null {
  const steps = olderPayloads[kind] ?? [];
  if (version < 1 || version > steps.length + 1) return null;
  let form: unknown = payload;
  for (const { schema, up } of steps.slice(version - 1)) {
    const older = schema.safeParse(form);
    if (!older.success) return null;
    form = up(older.data);
  }
  const newest = payloadSchemas[kind].safeParse(form);
  // The schema was looked up by this kind; the compiler cannot infer this through a table of schemas.
  return newest.success ? (newest.data as Payload<K>) : null;
}
