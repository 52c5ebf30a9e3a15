import { createRecordedStore, type StoreWrite } from '../../../content/desk/store/recorded-store.ts';
import type { DeskStore } from '../../../content/desk/store/store.ts';
import { withoutProfiles } from '../../../content/desk/store/without-profiles.ts';
import type { Failure } from '../../../content/base/failure.ts';
import { ok, type Result } from '../../../content/base/result.ts';
import type { AnswersDatabase } from './answers-database.ts';

/** A desk that answers only when what it wrote is durable. */
export interface DurableDesk<D> {
  /**
   * Asks the desk, one question after the other. A success was kept; after a failure to keep it the desk knows as little of
   * it as the database does, and the same question may be asked again.
   */
  readonly ask: <T>(question: (desk: D) => Result<T, Failure>) => Promise<Result<T, Failure>>;
}

interface DurableDeskTools<D> {
  /** null where the browser keeps nothing: then everything lasts as long as the page. */
  readonly database: AnswersDatabase | null;
  readonly makeDesk: (store: DeskStore) => D;
  /** Receives the result of each attempt to keep something. */
  readonly onCommit?: (kept: Result<null, Failure>) => void;
}

/**
 * A desk over a store in memory whose writes are kept in a database. The desk stays synchronous; what it wrote in answer to
 * one question is committed as one, and is acknowledged only then. When a commit fails, a new desk is made over what is
 * kept, so that an answer that was not kept is not remembered either.
 */
export async function createDurableDesk<D>(tools: DurableDeskTools<D>): Promise<Result<DurableDesk<D>, Failure>> {
  const { database, makeDesk, onCommit } = tools;
  let kept: readonly (readonly StoreWrite[])[] = [];
  let recorded: ReturnType<typeof createRecordedStore>;
  let desk: D;

  /** Makes a desk over what is kept. */
  const load = (): Result<null, Failure> => {
    recorded = createRecordedStore(kept.flat());
    if (!recorded.ok) return recorded;
    desk = makeDesk(recorded.value.store);
    return ok(null);
  };

  const readKept = async (): Promise<Result<null, Failure>> => {
    if (database === null) return ok(null);
    const read = await database.readAll();
    if (!read.ok) return read;
    kept = read.value;
    return ok(null);
  };

  const takeWrites = (): StoreWrite[] => (recorded.ok ? [...recorded.value.takeWrites()] : []);

  const askNow = async <T>(question: (desk: D) => Result<T, Failure>): Promise<Result<T, Failure>> => {
    const answer = question(desk);
    const writes = takeWrites();
    if (writes.length === 0) return answer;
    const instead = writtenAfterErasing(kept, writes);
    const committed =
      database === null
        ? ok(null)
        : instead === null
          ? await database.commit(kept.length, writes)
          : await database.replaceAll(kept.length, instead);
    if (committed.ok) kept = instead === null ? [...kept, writes] : [instead];
    else {
      // What another tab wrote, or this one without hearing of it, is known from here on.
      if (committed.error.code === 'storage-busy') await readKept();
      load();
    }
    onCommit?.(committed);
    return committed.ok || !answer.ok ? answer : committed;
  };

  const read = await readKept();
  if (!read.ok) return read;
  const loaded = load();
  if (!loaded.ok) return loaded;
  let last: Promise<unknown> = Promise.resolve();
  return ok({
    ask(question) {
      const answer = last.then(() => askNow(question));
      last = answer.catch(() => undefined);
      return answer;
    },
  });
}

/** All that is kept from here on when the newest writes erase somebody; null when they erase nobody. */
function writtenAfterErasing(
  kept: readonly (readonly StoreWrite[])[],
  newest: readonly StoreWrite[],
): readonly StoreWrite[] | null {
  const erased = new Set(newest.flatMap((write) => (write.kind === 'eraseProfile' ? [write.given[0]] : [])));
  return erased.size === 0 ? null : withoutProfiles([...kept.flat(), ...newest], erased);
}
