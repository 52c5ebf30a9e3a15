import type { Failure } from '../../base/failure.ts';
import type { AttemptId, ProfileId } from '../../journal/event.ts';
import { toClaimPlace } from '../../lesson/claim-number.ts';
import type { PracticeState } from '../../practice/fold-practice.ts';
import { type Result, resultOf, valueOf } from '../../base/result.ts';
import { chooseToday, type TodayFacts } from '../../study/choose-today.ts';
import { isComplete } from '../../study/coach-outcome.ts';
import type { TodayView } from '../../study/views.ts';
import type { Coach } from './coaching.ts';
import type { GivenWork } from '../attempts/given-work.ts';
import type { Digests } from '../store/digests.ts';
import type { LessonArchive } from '../lessons/lesson-archive.ts';
import type { PracticeJournal } from './practice-journal.ts';
import { toDayView } from './practice-view.ts';
import type { Shelf } from '../lessons/shelf.ts';
import type { Standings } from '../attempts/standing.ts';

/** The part of the desk that suggests what to do now. */
export interface Today {
  /** `on`: the attempt whose page is open, if it can be handed over already; null for none. */
  read(profile: ProfileId, on?: AttemptId | null): Result<TodayView, Failure>;
}

/** Creates the part of the desk that suggests what to do now: it gathers the facts, and `chooseToday` decides. */
export function createToday(tools: {
  readonly now: () => Date;
  readonly dayOf: (time: Date) => string;
  readonly digests: Digests;
  readonly archive: LessonArchive;
  readonly shelf: Shelf;
  readonly standings: Standings;
  readonly journal: PracticeJournal;
  readonly coach: Coach;
  readonly givenWork: Pick<GivenWork, 'listWaitedFor'>;
}): Today {
  const { now, dayOf, digests, archive, shelf, standings, journal, coach, givenWork } = tools;

  const listBegun = (profile: ProfileId): Result<TodayFacts['begun'], Failure> =>
    resultOf(function* () {
      const all = yield* valueOf(digests.withRetries(profile));
      const begun: TodayFacts['begun'][number][] = [];
      for (const { attempt, digest } of all) {
        if (digest.standing !== 'underway') continue;
        const lesson = yield* valueOf(archive.readLesson(digest.lesson));
        const place = toClaimPlace(lesson, digest.claim, { at: digest.current, of: digest.of });
        begun.push({ attempt, title: lesson.title, place, isRetry: digest.again !== null });
      }
      return begun;
    });

  const wasCoachedToday = (practice: PracticeState): boolean => {
    const today = dayOf(now());
    const isInBank = (passage: string) => journal.bank(practice).byId.has(passage);
    return [...practice.sessions.values()].some((session) => {
      const last = [...session.answers.values()].at(-1);
      if (session.why !== 'coach' || last === undefined || !isComplete(session, isInBank)) return false;
      return dayOf(new Date(last.time)) === today;
    });
  };

  const listNewLessons = (profile: ProfileId): Result<TodayFacts['newLessons'], Failure> =>
    resultOf(function* () {
      const standingOf = yield* valueOf(standings.of(profile));
      const lessons = yield* valueOf(shelf.list());
      return lessons.flatMap(({ id, hash, lesson: { title, minutes } }) =>
        standingOf(id).kind === 'new' ? [{ lesson: hash, title, minutes }] : [],
      );
    });

  return {
    read: (profile, on = null) =>
      resultOf(function* () {
        const waitedFor = yield* valueOf(givenWork.listWaitedFor({ profile }));
        const practice = yield* valueOf(journal.read(profile));
        return chooseToday({
          toGive: waitedFor.filter(({ attempt }) => attempt !== on),
          begun: yield* valueOf(listBegun(profile)),
          day: toDayView(yield* valueOf(journal.plan(profile))),
          coach: (yield* valueOf(coach.read(profile))).view,
          wasCoachedToday: wasCoachedToday(practice),
          newLessons: yield* valueOf(listNewLessons(profile)),
        });
      }),
  };
}
