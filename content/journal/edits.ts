import * as z from 'zod';
import type { DeepReadonly } from '../lesson/format.ts';

/**
 * One change of a class record: who made it and when. Its id is random, and the same on every computer that has the
 * change.
 */
export const editSchema = z.strictObject({
  id: z.uuid(),
  /** ISO 8601 in UTC, by the clock of the computer on which it was made. */
  at: z.iso.datetime(),
  /** The name of the teacher who made it; null for a teacher without a name. */
  by: z.string().max(60).nullable(),
});

/** The changes that led to the current value of a record, newest last. Older records have none. */
export const editsSchema = z.array(editSchema).max(200);

export type Edit = DeepReadonly<z.infer<typeof editSchema>>;

/** The most changes that are stored for one record; the oldest ones are dropped. */
export const MAX_EDITS = 100;

/** Appends one change. */
export const withEdit = (before: readonly Edit[] | undefined, edit: Edit): readonly Edit[] =>
  [...(before ?? []), edit].slice(-MAX_EDITS);

/** Which of two computers changed a record last: neither has changes unknown to the other, or one has, or both have. */
export type EditOrder = 'here' | 'there' | 'both';

/**
 * Which side is newer: the one that contains the other's last change; `both` if neither does. `isOneBeginning`: whether
 * both sides started from the same value, so that a side without changes is the older one; otherwise a side without
 * changes cannot be compared. Clocks are ignored.
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

/** The changes of both sides: first those that only `other` has, then those of `last`. */
export function joinEdits(other: readonly Edit[], last: readonly Edit[]): readonly Edit[] {
  const known = new Set(last.map(({ id }) => id));
  return [...other.filter(({ id }) => !known.has(id)), ...last].slice(-MAX_EDITS);
}
