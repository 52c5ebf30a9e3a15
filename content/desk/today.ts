import type { Failure } from '../failure.ts';
import type { ProfileId } from '../journal/event.ts';
import type { PracticeState } from '../practice/fold-practice.ts';
import { ok, type Result } from '../result.ts';
import type { TodayView } from '../self-study/self-study.ts';
import type { Coach } from './coaching.ts';
import type { Digests } from './digests.ts';
import type { LessonArchive } from './lesson-archive.ts';
import type { PracticeJournal } from './practice-journal.ts';
import type { Shelf } from './shelf.ts';
import type { Standings } from './standing.ts';

/** The part of the desk that decides what to do now. */
export interface Today {
  read(profile: ProfileId): Result<TodayView, Failure>;
}

type Step = Result<TodayView | null, Failure>;

/**
 * Makes the part of the desk that decides what to do now: go on with what was begun, review what is due, mend the costliest
 * habit once a day, take the next lesson, or rest. The first that holds.
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

  const resume = (profile: ProfileId): Step => {
    const all = digests.withRetries(profile);
    if (!all.ok) return all;
    const begun = all.value.filter(({ digest }) => digest.standing === 'underway');
    // A lesson that was begun comes before a retry of one that is finished.
    const underway = begun.findLast(({ digest }) => digest.again === null) ?? begun.at(-1);
    if (underway === undefined) return ok(null);
    const { lesson: hash, current, of, again } = underway.digest;
    const lesson = archive.readLesson(hash);
    if (!lesson.ok) return lesson;
    return ok({
      kind: 'resume',
      attempt: underway.attempt,
      title: lesson.value.title,
      current,
      of,
      isRetry: again !== null,
    });
  };

  const review = (profile: ProfileId, practice: PracticeState): Step => {
    const plan = journal.plan(profile);
    if (!plan.ok) return plan;
    const { skills, due, daysAway } = plan.value;
    const session = journal.findUnderway(practice, 'review');
    const begun = session === null ? 0 : session.passages.length - session.answers.size;
    const offered = begun > 0 ? begun : skills.length;
    return ok(offered === 0 ? null : { kind: 'review', due: Math.max(due, offered), offered, daysAway });
  };

  const mend = (profile: ProfileId, practice: PracticeState): Step => {
    const today = dayOf(now());
    const isDone = [...practice.sessions.values()].some(
      ({ why, startedAt, passages, answers }) =>
        why === 'coach' && dayOf(new Date(startedAt)) === today && answers.size === passages.length,
    );
    if (isDone) return ok(null);
    const coaching = coach.read(profile);
    if (!coaching.ok) return coaching;
    const { view: advice } = coaching.value;
    if (advice.kind !== 'advice') return ok(null);
    const isOffered = advice.passagesLeft > 0 || advice.begun > 0;
    return ok(isOffered ? { kind: 'coach', advice } : null);
  };

  const nextLesson = (profile: ProfileId): Step => {
    const standingOf = standings.of(profile);
    if (!standingOf.ok) return standingOf;
    const lessons = shelf.list();
    if (!lessons.ok) return lessons;
    const next = lessons.value.find(({ id }) => standingOf.value(id).kind === 'new');
    if (next === undefined) return ok(null);
    const { title, minutes } = next.lesson;
    return ok({ kind: 'next-lesson', lesson: next.hash, title, minutes });
  };

  const rest = (profile: ProfileId): Result<TodayView, Failure> => {
    const plan = journal.plan(profile);
    return plan.ok ? ok({ kind: 'rest', nextDue: plan.value.nextDue }) : plan;
  };

  return {
    read(profile) {
      const practice = journal.read(profile);
      if (!practice.ok) return practice;
      const steps = [resume, review, mend, nextLesson];
      for (const step of steps) {
        const view = step(profile, practice.value);
        if (!view.ok) return view;
        if (view.value !== null) return ok(view.value);
      }
      return rest(profile);
    },
  };
}
