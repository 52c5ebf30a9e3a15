import * as z from 'zod';
import { attemptIdSchema, type JournalEvent, journalEventSchema, profileIdSchema } from '../journal/event.ts';
import { hashSchema, lessonIdSchema, type DeepReadonly } from '../lesson/format.ts';

/** The version of the hand-in format that this program writes and reads. */
export const HAND_IN_FORMAT_VERSION = 1;

/** The largest hand-in file that is read, in bytes: an attempt of 4,000 claims fits many times. */
export const MAX_HAND_IN_BYTES = 8 * 1024 * 1024;

/** What a student hands in: one attempt with its whole journal. No key, no points: whoever holds the key computes them. */
const handInSchema = z.strictObject({
  attempt: attemptIdSchema,
  profile: profileIdSchema,
  /** A name or a pseudonym, as the student chose. */
  name: z.string().min(1).max(60),
  lesson: z.strictObject({
    id: lessonIdSchema,
    hash: hashSchema,
    revision: z.int().min(1),
    title: z.string().min(1).max(120),
  }),
  events: z.array(journalEventSchema).min(1).max(50_000),
});

/** A hand-in file (`*.handin.json`). The signature covers the canonical JSON (RFC 8785) of `handIn`. */
export const handInFileSchema = z.strictObject({
  format: z.literal('claimsort-hand-in'),
  version: z.literal(HAND_IN_FORMAT_VERSION),
  handIn: handInSchema,
  signature: z.strictObject({
    algorithm: z.literal('Ed25519'),
    /** The installation's public key, 32 bytes in base64. */
    publicKey: z.string().regex(/^[A-Za-z0-9+/]{43}=$/),
    /** 64 bytes in base64. */
    value: z.string().regex(/^[A-Za-z0-9+/]{86}==$/),
  }),
});

/** The events stay what the journal calls them, so that its functions take them. */
export type HandIn = DeepReadonly<Omit<z.infer<typeof handInSchema>, 'events'>> & {
  readonly events: readonly JournalEvent[];
};
export type HandInFile = DeepReadonly<Omit<z.infer<typeof handInFileSchema>, 'handIn'>> & { readonly handIn: HandIn };

/** How an installation signs; what it proves is only that a file was not changed since it left that installation. */
export interface Signer {
  /** Signs the UTF-8 bytes of a text. */
  sign(text: string): HandInFile['signature'];
}

/** Whether a signature belongs to the UTF-8 bytes of a text. */
export type Verify = (text: string, signature: HandInFile['signature']) => boolean;
