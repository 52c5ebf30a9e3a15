import type { Failure } from '../../base/failure.ts';
import type { ProfileId } from '../../journal/event.ts';
import { toClaimPlace } from '../../lesson/claim-number.ts';
import type { PracticeState } from '../../practice/fold-practice.ts';
import { ok, type Result, resultOf, valueOf } from '../../base/result.ts';
import { isComplete } from '../../study/coach-outcome.ts';
import type { TodayStep, TodayView } from '../../study/views.ts';
import type { Coach } from './coaching.ts';
import type { Digests } from '../store/digests.ts';
import type { LessonArchive } from '../lessons/lesson-archive.ts';
import type { PracticeJournal } from './practice-journal.ts';
import { toDayView } from './practice-view.ts';
import type { Shelf } from '../lessons/shelf.ts';
import type { Standings } from '../attempts/standing.ts';

/** The part of the desk that decides what to do now. */
export interface Today {
  read(profile: ProfileId): Result<TodayView, Failure>;
}

type Step = Result<TodayStep | null, Failure>;

/**
 * Makes the part of the desk that decides what to do now: go on with what was begun, review what is due, practise the most
 * common mix-up once a day, take the next lesson, or rest. The first that holds.
 */
export function createToday(tools: {
  readonly now: () => Date;
  readonly dayOf: (time: Date) => string;
  readonly digests: Digests;
  readonly archive: LessonArchive;
  readonly shelf: Shelf;
  readonly standings: Standings;
  readonly journal: PracticeJournal;
  readonly coach: Coach;
}): Today {
  const { now, dayOf, digests, archive, shelf, standings, journal, coach } = tools;

  const resume = (profile: ProfileId): Step =>
    resultOf(function* () {
      const all = yield* valueOf(digests.withRetries(profile));
      const begun = all.filter(({ digest }) => digest.standing === 'underway');
      // A lesson that was begun comes before a retry of one that is finished.
      const underway = begun.findLast(({ digest }) => digest.again === null) ?? begun.at(-1);
      if (underway === undefined) return null;
      const { lesson: hash, claim, current: at, of, again } = underway.digest;
      const lesson = yield* valueOf(archive.readLesson(hash));
      return {
        kind: 'resume',
        attempt: underway.attempt,
        title: lesson.title,
        place: toClaimPlace(lesson, claim, { at, of }),
        isRetry: again !== null,
      };
    });

  const mend = (profile: ProfileId, practice: PracticeState): Step =>
    resultOf(function* () {
      const today = dayOf(now());
      const isInBank = (passage: string) => journal.bank().byId.has(passage);
      const isDone = [...practice.sessions.values()].some((session) => {
        const last = [...session.answers.values()].at(-1);
        if (session.why !== 'coach' || last === undefined || !isComplete(session, isInBank)) return false;
        return dayOf(new Date(last.time)) === today;
      });
      if (isDone) return null;
      const coaching = yield* valueOf(coach.read(profile));
      const { view: advice } = coaching;
      if (advice.kind !== 'advice') return null;
      return advice.round.passages > 0 ? { kind: 'coach', advice } : null;
    });

  const nextLesson = (profile: ProfileId): Step =>
    resultOf(function* () {
      const standingOf = yield* valueOf(standings.of(profile));
      const lessons = yield* valueOf(shelf.list());
      const next = lessons.find(({ id }) => standingOf(id).kind === 'new');
      if (next === undefined) return null;
      const { title, minutes } = next.lesson;
      return { kind: 'next-lesson', lesson: next.hash, title, minutes };
    });

  return {
    read: (profile) =>
      resultOf(function* () {
        const practice = yield* valueOf(journal.read(profile));
        const plan = yield* valueOf(journal.plan(profile));
        const day = toDayView(plan);
        const review = (): Step => ok(day.left === 0 ? null : { kind: 'review' });
        for (const step of [resume, review, mend, nextLesson]) {
          const next = yield* valueOf(step(profile, practice));
          if (next !== null) return { ...next, day };
        }
        return { kind: 'rest', day };
      }),
  };
}
