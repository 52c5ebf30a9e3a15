import * as z from 'zod';
import { claimIdSchema, lessonIdSchema } from '../lesson/format.ts';
import { CREDITS, LABELS } from '../lesson/label.ts';
import type { EventKind, Payload } from './event.ts';

/** How the payload of one kind grew from one version to the next. */
export interface PayloadStep<Older, Newer> {
  /** The payload as the older version wrote it. */
  readonly schema: z.ZodType<Older>;
  /** The same in the newer form; what the older version could not say gets the value that it meant. */
  readonly up: (older: Older) => Newer;
  /** The same in the older form; null when the older form cannot say it. `down(up(x))` is `x`. */
  readonly down: (newer: Newer) => Older | null;
}

/** Keeps the older and the newer form of one step together, which a list of steps cannot. */
const step = <Older, Newer>(one: PayloadStep<Older, Newer>): PayloadStep<unknown, unknown> =>
  one as PayloadStep<unknown, unknown>;

/**
 * The steps of each kind whose payload has grown: the first leads from version 1 to version 2, and so on; the last leads
 * to the schema in event.ts. A kind without steps is at version 1. A step that was published is never changed.
 */
export const olderPayloads: Readonly<Partial<Record<EventKind, readonly PayloadStep<unknown, unknown>[]>>> = {
  'key-changed': [
    step({
      schema: z.strictObject({
        lesson: lessonIdSchema,
        claim: claimIdSchema,
        label: z.enum(LABELS),
        credits: z.strictObject({
          evidence: z.literal(CREDITS),
          attribution: z.literal(CREDITS),
          rhetoric: z.literal(CREDITS),
        }),
      }),
      up: (older): Payload<'key-changed'> => ({ ...older, reason: null }),
      down: ({ reason, ...older }) => (reason === null ? older : null),
    }),
  ],
};
