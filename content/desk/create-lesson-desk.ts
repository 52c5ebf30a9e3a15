import type { ExportFile } from './export-file.ts';
import type { Signer } from '../class/hand-in.ts';
import type { Failure } from '../base/failure.ts';
import { type Result, resultOf, valueOf } from '../base/result.ts';
import type { AttemptId } from '../journal/event.ts';
import { daysThisWeek } from '../study/days-this-week.ts';
import type { CheckedLesson } from './lessons/shelf.ts';
import type { InstallOutcome } from './views.ts';
import { createGivenWork, type GivenWork } from './attempts/given-work.ts';
import { createMakeHandInFile } from './attempts/make-hand-in-file.ts';
import { createLessonEnds } from './attempts/lesson-ends.ts';
import type { DeskTools } from './desk-tools.ts';
import { createProfileExchange, type ProfileExchange } from './people/profile-exchange.ts';
import { createSortingDesk, createSortingParts, type SortingDesk } from './sorting.ts';
import { createDeskMemory } from './store/desk-memory.ts';

/** The dependencies of the desk of one lesson; see `DeskTools`. */
export type LessonDeskTools = Pick<DeskTools, 'store' | 'now' | 'newId' | 'dayOf'> & { readonly signer: Signer };

/** The desk of a page with one lesson: sorting it, handing it in, and exporting the work. */
export type LessonDesk = SortingDesk &
  GivenWork &
  ProfileExchange & {
    /** `installLesson` for the lesson that the program put into the page, checked and hashed. */
    installOwnLesson(own: CheckedLesson): Result<InstallOutcome, Failure>;
    /** The file of a finished attempt for the teacher; `not-allowed` before it was handed in. */
    makeHandInFile(request: {
      readonly attempt: AttemptId;
      readonly name: string;
      readonly number?: string | undefined;
    }): Result<ExportFile, Failure>;
  };

/**
 * A desk for one lesson, made from parts of the complete desk (`createDesk`), without practice, classes and the
 * workshop. Its state in memory is only a cache: a new desk with the same store continues where this one stopped.
 */
export function createLessonDesk(given: LessonDeskTools): LessonDesk {
  const memory = createDeskMemory();
  const tools = { ...given, memory, builtIns: [] };
  const parts = createSortingParts(tools);
  const { digests } = parts;
  const { now, dayOf } = tools;
  const ends = createLessonEnds({
    ...parts,
    journal: {
      daysThisWeek: (profile) =>
        resultOf(function* () {
          const all = yield* valueOf(digests.withRetries(profile));
          const times = all.flatMap(({ digest }) => [digest.startedAt, digest.lastAt]);
          return daysThisWeek(times, { now: now(), dayOf });
        }),
    },
    today: null,
  });
  const exchange = createProfileExchange({ ...tools, ...parts, toTable: null, teaching: null });
  return {
    ...createSortingDesk(parts, ends),
    ...createGivenWork(parts),
    installOwnLesson: (own) => parts.shelf.installChecked(own, parts.awaitedKeys),
    makeHandInFile: createMakeHandInFile({ ...tools, ...parts }),
    ...exchange,
    importProfile(request) {
      const imported = exchange.importProfile(request);
      memory.forget();
      return imported;
    },
  };
}
