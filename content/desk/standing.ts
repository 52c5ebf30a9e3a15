import type { Failure } from '../failure.ts';
import type { AttemptId, ProfileId } from '../journal/event.ts';
import type { AttemptState } from '../journal/fold-attempt.ts';
import type { AnswerKey, LessonId } from '../lesson/format.ts';
import { ok, type Result } from '../result.ts';
import { scoreAttempt } from '../scoring/score-attempt.ts';
import type { LessonArchive } from './lesson-archive.ts';
import type { Standing } from './views.ts';

/** An attempt with its id. */
export interface NamedAttempt {
  readonly attempt: AttemptId;
  readonly state: AttemptState;
}

/**
 * Where a person stands in a lesson, from their attempts at it, oldest first: the attempt under way that was started
 * last; otherwise the one handed in that was started last, where sorting the missed claims again does not hide the
 * attempt that they were missed in; otherwise new.
 */
function toStanding(
  attempts: readonly NamedAttempt[],
  readKey: (state: AttemptState) => Result<AnswerKey | null, Failure>,
): Result<Standing, Failure> {
  const underway = attempts.findLast(({ state }) => !state.isHandedIn && !state.isSetAside);
  if (underway !== undefined) return ok(toUnderway(underway));

  const handedIn = attempts.filter(({ state }) => state.isHandedIn);
  const done = handedIn.findLast(({ state }) => state.again === null) ?? handedIn.at(-1);
  if (done === undefined) return ok({ kind: 'new' });
  const key = readKey(done.state);
  if (!key.ok) return key;
  const { attempt, state } = done;
  const points = key.value === null ? null : scoreAttempt(key.value, state).points;
  return ok({ kind: 'done', attempt, mode: state.mode, points, of: state.claims.length });
}

function toUnderway({ attempt, state }: NamedAttempt): Standing {
  return {
    kind: 'underway',
    attempt,
    mode: state.mode,
    current: state.claims.indexOf(state.current) + 1,
    answered: state.responses.size,
    of: state.claims.length,
  };
}

/** The part of the desk that says where a person stands. */
export interface Standings {
  /**
   * Reads the attempts of a profile once, and answers for any lesson. By lesson id and not by hash, so that a new
   * revision of a lesson does not hide an attempt that is under way.
   */
  of(profile: ProfileId): Result<(lesson: LessonId) => Result<Standing, Failure>, Failure>;
}

/** Makes the part of the desk that says where a person stands. */
export function createStandings(tools: {
  readonly attempts: {
    listOf(profile: ProfileId): Result<readonly NamedAttempt[], Failure>;
    readKeyOf(state: AttemptState): Result<AnswerKey | null, Failure>;
  };
  readonly archive: LessonArchive;
}): Standings {
  return {
    of(profile) {
      const all = tools.attempts.listOf(profile);
      if (!all.ok) return all;
      const byLesson = new Map<LessonId, NamedAttempt[]>();
      for (const named of all.value) {
        const lesson = tools.archive.readLesson(named.state.lesson);
        if (!lesson.ok) return lesson;
        byLesson.set(lesson.value.id, [...(byLesson.get(lesson.value.id) ?? []), named]);
      }
      return ok((lesson) => toStanding(byLesson.get(lesson) ?? [], (state) => tools.attempts.readKeyOf(state)));
    },
  };
}
