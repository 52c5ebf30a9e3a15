import type { Failure } from '../../base/failure.ts';
import type { AttemptId } from '../../journal/event.ts';
import type { ClaimId } from '../../lesson/format.ts';
import { type Result, resultOf, valueOf } from '../../base/result.ts';
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

/** The part of the desk that determines what follows a lesson. */
export interface LessonEnds {
  /** What follows a scored attempt, for its person; `missed` are its claims without their full point. */
  read(keyed: Shown & KeyedAttempt, missed: readonly ClaimId[]): Result<LessonEnd, Failure>;
}

/** Creates the part of the desk that determines what follows a lesson. */
export function createLessonEnds(tools: {
  readonly digests: Digests;
  readonly attempts: Attempts;
  readonly archive: LessonArchive;
  readonly journal: Pick<PracticeJournal, 'daysThisWeek'>;
  /** null if there is only one lesson. */
  readonly today: Today | null;
}): LessonEnds {
  const { digests, attempts, archive, journal, today } = tools;

  const readKeyed = (attempt: AttemptId): Result<KeyedAttempt | null, Failure> =>
    resultOf(function* () {
      const shown = yield* valueOf(attempts.readShown(attempt));
      const { state, lesson, key } = shown;
      return key === null ? null : { state, lesson, key };
    });

  const compareWith = (earlier: NamedDigest, now: KeyedAttempt): Result<Before | null, Failure> =>
    resultOf(function* () {
      const before = yield* valueOf(readKeyed(earlier.attempt));
      if (before === null || earlier.digest.points === null) return null;
      // Both by one key, so that a changed key looks neither like progress nor like a step back.
      const isSameText = before.state.lesson === now.state.lesson;
      const then = isSameText ? { ...before, key: now.key } : before;
      const gains = compareClaims(then, now).flatMap(({ first, second }) =>
        first === null || second === null ? [] : [second.credit - first.credit],
      );
      if (gains.length === 0) return null;
      const { points, claims: of } = scoreAttempt(then.key, then.state);
      const [better, worse] = [gains.filter((gain) => gain > 0).length, gains.filter((gain) => gain < 0).length];
      return {
        ...{ kind: 'same-lesson', attempt: earlier.attempt, points, claims: of, better, worse },
        same: gains.length - better - worse,
      };
    });

  const readBefore = (keyed: Shown & KeyedAttempt): Result<Before | null, Failure> =>
    resultOf(function* () {
      if (keyed.origin !== null) return null;
      const all = yield* valueOf(digests.of(keyed.state.profile));
      const at = all.findIndex(({ attempt }) => attempt === keyed.attempt);
      const earlier = all.slice(0, Math.max(at, 0)).filter(({ digest }) => digest.points !== null);
      for (const named of earlier.toReversed()) {
        const lesson = yield* valueOf(archive.readLesson(named.digest.lesson));
        if (lesson.id === keyed.lesson.id) return yield* valueOf(compareWith(named, keyed));
      }
      const last = earlier.at(-1);
      const confusion = last?.digest.marks?.confusion;
      if (last === undefined || confusion === undefined) return null;
      const n = sum(confusion.map(sum));
      if (n === 0) return null;
      const lesson = yield* valueOf(archive.readLesson(last.digest.lesson));
      return { kind: 'other-lesson', title: lesson.title, hits: sum(diagonal(confusion)), n };
    });

  const readRetries = ({ attempt, state }: Shown): Result<Retries, Failure> =>
    resultOf(function* () {
      const all = yield* valueOf(digests.withRetries(state.profile));
      const of = retriesOf(attempt, all);
      const underway = of.findLast(({ digest }) => digest.standing === 'underway');
      const finished = of.filter(({ digest }) => digest.full !== null);
      const latest = finished.at(-1);
      const fixed = new Set<ClaimId>();
      for (const retry of finished) {
        const keyed = yield* valueOf(readKeyed(retry.attempt));
        for (const claim of keyed === null ? [] : fullIn(keyed)) fixed.add(claim);
      }
      return {
        underway:
          underway === undefined
            ? null
            : { attempt: underway.attempt, answered: underway.digest.answered, of: underway.digest.of },
        latest:
          latest === undefined
            ? null
            : { attempt: latest.attempt, fixed: latest.digest.full ?? 0, of: latest.digest.of },
        fixed: state.claims.filter((claim) => fixed.has(claim)),
      };
    });

  const readTimes = ({ attempt, state }: Shown): Result<Pick<LessonEnd, 'daysThisWeek' | 'finishedAt'>, Failure> =>
    resultOf(function* () {
      const all = yield* valueOf(digests.withRetries(state.profile));
      // Nothing is written into an attempt after its hand-in.
      const finishedAt = all.find((named) => named.attempt === attempt)?.digest.lastAt ?? state.startedAt;
      const days = yield* valueOf(journal.daysThisWeek(state.profile));
      return { daysThisWeek: days, finishedAt };
    });

  return {
    read: (keyed, missed) =>
      resultOf(function* () {
        const before = yield* valueOf(readBefore(keyed));
        const retries = yield* valueOf(readRetries(keyed));
        const times = yield* valueOf(readTimes(keyed));
        const asked = today === null ? null : yield* valueOf(today.read(keyed.state.profile, keyed.attempt));
        return {
          ...{ before, retries, ...times },
          next: chooseNextStep(missed, retries, keyed.origin !== null, asked),
        };
      }),
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
