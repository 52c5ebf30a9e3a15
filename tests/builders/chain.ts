import type { JournalEvent } from '../../content/journal/event.ts';
import { nextEvent } from '../../content/journal/next-event.ts';
import { attemptStream } from '../../content/journal/stream.ts';
import { attemptId, claimId, eventId, profileId } from './ids.ts';

/** `length` events of attempt `attempt`, each a turn to some claim; no two attempts share an event id. */
export function chainOf(attempt: number, length: number): readonly JournalEvent[] {
  return longer(attempt, [], length);
}

/** The events that follow a chain that was begun. */
export function longer(attempt: number, begun: readonly JournalEvent[], length: number): readonly JournalEvent[] {
  const events = [...begun];
  for (let n = begun.length; n < begun.length + length; n += 1) {
    const happening = {
      profile: profileId(1),
      stream: attemptStream(attemptId(attempt)),
      kind: 'moved' as const,
      payload: { claim: claimId(`claim-${String(n)}`) },
    };
    const time = new Date(Date.UTC(2026, 0, 1, 0, 0, n)).toISOString();
    events.push(nextEvent(events.at(-1) ?? null, happening, time, eventId(attempt * 100_000 + n)));
  }
  return events.slice(begun.length);
}
