import * as z from 'zod';
import { attemptIdSchema, type JournalEvent, journalEventSchema, profileIdSchema } from '../journal/event.ts';
import { hashSchema } from '../base/content-hash.ts';
import { lessonIdSchema, type DeepReadonly } from '../lesson/format.ts';
import { MAX_STUDENT_NUMBER } from '../profile/student-number.ts';

/** The newest version of the hand-in format that this program reads; a file is written in the oldest that can hold it. */
export const HAND_IN_FORMAT_VERSION = 3;

/** The longest name in a file of version 1, in UTF-16 units, and in the newest. */
const MAX_NAME_OF_1 = 60;
export const MAX_HAND_IN_NAME = 200;

/**
 * A student's hand-in: one attempt with its whole journal. It has no key and no points; these are computed by the
 * teacher's program, which has the key. Fields added in version 2 are optional. Version 3 added files without a
 * signature.
 */
const handInSchema = z.strictObject({
  attempt: attemptIdSchema,
  profile: profileIdSchema,
  /** A name or a pseudonym, chosen by the student. */
  name: z.string().min(1).max(MAX_HAND_IN_NAME),
  /** Version 2: the others who worked together with the student named first; each gets the points. */
  others: z.array(z.string().min(1).max(MAX_HAND_IN_NAME)).max(9).optional(),
  /** Version 2: the student's number, where the teacher asked for it. */
  number: z.string().min(1).max(MAX_STUDENT_NUMBER).optional(),
  lesson: z.strictObject({
    id: lessonIdSchema,
    hash: hashSchema,
    revision: z.int().min(1),
    title: z.string().min(1).max(120),
  }),
  events: z.array(journalEventSchema).min(1).max(50_000),
});

/**
 * A hand-in file (`*.claimsort`, before `*.handin.json`). The signature covers the canonical JSON (RFC 8785) of
 * `handIn`; `none` is for pages in a browser, which cannot store a private key.
 */
export const handInFileSchema = z.strictObject({
  format: z.literal('claimsort-hand-in'),
  version: z.literal([1, 2, 3]),
  handIn: handInSchema,
  signature: z.discriminatedUnion('algorithm', [
    z.strictObject({
      algorithm: z.literal('Ed25519'),
      /**
       * The installation's public key, 32 bytes in base64. The last character has unused bits, which must be 0 (RFC 4648,
       * 3.5): otherwise four texts would stand for one key, and one installation could look like several.
       */
      publicKey: z.string().regex(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/),
      /** 64 bytes in base64, with the unused bits 0. */
      value: z.string().regex(/^[A-Za-z0-9+/]{85}[AQgw]==$/),
    }),
    z.strictObject({ algorithm: z.literal('none') }),
  ]),
});

/** The events have the journal's type, so that its functions accept them. */
export type HandIn = DeepReadonly<Omit<z.infer<typeof handInSchema>, 'events'>> & {
  readonly events: readonly JournalEvent[];
};
export type HandInFile = DeepReadonly<Omit<z.infer<typeof handInFileSchema>, 'handIn'>> & { readonly handIn: HandIn };

/** A hand-in with its installation: the public key of its signature, in base64; null if unsigned. */
export interface SignedHandIn {
  readonly handIn: HandIn;
  readonly publicKey: string | null;
}

/**
 * The oldest version that can hold a hand-in with its signature: what only newer programs can read is not said to be of an
 * older version.
 */
export function versionOfHandIn(
  { name, others, number, events }: HandIn,
  { algorithm }: Pick<HandInFile['signature'], 'algorithm'>,
): HandInFile['version'] {
  if (algorithm === 'none') return 3;
  const isOfVersion1 =
    name.length <= MAX_NAME_OF_1 &&
    others === undefined &&
    number === undefined &&
    events.every(({ version }) => version === 1);
  return isOfVersion1 ? 1 : 2;
}

/**
 * How an installation signs, with `S` for one that always does. A signature only proves that a file was not changed
 * since it left that installation.
 */
export interface Signer<S extends HandInFile['signature'] = HandInFile['signature']> {
  /** Signs the UTF-8 bytes of a text. */
  sign(text: string): S;
}

/** For a page in a browser: it cannot store a key out of reach of other pages, so it signs nothing. */
export const NO_SIGNATURE: Signer = { sign: () => ({ algorithm: 'none' }) };

/** Verification of signatures. */
export type Signature = Extract<HandInFile['signature'], { readonly algorithm: 'Ed25519' }>;

/** Whether a signature belongs to the UTF-8 bytes of a text. */
export type Verify = (text: string, signature: Signature) => boolean;
