import { chooseClaims } from '../../attempt/choose-claims.ts';
import type { Mode } from '../../attempt/mode.ts';
import type { Reasoning } from '../../attempt/sentence.ts';
import { type Failure, failure } from '../../base/failure.ts';
import type { AttemptId, EventId, ProfileId } from '../../journal/event.ts';
import type { AttemptState } from '../../journal/fold-attempt.ts';
import type { AnswerKey, Assignment, ClaimId } from '../../lesson/format.ts';
import type { Settings } from '../../profile/settings.ts';
import { failWith, type Result, resultOf, valueOf } from '../../base/result.ts';
import type { StartAttempt } from './commands.ts';
import { claimsToLookAtAgain } from './attempt-view.ts';
import type { Entry } from '../store/kept-streams.ts';
import type { LessonArchive } from '../lessons/lesson-archive.ts';
import { checkSameStart } from './may-respond.ts';
import type { Profiles } from '../people/profiles.ts';
import type { Shelf } from '../lessons/shelf.ts';
import { chooseSource } from './start-source.ts';
import type { AttemptView } from '../views.ts';

/** The parts of the desk that are needed to start an attempt. */
interface StartTools {
  readonly profiles: Profiles;
  readonly shelf: Shelf;
  readonly archive: LessonArchive;
  /** The key with which the attempt was started. */
  readonly readKeyOf: (state: AttemptState) => Result<AnswerKey | null, Failure>;
  readonly newEventId: () => EventId;
  /** The state of an attempt according to its journal; null if it was never started. */
  readonly readStarted: (attempt: AttemptId) => Result<AttemptState | null, Failure>;
  /** The same; `not-found` if it was never started. */
  readonly read: (attempt: AttemptId) => Result<AttemptState, Failure>;
  readonly append: (
    attempt: AttemptId,
    profile: ProfileId,
    ...entries: readonly Entry<'started' | 'set-by-teacher'>[]
  ) => Result<AttemptState, Failure>;
  readonly show: (attempt: AttemptId, state: AttemptState) => Result<AttemptView, Failure>;
}

/** Creates the function that starts an attempt; repeating the same request returns the started attempt. */
export function createStartAttempt(tools: StartTools): (request: StartAttempt) => Result<AttemptView, Failure> {
  const { profiles, shelf, archive, newEventId, readStarted, read, readKeyOf, append, show } = tools;

  /** A retry only has claims that were missed: it is not a second attempt at a lesson. */
  const checkMissed = (again: AttemptId, claims: readonly ClaimId[]): Result<null, Failure> =>
    resultOf(function* () {
      const state = yield* valueOf(read(again));
      const view = yield* valueOf(show(again, state));
      const missed = new Set(claimsToLookAtAgain(view));
      return claims.every((claim) => missed.has(claim)) ? null : yield* failWith(failure('bad-request', 'choice'));
    });

  return (request) =>
    resultOf(function* () {
      const { attempt, profile, mode, again } = request;
      const person = yield* valueOf(profiles.read(profile));
      const before = yield* valueOf(readStarted(attempt));
      if (before !== null) {
        yield* valueOf(checkSameStart(before, request));
        return yield* valueOf(show(attempt, before));
      }
      const source = yield* valueOf(chooseSource(request, { shelf, archive, read, readKeyOf }));
      const { hash, lesson, key, assigned, assignment } = source;
      const isAssigned = request.choice.kind === 'all' && assigned !== null;
      const choice = isAssigned ? ({ kind: 'these', claims: assigned } as const) : request.choice;
      const claims = chooseClaims(lesson, key?.key ?? null, choice);
      if (!claims.ok) return yield* failWith(failure('bad-request', 'choice', claims.error));
      if (again !== null) yield* valueOf(checkMissed(again, claims.value));
      yield* valueOf(archive.keep(hash, lesson, key));
      const payload = {
        ...{ lesson: hash, key: key?.hash ?? null, mode, claims: [...claims.value], again },
        options: {
          // If labels must be explained, the label alone is not an answer: stating the confidence submits label and
          // reasoning.
          asksConfidence: person.settings.asksConfidence || reasoningOf(assignment) !== 'none',
          asksCues: person.settings.asksCues && mode === 'guided',
          asksBeforeReason: person.settings.asksBeforeReason && mode === 'guided',
          asksReasoning: reasoningOf(assignment),
          asksBearing: again === null && asksBearing(mode, assignment, person.settings),
          readsAloud: mode !== 'exam' || assignment?.readsAloud !== false,
        },
      };
      const isSet = mode === 'exam' && assigned !== null;
      const started = yield* valueOf(
        append(
          attempt,
          profile,
          { id: newEventId(), kind: 'started', payload },
          ...(isSet ? [{ id: newEventId(), kind: 'set-by-teacher', payload: {} } as const] : []),
        ),
      );
      return yield* valueOf(show(attempt, started));
    });
}

function reasoningOf(assignment: Assignment | null): Reasoning {
  if (assignment?.asksReasoning !== true) return 'none';
  return assignment.requiresReasoning === true ? 'required' : 'optional';
}

/** An exam set by a teacher uses the teacher's options; otherwise a person may choose additional questions. */
function asksBearing(mode: Mode, assignment: Assignment | null, settings: Settings): boolean {
  const isSet = assignment?.asksBearing === true;
  return mode === 'exam' && assignment !== null ? isSet : isSet || settings.asksBearing;
}
