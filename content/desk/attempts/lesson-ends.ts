import type { Failure } from '../../base/failure.ts';
import type { AttemptId } from '../../journal/event.ts';
import type { ClaimId } from '../../lesson/format.ts';
import { ok, type Result } from '../../base/result.ts';
import { diagonal, sum } from '../../statistics/sums.ts';
import { scoreAttempt, scoreResponse } from '../../scoring/score-attempt.ts';
import { compareClaims, type KeyedAttempt } from '../../study/compare-attempts.ts';
import { type Before, chooseNextStep, type LessonEnd, type Retries } from '../../study/lesson-end.ts';
import type { Shown } from './attempt-view.ts';
import type { Attempts } from './attempts.ts';
import type { Digests, NamedDigest } from '../store/digests.ts';
import type { LessonArchive } from '../lessons/lesson-archive.ts';
import type { PracticeJournal } from '../study/practice-journal.ts';
import type { Today } from '../study/today.ts';

/** The part of the desk that says how a lesson ends. */
export interface LessonEnds {
  /** How a scored attempt ends for the person whose it is; `missed` are its claims without their full point. */
  read(keyed: Shown & KeyedAttempt, missed: readonly ClaimId[]): Result<LessonEnd, Failure>;
}

/** Makes the part of the desk that says how a lesson ends. */
export function createLessonEnds(tools: {
  readonly digests: Digests;
  readonly attempts: Attempts;
  readonly archive: LessonArchive;
  readonly journal: PracticeJournal;
  readonly today: Today;
}): LessonEnds {
  const { digests, attempts, archive, journal, today } = tools;

  const readKeyed = (attempt: AttemptId): Result<KeyedAttempt | null, Failure> => {
    const shown = attempts.readShown(attempt);
    if (!shown.ok) return shown;
    const { state, lesson, key } = shown.value;
    return ok(key === null ? null : { state, lesson, key });
  };

  const compareWith = (earlier: NamedDigest, now: KeyedAttempt): Result<Before | null, Failure> => {
    const before = readKeyed(earlier.attempt);
    if (!before.ok) return before;
    if (before.value === null || earlier.digest.points === null) return ok(null);
    // By one key, so that a key which has changed since is neither progress nor a step back.
    const isSameText = before.value.state.lesson === now.state.lesson;
    const then = isSameText ? { ...before.value, key: now.key } : before.value;
    const gains = compareClaims(then, now).flatMap(({ first, second }) =>
      first === null || second === null ? [] : [second.credit - first.credit],
    );
    if (gains.length === 0) return ok(null);
    const { points, claims: of } = scoreAttempt(then.key, then.state);
    const [better, worse] = [gains.filter((gain) => gain > 0).length, gains.filter((gain) => gain < 0).length];
    return ok({
      ...{ kind: 'same-lesson', attempt: earlier.attempt, points, claims: of, better, worse },
      same: gains.length - better - worse,
    });
  };

  const readBefore = (keyed: Shown & KeyedAttempt): Result<Before | null, Failure> => {
    if (keyed.origin !== null) return ok(null);
    const all = digests.of(keyed.state.profile);
    if (!all.ok) return all;
    const at = all.value.findIndex(({ attempt }) => attempt === keyed.attempt);
    const earlier = all.value.slice(0, Math.max(at, 0)).filter(({ digest }) => digest.points !== null);
    for (const named of earlier.toReversed()) {
      const lesson = archive.readLesson(named.digest.lesson);
      if (!lesson.ok) return lesson;
      if (lesson.value.id === keyed.lesson.id) return compareWith(named, keyed);
    }
    const last = earlier.at(-1);
    const confusion = last?.digest.marks?.confusion;
    if (last === undefined || confusion === undefined) return ok(null);
    const n = sum(confusion.map(sum));
    if (n === 0) return ok(null);
    const lesson = archive.readLesson(last.digest.lesson);
    if (!lesson.ok) return lesson;
    return ok({ kind: 'other-lesson', title: lesson.value.title, hits: sum(diagonal(confusion)), n });
  };

  const readRetries = ({ attempt, state }: Shown): Result<Retries, Failure> => {
    const all = digests.withRetries(state.profile);
    if (!all.ok) return all;
    const of = retriesOf(attempt, all.value);
    const underway = of.findLast(({ digest }) => digest.standing === 'underway');
    const finished = of.filter(({ digest }) => digest.full !== null);
    const latest = finished.at(-1);
    const fixed = new Set<ClaimId>();
    for (const retry of finished) {
      const keyed = readKeyed(retry.attempt);
      if (!keyed.ok) return keyed;
      for (const claim of keyed.value === null ? [] : fullIn(keyed.value)) fixed.add(claim);
    }
    return ok({
      underway:
        underway === undefined
          ? null
          : { attempt: underway.attempt, answered: underway.digest.answered, of: underway.digest.of },
      latest:
        latest === undefined ? null : { attempt: latest.attempt, fixed: latest.digest.full ?? 0, of: latest.digest.of },
      fixed: state.claims.filter((claim) => fixed.has(claim)),
    });
  };

  const readTimes = ({ attempt, state }: Shown): Result<Pick<LessonEnd, 'daysThisWeek' | 'finishedAt'>, Failure> => {
    const all = digests.withRetries(state.profile);
    if (!all.ok) return all;
    // Nothing is written into an attempt after its hand-in.
    const finishedAt = all.value.find((named) => named.attempt === attempt)?.digest.lastAt ?? state.startedAt;
    const days = journal.daysThisWeek(state.profile);
    return days.ok ? ok({ daysThisWeek: days.value, finishedAt }) : days;
  };

  return {
    read(keyed, missed) {
      const before = readBefore(keyed);
      if (!before.ok) return before;
      const retries = readRetries(keyed);
      if (!retries.ok) return retries;
      const times = readTimes(keyed);
      if (!times.ok) return times;
      const asked = today.read(keyed.state.profile);
      if (!asked.ok) return asked;
      return ok({
        ...{ before: before.value, retries: retries.value, ...times.value },
        next: chooseNextStep(missed, retries.value, keyed.origin !== null, asked.value),
      });
    },
  };
}

/** Retries of an attempt, and retries of these, oldest first. */
function retriesOf(attempt: AttemptId, all: readonly NamedDigest[]): readonly NamedDigest[] {
  const family = new Set([attempt]);
  return all.filter((named) => {
    const { again } = named.digest;
    const isOf = again !== null && family.has(again);
    if (isOf) family.add(named.attempt);
    return isOf;
  });
}

const fullIn = ({ state, key }: KeyedAttempt): readonly ClaimId[] =>
  key.entries.flatMap((entry) => {
    const label = state.responses.get(entry.claim)?.label;
    const isFull = state.claims.includes(entry.claim) && label !== undefined && scoreResponse(entry, label) === 1;
    return isFull ? [entry.claim] : [];
  });
