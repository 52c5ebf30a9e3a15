import * as z from 'zod';
import { claimIdSchema, type DeepReadonly } from '../lesson/format.ts';
import { FORMAT_LIMITS } from '../lesson/format-limits.ts';

/**
 * Which claims an attempt asks: all that the teacher assigned or the lesson has; a dozen that the desk spreads over the
 * article and its labels; or the listed ones.
 */
export const claimChoiceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('dozen') }),
  z.strictObject({ kind: z.literal('these'), claims: z.array(claimIdSchema).min(1).max(FORMAT_LIMITS.claims) }),
]);

export type ClaimChoice = DeepReadonly<z.output<typeof claimChoiceSchema>>;
