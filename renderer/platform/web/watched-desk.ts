import type { DeskStore } from '../../../content/desk/store/store.ts';
import type { AnswersDatabase } from './answers-database.ts';
import { createDurableDesk, type DurableDesk } from './durable-desk.ts';
import type { KeepingWatch } from './keeping.ts';

/**
 * The desk over what is kept of its work, with a watch on whether each answer is kept. `database` is null where nothing can
 * be. Gives null when this page cannot read what is kept; `keeping` then says why.
 */
export async function openWatchedDesk<D>(
  keeping: KeepingWatch,
  database: AnswersDatabase | null,
  makeDesk: (store: DeskStore) => D,
): Promise<DurableDesk<D> | null> {
  const made = await createDurableDesk({ database, makeDesk, onCommit: keeping.note });
  if (made.ok) return made.value;
  keeping.change({ kind: made.error.code === 'newer-format' ? 'newer' : 'unreadable' });
  return null;
}
