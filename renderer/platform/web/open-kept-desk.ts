import type { DeskStore } from '../../../content/desk/store/store.ts';
import type { Failure } from '../../../content/base/failure.ts';
import { ok, type Result } from '../../../content/base/result.ts';
import type { Opening } from './begin-opening.ts';
import type { DurableDesk } from './durable-desk.ts';
import { createKeepingWatch, type KeepingWatch } from './keeping.ts';
import { openWatchedDesk } from './watched-desk.ts';

/** A desk whose work the browser keeps, or why there is none. */
export interface KeptDesk<D> {
  readonly keeping: KeepingWatch;
  /** null while another tab writes, and where what is kept cannot be read by this page. */
  readonly desk: DurableDesk<D> | null;
  /** Erases everything that was kept from this browser. */
  readonly erase: () => Promise<Result<null, Failure>>;
}

export interface KeptDeskTools<D> {
  readonly makeDesk: (store: DeskStore) => D;
  /** Puts on the desk what has to be there before anything is asked. */
  readonly prepare: (desk: DurableDesk<D>) => Promise<Result<unknown, Failure>>;
}

/** Makes a desk over what the browser keeps, in the one tab that writes there. */
export async function openKeptDesk<D>(opening: Opening, { makeDesk, prepare }: KeptDeskTools<D>): Promise<KeptDesk<D>> {
  const [writer, opened] = await Promise.all([opening.writer, opening.database]);
  const keeping = createKeepingWatch(writer === null ? { kind: 'elsewhere' } : { kind: 'kept' });
  const closed = { keeping, desk: null, erase: () => Promise.resolve(ok(null)) };
  if (writer === null) {
    if (opened.ok) opened.value.close();
    return closed;
  }

  opening.onGone(() => {
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
