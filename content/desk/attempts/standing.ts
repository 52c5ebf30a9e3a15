import type { Failure } from '../../base/failure.ts';
import type { ProfileId } from '../../journal/event.ts';
import { toClaimPlace } from '../../lesson/claim-number.ts';
import type { LessonId, StudentHalf } from '../../lesson/format.ts';
import { type Result, resultOf, valueOf } from '../../base/result.ts';
import type { Digests, NamedDigest } from '../store/digests.ts';
import type { LessonArchive } from '../lessons/lesson-archive.ts';
import type { Standing } from '../views.ts';

/** An attempt with its lesson at the time: a later revision may number its claims differently. */
interface OfLesson extends NamedDigest {
  readonly lesson: StudentHalf;
}

/**
 * A person's progress in a lesson, from their attempts at it, oldest first and without retries: the most recently
 * started attempt in progress; otherwise the most recently started handed-in one; otherwise new.
 */
function toStanding(attempts: readonly OfLesson[]): Standing {
  const underway = attempts.findLast(({ digest }) => digest.standing === 'underway');
  if (underway !== undefined) {
    const { lesson } = underway;
    const { mode, claim, current: at, answered, of } = underway.digest;
    return {
      kind: 'underway',
      attempt: underway.attempt,
      mode,
      place: toClaimPlace(lesson, claim, { at, of }),
      answered,
      isSet: isSetIn(underway.digest),
    };
  }
  const done = attempts.findLast(({ digest }) => digest.standing === 'handed-in');
  if (done === undefined) return { kind: 'new' };
  const { mode, points, of, isWaitedFor } = done.digest;
  return { kind: 'done', attempt: done.attempt, mode, points, of, isWaitedFor, isSet: isSetIn(done.digest) };
}

/** Whether a teacher set it: only such an exam is started without a key, in earlier versions of the program, too. */
const isSetIn = ({ mode, keyOfStart }: NamedDigest['digest']): boolean => mode === 'exam' && keyOfStart === null;

/** The part of the desk that determines a person's progress. */
export interface Standings {
  /**
   * Reads the attempts of a profile once, and answers for any lesson. It goes by lesson id instead of hash, so that a
   * new revision of a lesson does not hide an attempt in progress.
   */
  of(profile: ProfileId): Result<(lesson: LessonId) => Standing, Failure>;
}

/** Creates the part of the desk that determines a person's progress. */
export function createStandings({
  digests,
  archive,
}: {
  readonly digests: Digests;
  readonly archive: LessonArchive;
}): Standings {
  return {
    of: (profile) =>
      resultOf(function* () {
        const all = yield* valueOf(digests.of(profile));
        const byLesson = new Map<LessonId, OfLesson[]>();
        for (const named of all) {
          const lesson = yield* valueOf(archive.readLesson(named.digest.lesson));
          const before = byLesson.get(lesson.id);
          const one = { ...named, lesson };
          if (before === undefined) byLesson.set(lesson.id, [one]);
          else before.push(one);
        }
        return (lesson) => toStanding(byLesson.get(lesson) ?? []);
      }),
  };
}
