import { type Failure, failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { applyEdit } from '../../draft/apply-edit.ts';
import type { Edit } from '../../draft/edit.ts';
import type { Draft } from '../../draft/draft.ts';
import type { DraftId, EventId, ProfileId } from '../../journal/event.ts';
import { type DraftState, foldDraft } from '../../journal/fold-draft.ts';
import { draftStream } from '../../journal/stream.ts';
import type { DeskMemory } from '../store/desk-memory.ts';
import { createKeptStreams, type Entry } from '../store/kept-streams.ts';
import type { DeskStore } from '../store/store.ts';

/** The events in the journal of a draft. */
type DraftEntry = Entry<
  | 'draft-created'
  | 'draft-edited'
  | 'draft-undone'
  | 'draft-redone'
  | 'draft-finished'
  | 'draft-lent'
  | 'draft-removed'
  | 'draft-restored'
>;

/** A write to a draft by a caller who knows its latest step. */
export interface DraftWrite {
  readonly draft: DraftId;
  readonly event: EventId;
  readonly after: number;
}

/** The part of the desk that stores drafts. */
export interface Drafts {
  /**
   * `not-found` for a draft that was never created or was removed; `not-allowed` while another profile is the current
   * one.
   */
  read(draft: DraftId): Result<DraftState, Failure>;
  /** The same for a draft that may have been removed. */
  readAny(draft: DraftId): Result<DraftState, Failure>;
  /** Creates a draft; idempotent by its id, and `bad-request` if the id belongs to somebody else. */
  create(profile: ProfileId, draft: DraftId, first: () => Result<Draft, Failure>): Result<DraftState, Failure>;
  edit(write: DraftWrite, edit: Edit): Result<DraftState, Failure>;
  /** The event for an edit: null if it changes nothing, `bad-request` with the error of `applyEdit`. */
  toEntry(draft: Draft, edit: Edit): Result<Omit<Entry<'draft-edited'>, 'id'> | null, Failure>;
  undo(write: DraftWrite): Result<DraftState, Failure>;
  redo(write: DraftWrite): Result<DraftState, Failure>;
  /**
   * Appends the event that `entry` makes from the present state, after the same checks; nothing if it returns null. A
   * repeated event returns the present state.
   */
  write(
    write: DraftWrite,
    entry: (state: DraftState) => Result<Omit<DraftEntry, 'id'> | null, Failure>,
  ): Result<DraftState, Failure>;
  setRemoved(draft: DraftId, isRemoved: boolean): Result<null, Failure>;
}

/** Creates the part of the desk that stores drafts. */
export function createDrafts(tools: {
  readonly store: DeskStore;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly memory: DeskMemory;
}): Drafts {
  const { store } = tools;
  const streams = createKeptStreams(tools, foldDraft);

  const append = (
    draft: DraftId,
    profile: ProfileId,
    id: EventId,
    entry: Omit<DraftEntry, 'id'>,
  ): Result<DraftState, Failure> => {
    // That kind and payload belong together cannot be expressed by a union of entries.
    const after = streams.append(draftStream(draft), profile, { ...entry, id } as Entry<'draft-edited'>);
    if (!after.ok) return after;
    return after.value === null ? err(failure('storage-failed')) : ok(after.value);
  };

  const checkOwner = (profile: ProfileId): Result<null, Failure> => {
    const inUse = store.readProfileInUse();
    if (!inUse.ok) return inUse;
    return inUse.value === null || inUse.value === profile ? ok(null) : err(failure('not-allowed', 'profile'));
  };

  const readAny: Drafts['readAny'] = (draft) => {
    const state = streams.readState(draftStream(draft));
    if (!state.ok) return state;
    if (state.value === null) return err(failure('not-found', 'draft'));
    const allowed = checkOwner(state.value.profile);
    return allowed.ok ? ok(state.value) : allowed;
  };

  const read: Drafts['read'] = (draft) => {
    const state = readAny(draft);
    return state.ok && state.value.isRemoved ? err(failure('not-found', 'draft')) : state;
  };

  const write: Drafts['write'] = ({ draft, event, after }, entry) => {
    const state = read(draft);
    if (!state.ok) return state;
    if (state.value.last.event === event) return state;
    if (state.value.step !== after) return err(failure('bad-request', 'after'));
    const made = entry(state.value);
    if (!made.ok) return made;
    return made.value === null ? state : append(draft, state.value.profile, event, made.value);
  };

  const toEntry: Drafts['toEntry'] = (draft, edit) => {
    const edited = applyEdit(draft, edit);
    if (!edited.ok) return err(failure('bad-request', edited.error));
    return ok(edited.value === draft ? null : { kind: 'draft-edited', payload: { edit } });
  };

  return {
    read,
    readAny,
    write,
    create(profile, draft, first) {
      const allowed = checkOwner(profile);
      if (!allowed.ok) return allowed;
      const before = streams.readState(draftStream(draft));
      if (!before.ok) return before;
      if (before.value !== null) {
        const isSame = before.value.profile === profile && !before.value.isRemoved;
        return isSame ? ok(before.value) : err(failure('bad-request', 'draft'));
      }
      const made = first();
      if (!made.ok) return made;
      // `newId` returns a UUID, and the journal validates it again.
      const id = tools.newId() as EventId;
      return append(draft, profile, id, { kind: 'draft-created', payload: { draft: made.value } });
    },
    toEntry,
    edit: (request, edit) => write(request, ({ draft }) => toEntry(draft, edit)),
    undo: (request) =>
      write(request, ({ undo }) =>
        undo === null ? err(failure('not-allowed', 'undo')) : ok({ kind: 'draft-undone', payload: {} }),
      ),
    redo: (request) =>
      write(request, ({ redo }) =>
        redo === null ? err(failure('not-allowed', 'redo')) : ok({ kind: 'draft-redone', payload: {} }),
      ),
    setRemoved(draft, isRemoved) {
      const state = readAny(draft);
      if (!state.ok) return state;
      if (state.value.isRemoved === isRemoved) return ok(null);
      const kind = isRemoved ? 'draft-removed' : 'draft-restored';
      const after = append(draft, state.value.profile, tools.newId() as EventId, { kind, payload: {} });
      return after.ok ? ok(null) : after;
    },
  };
}
