import type { ContentHash } from '../../base/content-hash.ts';
import type { Failure } from '../../base/failure.ts';
import { ok, type Result } from '../../base/result.ts';
import { createMemoryStore } from './memory-store.ts';
import type { DeskStore } from './store.ts';

/** The writes of a store that must last. Digests are not among them: losing them costs only time. */
const LASTING = [
  ...(['append', 'keepLesson', 'keepKey', 'putOnShelf', 'putRecords', 'eraseRecords'] as const),
  ...(['eraseProfile', 'writeProfileInUse'] as const),
] as const;

type Lasting = (typeof LASTING)[number];

/** One write to the store as plain data: the name of the call and its arguments. What stores it adds a version. */
export type StoreWrite =
  | { readonly [K in Lasting]: { readonly kind: K; readonly given: Parameters<DeskStore[K]> } }[Lasting]
  | {
      /** `DeskStore.adopt`, whose maps are written as pairs. */
      readonly kind: 'adopt';
      readonly lessons: readonly (readonly [string, unknown])[];
      readonly keys: readonly (readonly [string, unknown])[];
      readonly given: Pick<Parameters<DeskStore['adopt']>[0], 'events' | 'records'>;
    };

/** A store in memory, with what was written to it since it was last asked. */
export interface RecordedStore {
  readonly store: DeskStore;
  /** The writes since the last call, in their order; those that were refused are not among them. */
  readonly takeWrites: () => readonly StoreWrite[];
}

/**
 * A store in memory whose writes can be kept elsewhere and made again: for a desk that answers at once over a database
 * that answers later. `before` are writes that were taken from another such store, in their order; one that is refused
 * now, because it was damaged on the way, gives its failure.
 */
export function createRecordedStore(before: readonly StoreWrite[]): Result<RecordedStore, Failure> {
  const memory = createMemoryStore();
  for (const write of before) {
    const made = writeAgain(memory, write);
    if (!made.ok) return made;
  }
  let writes: StoreWrite[] = [];
  const record = <T extends Result<null, Failure>>(write: StoreWrite, made: T): T => {
    if (made.ok) writes.push(write);
    return made;
  };
  /** A lesson or key that is there is left as it is, and need not be written a second time. */
  const isThere = (kind: Lasting, hash: unknown): boolean => {
    if (kind !== 'keepLesson' && kind !== 'keepKey') return false;
    // Both methods are given the hash first.
    const known = kind === 'keepLesson' ? memory.readLesson(hash as ContentHash) : memory.readKey(hash as ContentHash);
    return known.ok && known.value !== null;
  };
  const recorded = Object.fromEntries(
    LASTING.map((kind) => [
      kind,
      // Each name stands with what the method of that name takes.
      (...given: never[]) =>
        isThere(kind, given[0])
          ? ok(null)
          : record({ kind, given } as unknown as StoreWrite, call(memory, kind, given)),
    ]),
  ) as Pick<DeskStore, Lasting>;
  return ok({
    store: {
      ...memory,
      ...recorded,
      adopt: (bundle) =>
        record(
          {
            kind: 'adopt',
            lessons: [...bundle.lessons],
            keys: [...bundle.keys],
            given: { events: bundle.events, records: bundle.records },
          },
          memory.adopt(bundle),
        ),
    },
    takeWrites() {
      const taken = writes;
      writes = [];
      return taken;
    },
  });
}

const call = (store: DeskStore, kind: Lasting, given: readonly unknown[]): Result<null, Failure> =>
  (store[kind] as (...given: readonly unknown[]) => Result<null, Failure>)(...given);

function writeAgain(store: DeskStore, write: StoreWrite): Result<null, Failure> {
  if (write.kind !== 'adopt') return call(store, write.kind, write.given);
  // The pairs came out of maps of these very types.
  const maps = { lessons: new Map(write.lessons), keys: new Map(write.keys) } as unknown as Pick<
    Parameters<DeskStore['adopt']>[0],
    'lessons' | 'keys'
  >;
  return store.adopt({ ...write.given, ...maps });
}
