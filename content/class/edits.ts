import * as z from 'zod';
import type { DeepReadonly } from '../lesson/format.ts';

/** One change of something that a class keeps: who made it and when. Its id is random, and known on every computer that has the change. */
export const editSchema = z.strictObject({
  id: z.uuid(),
  /** ISO 8601 in UTC, by the clock of the computer on which it was made. */
  at: z.string().max(40),
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
