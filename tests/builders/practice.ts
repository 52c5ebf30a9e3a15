import type { Confidence } from '../../content/attempt/confidence.ts';
import type { Passage } from '../../content/bank/format.ts';
import type { JournalEvent, Payload } from '../../content/journal/event.ts';
import { nextEvent } from '../../content/journal/next-event.ts';
import { practiceStream } from '../../content/journal/stream.ts';
import type { Label } from '../../content/lesson/label.ts';
import { eventId, profileId, sessionId } from './ids.ts';

/** What happens in the practice of a test, and when. */
export type NewPracticeEvent =
  | readonly [kind: 'practice-started', payload: Payload<'practice-started'>, time: string]
  | readonly [kind: 'passage-answered', payload: Payload<'passage-answered'>, time: string]
  | readonly [kind: 'passages-added', payload: Payload<'passages-added'>, time: string]
  | readonly [kind: 'passages-removed', payload: Payload<'passages-removed'>, time: string]
  | readonly [kind: 'passages-restored', payload: Payload<'passages-restored'>, time: string];

/** The events of a practice, with the ids 1, 2 … */
export function practiceJournal(happened: readonly NewPracticeEvent[]): readonly JournalEvent[] {
  const place = { profile: profileId(1), stream: practiceStream(profileId(1)) };
  return happened.reduce<readonly JournalEvent[]>((events, [kind, payload, time], at) => {
    return [...events, nextEvent(events.at(-1) ?? null, { ...place, kind, payload }, time, eventId(at + 1))];
  }, []);
}

/** Session `n` of review, or of coaching where attributions were taken for evidence. */
export const begun = (
  n: number,
  passages: readonly Passage[],
  time: string,
  changes: Partial<Payload<'practice-started'>> = {},
): NewPracticeEvent => [
  'practice-started',
  {
    ...{ session: sessionId(n), why: 'review', cell: null, before: null },
    passages: passages.map(({ id }) => id),
    ...changes,
  },
  time,
];

/** An answer in session `n`: the right one, fairly sure, unless specified. */
export const answered = (
  n: number,
  { id, family, level, entry }: Passage,
  time: string,
  { label = entry.label, confidence = 'fairly' }: { readonly label?: Label; readonly confidence?: Confidence } = {},
): NewPracticeEvent => [
  'passage-answered',
  {
    ...{ session: sessionId(n), passage: id, family, level, key: entry.label, label, confidence },
    credit: entry.credits[label],
  },
  time,
];
