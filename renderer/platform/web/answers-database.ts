import type { StoreWrite } from '../../../content/desk/store/recorded-store.ts';
import { type Failure, failure } from '../../../content/base/failure.ts';
import { err, ok, type Result } from '../../../content/base/result.ts';

/** The newest form in which commands are kept, and the only one so far. */
const KEPT_VERSION = 1;

/** What one command of the desk wrote, as it is kept. */
interface KeptCommand {
  readonly version: number;
  readonly writes: readonly StoreWrite[];
}

/** Where a page keeps what its desk wrote. */
export interface AnswersDatabase {
  /** All that was kept, command by command, in order. `newer-format`: a newer page wrote it. */
  readAll(): Promise<Result<readonly (readonly StoreWrite[])[], Failure>>;
  /**
   * Keeps what one command wrote as number `at`, counted from 0, and answers when it is durable. `storage-busy` when that
   * number is taken: another tab wrote meanwhile. `disk-full` beyond the browser's quota. After a failure nothing is kept.
   */
  commit(at: number, writes: readonly StoreWrite[]): Promise<Result<null, Failure>>;
  /**
   * Keeps `writes` as the only command in place of the `before` that were kept, all at once; for erasing a person from what
   * was written earlier. `storage-busy` when another tab wrote meanwhile. After a failure everything is as it was.
   */
  replaceAll(before: number, writes: readonly StoreWrite[]): Promise<Result<null, Failure>>;
  /** Deletes everything that was kept, and the database itself. */
  erase(): Promise<Result<null, Failure>>;
  close(): void;
}

const COMMANDS = 'commands';

const toKept = (writes: readonly StoreWrite[]): KeptCommand => ({ version: KEPT_VERSION, writes });

/**
 * Opens the database of one lesson in the browser's IndexedDB, which is there from a file, from plain http and in every
 * engine (docs/decisions). `storage-failed` where the browser allows none. `onGone` is called when it is deleted or closed
 * from outside: by another tab, or by a person who clears what the browser keeps.
 */
export async function openAnswersDatabase(
  factory: IDBFactory | undefined,
  name: string,
  onGone: () => void,
): Promise<Result<AnswersDatabase, Failure>> {
  let database: IDBDatabase;
  try {
    if (factory === undefined) return err(failure('storage-failed', null, 'no IndexedDB'));
    const opening = factory.open(name, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(COMMANDS);
    database = await answerOf(opening);
  } catch (reason) {
    return err(toFailure(reason));
  }
  database.onversionchange = () => {
    database.close();
    onGone();
  };
  database.onclose = onGone;

  /** Makes one transaction that is durable when it is complete. */
  const write = (
    change: (store: IDBObjectStore, transaction: IDBTransaction) => void,
  ): Promise<Result<null, Failure>> =>
    new Promise((resolve) => {
      try {
        // "strict": complete means that the operating system was told to put it on the disk (IndexedDB 3.0).
        const transaction = database.transaction(COMMANDS, 'readwrite', { durability: 'strict' });
        transaction.oncomplete = () => resolve(ok(null));
        // Without an error it was called off here, because another tab wrote meanwhile.
        transaction.onabort = () =>
          resolve(err(transaction.error === null ? failure('storage-busy') : toFailure(transaction.error)));
        change(transaction.objectStore(COMMANDS), transaction);
      } catch (reason) {
        resolve(err(toFailure(reason)));
      }
    });

  return ok({
    async readAll() {
      try {
        const store = database.transaction(COMMANDS, 'readonly').objectStore(COMMANDS);
        // Nothing but `commit` writes here; a newer page says so by its version.
        const kept = (await answerOf(store.getAll())) as readonly KeptCommand[];
        const isNewer = kept.some(({ version }) => version > KEPT_VERSION);
        return isNewer ? err(failure('newer-format')) : ok(kept.map(({ writes }) => writes));
      } catch (reason) {
        return err(toFailure(reason));
      }
    },
    commit: (at, writes) =>
      write((store, transaction) => {
        store.add(toKept(writes), at);
        transaction.commit();
      }),
    replaceAll: (before, writes) =>
      write((store, transaction) => {
        const counting = store.count();
        counting.onsuccess = () => {
          if (counting.result !== before) {
            transaction.abort();
            return;
          }
          store.clear();
          store.add(toKept(writes), 0);
          transaction.commit();
        };
      }),
    erase: () =>
      new Promise((resolve) => {
        database.onversionchange = null;
        database.close();
        const erasing = factory.deleteDatabase(name);
        erasing.onsuccess = () => resolve(ok(null));
        erasing.onerror = () => resolve(err(toFailure(erasing.error)));
        // Another tab has it open and does not let go.
        erasing.onblocked = () => resolve(err(failure('storage-busy')));
      }),
    close: () => {
      database.close();
    },
  });
}

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser gave no reason.'));
  });

function toFailure(reason: unknown): Failure {
  const name = reason instanceof Error || reason instanceof DOMException ? reason.name : '';
  const detail = String(reason);
  if (name === 'QuotaExceededError') return failure('disk-full', null, detail);
  return name === 'ConstraintError' ? failure('storage-busy', null, detail) : failure('storage-failed', null, detail);
}
