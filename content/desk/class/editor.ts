import { type Edit, withEdit } from '../../journal/edits.ts';
import type { Failure } from '../../base/failure.ts';
import type { ClassId } from '../../journal/event.ts';
import { ok, type Result, resultOf, valueOf } from '../../base/result.ts';
import type { ClassJournal } from './journal.ts';
import type { Profiles } from '../people/profiles.ts';

/** Notes who changed something that a class keeps, and when, so that two computers can tell which of them changed it. */
export interface ClassEditor {
  /** The changes so far with the one that is being made. */
  next(of: ClassId, before: readonly Edit[] | undefined): Result<readonly Edit[], Failure>;
  /**
   * The same for what is saved key by key: what follows within ten minutes is the same change, and what is typed within
   * ten minutes of `begunAt` is no change yet, but how it was made.
   */
  nextTyped(
    of: ClassId,
    before: readonly Edit[] | undefined,
    begunAt: string,
  ): Result<readonly Edit[] | undefined, Failure>;
}

/** As long as typing in one paper takes, with an interruption. */
const ONE_SITTING_MS = 10 * 60 * 1000;

/** Makes the editor of classes. */
export function createClassEditor(tools: {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly journal: ClassJournal;
  readonly profiles: Profiles;
}): ClassEditor {
  const next: ClassEditor['next'] = (of, before) =>
    resultOf(function* () {
      const state = yield* valueOf(tools.journal.read(of));
      const teacher = yield* valueOf(tools.profiles.read(state.profile));
      const edit: Edit = { id: tools.newId(), at: tools.now().toISOString(), by: teacher.name };
      return withEdit(before, edit);
    });

  const isJustNow = (at: string): boolean => {
    const ageMs = tools.now().getTime() - Date.parse(at);
    return ageMs >= 0 && ageMs < ONE_SITTING_MS;
  };

  return {
    next,
    nextTyped(of, before, begunAt) {
      const last = before?.at(-1);
      if (last === undefined) return isJustNow(begunAt) ? ok(before) : next(of, before);
      return next(of, isJustNow(last.at) ? before?.slice(0, -1) : before);
    },
  };
}
