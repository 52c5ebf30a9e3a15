import { classOfStream, type ClassState, foldClass } from '../../class/fold-class.ts';
import { type Failure, failure } from '../../base/failure.ts';
import type { ClassId, EventId, ProfileId } from '../../journal/event.ts';
import { classStream } from '../../journal/stream.ts';
import { failWith, type Result, resultOf, valueOf } from '../../base/result.ts';
import { createKeptStreams, type Entry } from '../store/kept-streams.ts';
import type { DeskMemory } from '../store/desk-memory.ts';
import type { DeskStore } from '../store/store.ts';

/** The events in the journal of a class; they name no person. */
type ClassEntry = Entry<
  | 'class-created'
  | 'class-renamed'
  | 'class-removed'
  | 'key-changed'
  | 'key-change-undone'
  | 'sheet-chosen'
  | 'hand-out-chosen'
  | 'revision-chosen'
>;

/** The part of the desk that lists, creates and removes classes. */
export interface ClassJournal {
  /** `not-found` for a class that was never created or was removed. */
  read(of: ClassId): Result<ClassState, Failure>;
  /** The classes of a profile, oldest first. */
  list(profile: ProfileId): Result<readonly { readonly class: ClassId; readonly state: ClassState }[], Failure>;
  /** Creates a class; idempotent by its id. */
  create(profile: ProfileId, of: ClassId, name: string): Result<ClassState, Failure>;
  append(of: ClassId, entry: Omit<ClassEntry, 'id'>): Result<ClassState, Failure>;
}

/** Creates the part of the desk that lists, creates and removes classes. */
export function createClassJournal(tools: {
  readonly store: DeskStore;
  readonly memory: DeskMemory;
  readonly now: () => Date;
  readonly newId: () => string;
}): ClassJournal {
  const streams = createKeptStreams(tools, foldClass);

  const write = (of: ClassId, profile: ProfileId, entry: Omit<ClassEntry, 'id'>): Result<ClassState, Failure> =>
    resultOf(function* () {
      // `newId` returns a UUID; that kind and payload belong together cannot be expressed by a union of entries.
      const whole = { ...entry, id: tools.newId() as EventId } as Entry<'class-renamed'>;
      const after = yield* valueOf(streams.append(classStream(of), profile, whole));
      return after ?? (yield* failWith(failure('storage-failed')));
    });

  const read: ClassJournal['read'] = (of) =>
    resultOf(function* () {
      const state = yield* valueOf(streams.readState(classStream(of)));
      return state === null || state.isRemoved ? yield* failWith(failure('not-found', 'class')) : state;
    });

  return {
    read,
    list: (profile) =>
      resultOf(function* () {
        const names = yield* valueOf(tools.store.listStreams(profile, 'class'));
        const classes: { readonly class: ClassId; readonly state: ClassState }[] = [];
        for (const name of names) {
          const state = yield* valueOf(streams.readState(name));
          if (state !== null && !state.isRemoved) {
            classes.push({ class: classOfStream(name), state });
          }
        }
        return classes;
      }),
    create: (profile, of, name) =>
      resultOf(function* () {
        const before = yield* valueOf(streams.readState(classStream(of)));
        if (before === null) return yield* valueOf(write(of, profile, { kind: 'class-created', payload: { name } }));
        const isSame = before.profile === profile && !before.isRemoved;
        return isSame ? before : yield* failWith(failure('bad-request', 'class'));
      }),
    append(of, entry) {
      const before = read(of);
      return before.ok ? write(of, before.value.profile, entry) : before;
    },
  };
}
