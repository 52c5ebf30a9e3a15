import type { Failure } from '../../../content/base/failure.ts';
import type { Result } from '../../../content/base/result.ts';
import { type AnswersDatabase, openAnswersDatabase } from './answers-database.ts';
import { becomeWriter, betweenTabs, type Writer } from './one-writer.ts';

export type PageWindow = Window & typeof globalThis;

/** What the browser keeps under a name, while it is being opened. */
export interface Opening {
  /** null: another tab writes. */
  readonly writer: Promise<Writer | null>;
  readonly database: Promise<Result<AnswersDatabase, Failure>>;
  /** The listener is called when the database is deleted or closed from outside; at once where it was already. */
  readonly onGone: (listener: () => void) => void;
}

/** IndexedDB, or nothing where the browser throws at the mere question, as it does for some frames. */
function factoryOf(window: PageWindow): IDBFactory | undefined {
  try {
    return window.indexedDB;
  } catch {
    return undefined;
  }
}

/**
 * Begins to open what the browser keeps under a name. Both requests are sent at once, so that the browser answers them
 * while the page is busy; opening a database changes nothing in it, so it may come before the permission to write.
 */
export function beginOpening(window: PageWindow, name: string, takesOver: boolean): Opening {
  let isGone = false;
  let listener = (): void => undefined;
  const writer = becomeWriter(name, betweenTabs(window), takesOver);
  const database = openAnswersDatabase(factoryOf(window), name, () => {
    isGone = true;
    listener();
  });
  return {
    ...{ writer, database },
    onGone(next) {
      listener = next;
      if (isGone) next();
    },
  };
}
