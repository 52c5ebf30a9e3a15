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

/**
 * One write to the store as plain data: the name of the call and its arguments. The code that stores it adds a version.
 */
export type StoreWrite =
  | { readonly [K in Lasting]: { readonly kind: K; readonly given: Parameters<DeskStore[K]> } }[Lasting]
  | {
      /** `DeskStore.adopt`, with its maps written as pairs. */
      readonly kind: 'adopt';
      readonly lessons: readonly (readonly [string, unknown])[];
      readonly keys: readonly (readonly [string, unknown])[];
      readonly given: Pick<Parameters<DeskStore['adopt']>[0], 'events' | 'records'>;
    };

/** A store in memory that records its writes until they are taken. */
export interface RecordedStore {
  readonly store: DeskStore;
  /** The writes since the last call, in order, without those that were refused. */
  readonly takeWrites: () => readonly StoreWrite[];
}

/**
 * A store in memory whose writes can be stored elsewhere and replayed: for a synchronous desk with an asynchronous
 * database. `before` are writes taken from another such store, in order; if one of them is refused, because it was
 * damaged, its failure is returned.
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
  /** A lesson or key that already exists is left as it is, and need not be written again. */
  const isThere = (kind: Lasting, hash: unknown): boolean => {
    if (kind !== 'keepLesson' && kind !== 'keepKey') return false;
    // Both methods are given the hash first.
    const known = kind === 'keepLesson' ? memory.readLesson(hash as ContentHash) : memory.readKey(hash as ContentHash);
    return known.ok && known.value !== null;
  };
  const recorded = Object.fromEntries(
    LASTING.map((kind) => [
      kind,
      // Each name comes with the arguments of the method of that name.
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
  // The pairs came from maps with these types.
  const maps = { lessons: new Map(write.lessons), keys: new Map(write.keys) } as unknown as Pick<
    Parameters<DeskStore['adopt']>[0],
    'lessons' | 'keys'
  >;
  return store.adopt({ ...write.given, ...maps });
}
