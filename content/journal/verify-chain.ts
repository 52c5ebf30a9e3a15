import { hashOf } from '../base/hash.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { JournalEvent } from './event.ts';

/** Where a chain breaks: the index in the given list, from 0, and what is wrong there. */
export interface ChainBreak {
  readonly at: number;
  readonly what: 'sequence' | 'previous' | 'stream' | 'profile' | 'id';
}

/**
 * Whether a whole stream is intact: sequence numbers from 0 without a gap, each event with the hash of the previous
 * one, one stream, one profile, no duplicate id. Reports the first break; an empty list is intact.
 *
 * It cannot detect missing events at the end, nor a change to the last event, because no later event has its hash.
 */
export function verifyChain(events: readonly JournalEvent[]): Result<null, ChainBreak> {
  const ids = new Set<string>();
  let previous: JournalEvent | null = null;
  for (const [at, event] of events.entries()) {
    if (event.sequence !== at) return err({ at, what: 'sequence' });
    if (previous !== null && event.stream !== previous.stream) return err({ at, what: 'stream' });
    if (previous !== null && event.profile !== previous.profile) return err({ at, what: 'profile' });
    if (event.previous !== (previous === null ? null : hashOf(previous))) return err({ at, what: 'previous' });
    if (ids.has(event.id)) return err({ at, what: 'id' });
    ids.add(event.id);
    previous = event;
  }
  return ok(null);
}
