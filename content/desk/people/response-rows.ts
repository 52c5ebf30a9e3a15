import type { ResponseRow } from '../../files/profile-csv.ts';
import type { Failure } from '../../base/failure.ts';
import type { JournalEvent, Stream } from '../../journal/event.ts';
import { foldAttempt, type AttemptState } from '../../journal/fold-attempt.ts';
import { isReasonShown } from '../../journal/is-reason-shown.ts';
import { readPayload } from '../../journal/read-payload.ts';
import type { ClaimId } from '../../lesson/format.ts';
import { type Result, resultOf, valueOf } from '../../base/result.ts';
import type { Attempts } from '../attempts/attempts.ts';
import type { LessonArchive } from '../lessons/lesson-archive.ts';

/** The responses that count in one attempt, in reading order, with the label in the key if it may be revealed. */
export function attemptRows(
  stream: Stream,
  events: readonly JournalEvent[],
  { attempts, archive }: { readonly attempts: Attempts; readonly archive: LessonArchive },
): Result<readonly ResponseRow[], Failure> {
  return resultOf(function* () {
    const state = foldAttempt(events);
    if (state === null) return [];
    const lesson = yield* valueOf(archive.readLesson(state.lesson));
    const key = yield* valueOf(attempts.readKeyOf(state));
    const entries = new Map(key?.entries.map((entry) => [entry.claim, entry]));
    const times = timesOf(state, events);
    return state.claims.flatMap((id): readonly ResponseRow[] => {
      const response = state.responses.get(id);
      const claim = lesson.claims.find((one) => one.id === id);
      if (response === undefined || claim === undefined) return [];
      const entry = isReasonShown(state, id) ? entries.get(id) : undefined;
      return [
        {
          what: 'attempt',
          lesson: lesson.title,
          attempt: stream.slice('attempt:'.length),
          mode: state.mode,
          claim: id,
          text: claim.quote.exact,
          ...{ label: response.label, confidence: response.confidence },
          keyLabel: entry?.label ?? null,
          credit: entry === undefined ? null : entry.credits[response.label],
          time: times.get(id) ?? state.startedAt,
        },
      ];
    });
  });
}

/** The time of the response that counts, by claim: the last accepted one. */
function timesOf({ taken }: AttemptState, events: readonly JournalEvent[]): ReadonlyMap<ClaimId, string> {
  // Ignored responses are not among the accepted ones, so the last one set is the one that counts.
  return new Map(
    events.flatMap(({ id, time }) => {
      const response = taken.get(id);
      return response === undefined ? [] : [[response.claim, time]];
    }),
  );
}

/** The practice answers, oldest first, with the key at the time. */
export const practiceRows = (events: readonly JournalEvent[]): readonly ResponseRow[] =>
  events.flatMap((event): readonly ResponseRow[] => {
    const happening = readPayload(event);
    if (happening?.kind !== 'passage-answered') return [];
    const { session, passage, key, label, confidence, credit } = happening.payload;
    return [
      {
        ...{ what: 'practice', lesson: null, attempt: session, mode: null, claim: passage, text: null },
        ...{ label, confidence, keyLabel: key, credit, time: event.time },
      },
    ];
  });
