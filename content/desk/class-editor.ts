import { type Edit, withEdit } from '../classroom/edits.ts';
import type { Failure } from '../failure.ts';
import type { ClassId } from '../journal/event.ts';
import { ok, type Result } from '../result.ts';
import type { ClassJournal } from './class-journal.ts';
import type { Profiles } from './profiles.ts';

/** Notes who changed something that a class keeps, and when, so that two computers can tell which of them changed it. */
export interface ClassEditor {
  /** The changes so far with the one that is being made. */
  next(of: ClassId, before: readonly Edit[] | undefined): Result<readonly Edit[], Failure>;
}

/** Makes the editor of classes. */
export function createClassEditor(tools: {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly journal: ClassJournal;
  readonly profiles: Profiles;
}): ClassEditor {
  const next: ClassEditor['next'] = (of, before) => {
    const state = tools.journal.read(of);
    if (!state.ok) return state;
    const teacher = tools.profiles.read(state.value.profile);
    if (!teacher.ok) return teacher;
    const edit: Edit = { id: tools.newId(), at: tools.now().toISOString(), by: teacher.value.name };
    return ok(withEdit(before, edit));
  };

  return { next };
}
