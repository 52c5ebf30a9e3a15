import type { Failure } from '../../base/failure.ts';
import type { AttemptId, ProfileId } from '../../journal/event.ts';
import { type Result, resultOf, valueOf } from '../../base/result.ts';
import type { Attempts } from './attempts.ts';
import type { WaitedFor } from '../views.ts';
import type { Digests } from '../store/digests.ts';
import type { LessonArchive } from '../lessons/lesson-archive.ts';
import type { Shelf } from '../lessons/shelf.ts';

/** The part of the desk for work that a teacher expects. */
export interface GivenWork {
  /** Records that the teacher has an attempt: its file was saved for them, or they typed in its code. */
  noteGiven(request: { readonly attempt: AttemptId }): Result<null, Failure>;
  /** Oldest first; empty if there is no current person. */
  listWaitedFor(request: { readonly profile: ProfileId | null }): Result<readonly WaitedFor[], Failure>;
}

/** Creates the part of the desk for work that a teacher expects. */
export function createGivenWork({
  attempts,
  digests,
  archive,
  shelf,
}: {
  readonly attempts: Attempts;
  readonly digests: Digests;
  readonly archive: LessonArchive;
  readonly shelf: Pick<Shelf, 'list'>;
}): GivenWork {
  return {
    noteGiven: ({ attempt }) => attempts.noteGiven(attempt),
    listWaitedFor: ({ profile }) =>
      resultOf(function* () {
        const all = profile === null ? [] : yield* valueOf(digests.of(profile));
        const waiting = all.filter(({ digest }) => digest.isWaitedFor);
        if (waiting.length === 0) return [];
        const forAuthors = new Set(
          (yield* valueOf(shelf.list()))
            .filter(({ assignment }) => assignment?.isSecondReading === true)
            .map(({ hash }) => hash),
        );
        const waitedFor: WaitedFor[] = [];
        for (const { attempt, digest } of waiting) {
          const { title } = yield* valueOf(archive.readLesson(digest.lesson));
          waitedFor.push({ attempt, title, isSecondReading: forAuthors.has(digest.lesson) });
        }
        return waitedFor;
      }),
  };
}
