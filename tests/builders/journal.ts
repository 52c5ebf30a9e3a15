import type { EventKind, JournalEvent, Payload } from '../../content/journal/event.ts';
import { nextEvent } from '../../content/journal/next-event.ts';
import { attemptStream, profileStream } from '../../content/journal/stream.ts';
import type { ClaimId } from '../../content/lesson/format.ts';
import type { ContentHash } from '../../content/base/content-hash.ts';
import { attemptId, eventId, profileId } from './ids.ts';

/** What happens in a stream of a test. */
export type NewEvent = { readonly [K in EventKind]: readonly [kind: K, payload: Payload<K>] }[EventKind];

/** The events of a whole stream, one second apart, with the ids 1, 2 … */
export function journal(
  happened: readonly NewEvent[],
  stream = attemptStream(attemptId(1)),
  profile = profileId(1),
): readonly JournalEvent[] {
  return happened.reduce<readonly JournalEvent[]>((events, [kind, payload], at) => {
    const happening = { profile, stream, kind, payload };
    const time = new Date(Date.UTC(2026, 0, 1, 0, 0, at)).toISOString();
    return [...events, nextEvent(events.at(-1) ?? null, happening, time, eventId(at + 1))];
  }, []);
}

/** The events of a profile's stream. */
export const profileJournal = (happened: readonly NewEvent[]) => journal(happened, profileStream(profileId(1)));

/** A hash that is the same in every run. */
export const hashNumbered = (n: number): ContentHash => `sha256:${n.toString(16).padStart(64, '0')}` as ContentHash;

/** The options of an attempt that asks for labels and how sure one is, and for nothing else. */
export const PLAIN_OPTIONS = {
  ...{ asksConfidence: true, asksCues: false, asksBeforeReason: false },
  ...({ asksReasoning: 'none', asksBearing: false, readsAloud: true } as const),
} satisfies Payload<'started'>['options'];

/** The start of an attempt at the claims c1, c2 and c3. */
export const started = (changes: Partial<Payload<'started'>> = {}): NewEvent => [
  'started',
  {
    ...{ lesson: hashNumbered(1), key: hashNumbered(2), mode: 'guided', again: null },
    claims: ['c1', 'c2', 'c3'] as ClaimId[],
    options: PLAIN_OPTIONS,
    ...changes,
  },
];

/** A response, fairly sure. */
export const responded = (claim: string, label: Payload<'responded'>['label']): NewEvent => [
  'responded',
  { claim: claim as ClaimId, label, confidence: 'fairly' },
];

/** The person turns to a claim. */
export const moved = (claim: string): NewEvent => ['moved', { claim: claim as ClaimId }];
