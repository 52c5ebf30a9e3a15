import { classOfStream, type ClassState, foldClass } from '../../class/fold-class.ts';
import { type Failure, failure } from '../../base/failure.ts';
import type { ClassId, EventId, ProfileId } from '../../journal/event.ts';
import { classStream } from '../../journal/stream.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { createKeptStreams, type Entry } from '../store/kept-streams.ts';
import type { DeskStore } from '../store/store.ts';

/** What stands in the journal of a class; nobody is named in it but the class. */
type ClassEntry = Entry<
  | 'class-created'
  | 'class-renamed'
  | 'class-removed'
  | 'key-changed'
  | 'key-change-undone'
  | 'sheet-chosen'
  | 'revision-chosen'
>;

/** The part of the desk that knows which classes there are. */
export interface ClassJournal {
  /** `not-found` for a class that was never made, and for one that was removed. */
  read(of: ClassId): Result<ClassState, Failure>;
  /** The classes of a profile, oldest first. */
  list(profile: ProfileId): Result<readonly { readonly class: ClassId; readonly state: ClassState }[], Failure>;
  /** Makes a class; the same id again is the same class. */
  create(profile: ProfileId, of: ClassId, name: string): Result<ClassState, Failure>;
  append(of: ClassId, entry: Omit<ClassEntry, 'id'>): Result<ClassState, Failure>;
}

/** Makes the part of the desk that knows which classes there are. */
export function createClassJournal(tools: {
  readonly store: DeskStore;
  readonly now: () => Date;
  readonly newId: () => string;
}): ClassJournal {
  const streams = createKeptStreams(tools, foldClass);

  const write = (of: ClassId, profile: ProfileId, entry: Omit<ClassEntry, 'id'>): Result<ClassState, Failure> => {
    // `newId` promises a UUID; kind and payload belong together, which a union of entries cannot say.
    const whole = { ...entry, id: tools.newId() as EventId } as Entry<'class-renamed'>;
    const after = streams.append(classStream(of), profile, whole);
    if (!after.ok) return after;
    return after.value === null ? err(failure('storage-failed')) : ok(after.value);
  };

  const read: ClassJournal['read'] = (of) => {
    const state = streams.readState(classStream(of));
    if (!state.ok) return state;
    return state.value === null || state.value.isRemoved ? err(failure('not-found', 'class')) : ok(state.value);
  };

  return {
    read,
    list(profile) {
      const names = tools.store.listStreams(profile, 'class');
      if (!names.ok) return names;
      const classes: { readonly class: ClassId; readonly state: ClassState }[] = [];
      for (const name of names.value) {
        const state = streams.readState(name);
        if (!state.ok) return state;
        if (state.value !== null && !state.value.isRemoved) {
          classes.push({ class: classOfStream(name), state: state.value });
        }
      }
      return ok(classes);
    },
    create(profile, of, name) {
      const before = streams.readState(classStream(of));
      if (!before.ok) return before;
      if (before.value === null) return write(of, profile, { kind: 'class-created', payload: { name } });
      const isSame = before.value.profile === profile && !before.value.isRemoved;
      return isSame ? ok(before.value) : err(failure('bad-request', 'class'));
    },
    append(of, entry) {
      const before = read(of);
      return before.ok ? write(of, before.value.profile, entry) : before;
    },
  };
}
