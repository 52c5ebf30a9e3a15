import type { StoreWrite } from '../../content/desk/store/recorded-store.ts';
import { failure, type FailureCode } from '../../content/base/failure.ts';
import { err, ok } from '../../content/base/result.ts';
import type { AnswersDatabase } from '../../renderer/platform/web/answers-database.ts';

/** A database in memory that copies as IndexedDB does, with switches for what a browser may refuse. */
export interface FakeDatabase {
  /** Another connection to the same database, as another tab has one. */
  readonly open: () => AnswersDatabase;
  /** The next commits fail in this way; null: they succeed. */
  failWith: FailureCode | null;
  /** Whether the next commit is kept although it says that it failed. */
  losesAcknowledgement: boolean;
  readonly kept: readonly (readonly StoreWrite[])[];
}

export function createFakeDatabase(): FakeDatabase {
  const kept: (readonly StoreWrite[])[] = [];
  const fake: FakeDatabase = {
    failWith: null,
    losesAcknowledgement: false,
    kept,
    open: () => ({
      readAll: () => Promise.resolve(ok(structuredClone(kept))),
      commit(at, writes) {
        if (fake.failWith !== null) return Promise.resolve(err(failure(fake.failWith)));
        if (kept[at] !== undefined) return Promise.resolve(err(failure('storage-busy')));
        kept[at] = structuredClone(writes);
        if (!fake.losesAcknowledgement) return Promise.resolve(ok(null));
        fake.losesAcknowledgement = false;
        return Promise.resolve(err(failure('storage-failed')));
      },
      replaceAll(before, writes) {
        if (fake.failWith !== null) return Promise.resolve(err(failure(fake.failWith)));
        if (kept.length !== before) return Promise.resolve(err(failure('storage-busy')));
        kept.splice(0, before, structuredClone(writes));
        return Promise.resolve(ok(null));
      },
      erase() {
        kept.length = 0;
        return Promise.resolve(ok(null));
      },
      close: () => undefined,
    }),
  };
  return fake;
}
