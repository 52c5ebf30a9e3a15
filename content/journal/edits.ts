import * as z from 'zod';
import type { DeepReadonly } from '../lesson/format.ts';

/** One change of something that a class keeps: who made it and when. Its id is random, and known on every computer that has the change. */
export const editSchema = z.strictObject({
  id: z.uuid(),
  /** ISO 8601 in UTC, by the clock of the computer on which it was made. */
  at: z.iso.datetime(),
  /** The name of the teacher who made it; null for one without a name. */
  by: z.string().max(60).nullable(),
});

/** The changes that led to what a record says, the newest last. Older records have none. */
export const editsSchema = z.array(editSchema).max(200);

export type Edit = DeepReadonly<z.infer<typeof editSchema>>;

/** The most changes that are remembered of one thing; what changes more often forgets its oldest ones. */
export const MAX_EDITS = 100;

/** The changes with one more behind them. */
export const withEdit = (before: readonly Edit[] | undefined, edit: Edit): readonly Edit[] =>
  [...(before ?? []), edit].slice(-MAX_EDITS);

/** Which of two computers changed a thing last: neither knows more than the other about it, or one does, or both went on. */
export type EditOrder = 'here' | 'there' | 'both';

/**
 * Which side is newer: the one that knows the other's last change. `both` where neither does. `isOneBeginning`: whether
 * both sides began with the same, so that a side without changes is the older one; otherwise nothing is known of it.
 * Clocks say nothing.
 */
export function compareEdits(
  here: readonly Pick<Edit, 'id'>[],
  there: readonly Pick<Edit, 'id'>[],
  isOneBeginning: boolean,
): EditOrder {
  const knows = (side: readonly Pick<Edit, 'id'>[], other: readonly Pick<Edit, 'id'>[]): boolean => {
    const last = other.at(-1);
    return last === undefined ? isOneBeginning && side.length > 0 : side.some(({ id }) => id === last.id);
  };
  const [isHere, isThere] = [knows(here, there), knows(there, here)];
  return isHere === isThere ? 'both' : isHere ? 'here' : 'there';
}

/** The changes of both sides, those of `last` behind the others that it does not know. */
export function joinEdits(other: readonly Edit[], last: readonly Edit[]): readonly Edit[] {
  const known = new Set(last.map(({ id }) => id));
  return [...other.filter(({ id }) => !known.has(id)), ...last].slice(-MAX_EDITS);
}
