import type { DeskStore } from '../../../content/desk/store/store.ts';
import type { Failure } from '../../../content/base/failure.ts';
import { ok, type Result } from '../../../content/base/result.ts';
import { openAnswersDatabase } from './answers-database.ts';
import type { DurableDesk } from './durable-desk.ts';
import { createKeepingWatch, type KeepingWatch } from './keeping.ts';
import { becomeWriter, betweenTabs } from './one-writer.ts';
import { openWatchedDesk } from './watched-desk.ts';

export type PageWindow = Window & typeof globalThis;

/** A desk whose work the browser keeps, or why there is none. */
export interface KeptDesk<D> {
  readonly keeping: KeepingWatch;
  /** null while another tab writes, and where what is kept cannot be read by this page. */
  readonly desk: DurableDesk<D> | null;
  /** Erases everything that was kept from this browser. */
  readonly erase: () => Promise<Result<null, Failure>>;
}

export interface KeptDeskTools<D> {
  /** The name of the database, and of what tabs agree by. */
  readonly name: string;
  readonly makeDesk: (store: DeskStore) => D;
  /** Puts on the desk what has to be there before anything is asked. */
  readonly prepare: (desk: DurableDesk<D>) => Promise<Result<unknown, Failure>>;
  /** Whether to go on here although another tab writes. */
  readonly takesOver: boolean;
}

/** IndexedDB, or nothing where the browser throws at the mere question, as it does for some frames. */
function factoryOf(window: PageWindow): IDBFactory | undefined {
  try {
    return window.indexedDB;
  } catch {
    return undefined;
  }
}

/** Opens what the browser keeps under a name, with a desk over it, as the one tab that writes there. */
export async function openKeptDesk<D>(
  window: PageWindow,
  { name, makeDesk, prepare, takesOver }: KeptDeskTools<D>,
): Promise<KeptDesk<D>> {
  const writer = await becomeWriter(name, betweenTabs(window), takesOver);
  const keeping = createKeepingWatch(writer === null ? { kind: 'elsewhere' } : { kind: 'kept' });
  const closed = { keeping, desk: null, erase: () => Promise.resolve(ok(null)) };
  if (writer === null) return closed;

  const opened = await openAnswersDatabase(factoryOf(window), name, () => {
    if (keeping.now().kind !== 'erased') keeping.change({ kind: 'gone' });
  });
  if (!opened.ok) keeping.change({ kind: 'not-kept' });
  const database = opened.ok ? opened.value : null;
  let desk = await openWatchedDesk(keeping, database, makeDesk);
  if (desk !== null && !(await prepare(desk)).ok) {
    // Some browsers let a page open a database and then keep nothing in it, as with a quota that is used up.
    keeping.change({ kind: 'not-kept' });
    desk = await openWatchedDesk(keeping, null, makeDesk);
    if (desk !== null) await prepare(desk);
  }
  writer.onTakenOver(() => {
    database?.close();
    keeping.change({ kind: 'elsewhere' });
  });
  if (desk === null) return closed;
  const erase = async (): Promise<Result<null, Failure>> => {
    const before = keeping.now();
    keeping.change({ kind: 'erased' });
    const erased = database === null ? ok(null) : await database.erase();
    if (erased.ok) writer.release();
    else keeping.change(before);
    return erased;
  };
  return { keeping, desk, erase };
}
