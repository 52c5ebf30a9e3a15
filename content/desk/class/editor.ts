import { type Edit, withEdit } from '../../journal/edits.ts';
import type { Failure } from '../../base/failure.ts';
import type { ClassId } from '../../journal/event.ts';
import { ok, type Result, resultOf, valueOf } from '../../base/result.ts';
import type { ClassJournal } from './journal.ts';
import type { Profiles } from '../people/profiles.ts';

/** Records who changed stored data of a class, and when, so that two computers can tell which of them changed it. */
export interface ClassEditor {
  /** The earlier changes with the new one added. */
  next(of: ClassId, before: readonly Edit[] | undefined): Result<readonly Edit[], Failure>;
  /**
   * The same for data that is saved at each key press: changes within ten minutes of each other count as one, and
   * typing within ten minutes of `begunAt` still belongs to the creation.
   */
  nextTyped(
    of: ClassId,
    before: readonly Edit[] | undefined,
    begunAt: string,
  ): Result<readonly Edit[] | undefined, Failure>;
}

/** Enough for typing in one paper with an interruption. */
const ONE_SITTING_MS = 10 * 60 * 1000;

/** Creates the editor of classes. */
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
