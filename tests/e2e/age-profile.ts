import type { AttemptId, EventId, JournalEvent } from '../../content/journal/event.ts';
import { isKnownKind, toNewestForm } from '../../content/journal/payload-versions.ts';
import { nextEvent } from '../../content/journal/next-event.ts';
import { attemptStream } from '../../content/journal/stream.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** As much of a profile file as has to be changed; read loosely on purpose. */
interface LooseProfile {
  events: JournalEvent[];
}

/**
 * A profile file with one attempt, as it would be after `times` attempts like it, one a day, the last of them `daysAgo`
 * days ago. What happened is written again from the beginning, so that every step follows from the one before it.
 */
export function ageProfile(text: string, { times, daysAgo }: { readonly times: number; readonly daysAgo: number }) {
  const file = JSON.parse(text) as LooseProfile;
  const isOfAttempt = ({ stream }: JournalEvent): boolean => stream.startsWith('attempt:');
  const attempt = file.events.filter(isOfAttempt);
  const others = file.events.filter((event) => !isOfAttempt(event));
  const copies = Array.from({ length: times }, (_, at) => {
    const stream = attemptStream(crypto.randomUUID() as AttemptId); // A journal asks for a UUID; the brand says of what.
    const back = daysAgo + times - 1 - at;
    return tellAgain(
      attempt.map((event) => ({ ...event, stream })),
      back,
    );
  });
  const events = [...tellAgain(others, daysAgo + times), ...copies.flat()];
  return JSON.stringify({ ...file, events });
}

function tellAgain(events: readonly JournalEvent[], daysBack: number): readonly JournalEvent[] {
  const added: JournalEvent[] = [];
  for (const { profile, stream, kind, version, payload: written, time } of events) {
    const before = added.findLast((event) => event.stream === stream) ?? null;
    const then = new Date(Date.parse(time) - daysBack * DAY_MS).toISOString();
    // A file has each payload in the oldest form that can hold it; `nextEvent` is given the newest.
    const payload = isKnownKind(kind) ? toNewestForm(kind, { version, payload: written }) : null;
    if (payload === null) throw new Error(`An event of the kind ${kind} cannot be read.`);
    const happening = { profile, stream, kind, payload } as Parameters<typeof nextEvent>[1];
    added.push(nextEvent(before, happening, then, crypto.randomUUID() as EventId)); // As above.
  }
  return added;
}
