import { chooseClaims } from '../../attempt/choose-claims.ts';
import { type Failure, failure } from '../../base/failure.ts';
import type { AttemptId, EventId, ProfileId } from '../../journal/event.ts';
import type { AttemptState } from '../../journal/fold-attempt.ts';
import type { AnswerKey, ClaimId } from '../../lesson/format.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { StartAttempt } from './commands.ts';
import { claimsToLookAtAgain } from './attempt-view.ts';
import type { Entry } from '../store/kept-streams.ts';
import type { LessonArchive } from '../lessons/lesson-archive.ts';
import { checkSameStart } from './may-respond.ts';
import type { Profiles } from '../people/profiles.ts';
import type { Shelf } from '../lessons/shelf.ts';
import { chooseSource } from './start-source.ts';
import type { AttemptView } from '../views.ts';

/** What starting an attempt needs of the desk. */
interface StartTools {
  readonly profiles: Profiles;
  readonly shelf: Shelf;
  readonly archive: LessonArchive;
  /** The key of the attempt's day. */
  readonly readKeyOf: (state: AttemptState) => Result<AnswerKey | null, Failure>;
  readonly newEventId: () => EventId;
  /** An attempt as its journal tells it; null when it was never started. */
  readonly readStarted: (attempt: AttemptId) => Result<AttemptState | null, Failure>;
  /** The same; `not-found` when it was never started. */
  readonly read: (attempt: AttemptId) => Result<AttemptState, Failure>;
  readonly append: (attempt: AttemptId, profile: ProfileId, entry: Entry<'started'>) => Result<AttemptState, Failure>;
  readonly show: (attempt: AttemptId, state: AttemptState) => Result<AttemptView, Failure>;
}

/** Makes what starts an attempt: once more with the same request, it shows what was started. */
export function createStartAttempt(tools: StartTools): (request: StartAttempt) => Result<AttemptView, Failure> {
  const { profiles, shelf, archive, newEventId, readStarted, read, readKeyOf, append, show } = tools;

  /** A retry takes claims that were missed, and no others: it is no second attempt at a lesson. */
  const checkMissed = (again: AttemptId, claims: readonly ClaimId[]): Result<null, Failure> => {
    const state = read(again);
    if (!state.ok) return state;
    const view = show(again, state.value);
    if (!view.ok) return view;
    const missed = new Set(claimsToLookAtAgain(view.value));
    return claims.every((claim) => missed.has(claim)) ? ok(null) : err(failure('bad-request', 'choice'));
  };

  return (request) => {
    const { attempt, profile, mode, again } = request;
    const person = profiles.read(profile);
    if (!person.ok) return person;
    const before = readStarted(attempt);
    if (!before.ok) return before;
    if (before.value !== null) {
      const same = checkSameStart(before.value, request);
      return same.ok ? show(attempt, before.value) : same;
    }
    const source = chooseSource(request, { shelf, archive, read, readKeyOf });
    if (!source.ok) return source;
    const { hash, lesson, key, assigned } = source.value;
    const isAssigned = request.choice.kind === 'all' && assigned !== null;
    const choice = isAssigned ? ({ kind: 'these', claims: assigned } as const) : request.choice;
    const claims = chooseClaims(lesson, key?.key ?? null, choice);
    if (!claims.ok) return err(failure('bad-request', 'choice', claims.error));
    const missed = again === null ? ok(null) : checkMissed(again, claims.value);
    if (!missed.ok) return missed;
    const kept = archive.keep(hash, lesson, key);
    if (!kept.ok) return kept;
    const payload = {
      ...{ lesson: hash, key: key?.hash ?? null, mode, claims: [...claims.value], again },
      options: {
        asksConfidence: person.value.settings.asksConfidence,
        asksCues: person.value.settings.asksCues && mode === 'guided',
        asksBeforeReason: person.value.settings.asksBeforeReason && mode === 'guided',
      },
    };
    const started = append(attempt, profile, { id: newEventId(), kind: 'started', payload });
    return started.ok ? show(attempt, started.value) : started;
  };
}
