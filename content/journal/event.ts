import * as z from 'zod';
import { CONFIDENCES, MODES } from '../attempt/confidence.ts';
import { claimIdSchema, hashSchema } from '../lesson/format.ts';
import { LABELS } from '../lesson/label.ts';
import { settingsChangesSchema } from '../profile/settings.ts';

/** The version of the event format that this program writes. */
export const EVENT_FORMAT_VERSION = 1;

export const profileIdSchema = z.uuid().brand<'ProfileId'>();
export const attemptIdSchema = z.uuid().brand<'AttemptId'>();
export const eventIdSchema = z.uuid().brand<'EventId'>();

/** Which journal an event stands in: one attempt, or one profile. */
export const streamSchema = z
  .string()
  .regex(/^(profile|attempt|practice|key):[0-9a-f-]{36}$/)
  .brand<'Stream'>();

/** An entry of the append-only journal. Kinds that this program does not know are kept as they are. */
export const journalEventSchema = z.strictObject({
  format: z.literal('claimsort-event'),
  version: z.int().min(1),
  id: eventIdSchema,
  profile: profileIdSchema,
  stream: streamSchema,
  /** Position in the stream, from 0, without gaps. Order is by this, never by time. */
  sequence: z.int().min(0),
  /** UTC, ISO 8601 with milliseconds, from the clock that the computer had. */
  time: z.iso.datetime(),
  kind: z.string().min(1).max(60),
  payload: z.record(z.string(), z.json()),
  /** The hash of the event before it in the stream; null for the first. */
  previous: hashSchema.nullable(),
});

/** The payloads of the kinds that this program writes, by kind. */
export const payloadSchemas = {
  'profile-created': z.strictObject({ name: z.string().min(1).max(60).nullable() }),
  'profile-renamed': z.strictObject({ name: z.string().min(1).max(60).nullable() }),
  'settings-changed': settingsChangesSchema,
  started: z.strictObject({
    lesson: hashSchema,
    /** null for an exam edition. */
    key: hashSchema.nullable(),
    mode: z.enum(MODES),
    /** The claims to sort, in reading order. */
    claims: z.array(claimIdSchema).min(1).max(4000),
    options: z.strictObject({ asksConfidence: z.boolean(), asksCues: z.boolean() }),
    /** The attempt whose missed claims are sorted again; null otherwise. */
    again: attemptIdSchema.nullable(),
  }),
  responded: z.strictObject({
    claim: claimIdSchema,
    label: z.enum(LABELS),
    /** null when the attempt does not ask how sure one is. */
    confidence: z.enum(CONFIDENCES).nullable(),
  }),
  /** Which words decided it, as positions from 0 among the words of the claim (content/cues); none is an answer too. */
  'cues-marked': z.strictObject({ claim: claimIdSchema, words: z.array(z.int().min(0)).max(2000) }),
  /** The claim that the person turned to. */
  moved: z.strictObject({ claim: claimIdSchema }),
  'handed-in': z.strictObject({}),
  /** The person started over; the attempt stays in the journal and is no longer offered. */
  'set-aside': z.strictObject({}),
} as const;

export type ProfileId = z.infer<typeof profileIdSchema>;
export type AttemptId = z.infer<typeof attemptIdSchema>;
export type EventId = z.infer<typeof eventIdSchema>;
export type Stream = z.infer<typeof streamSchema>;
export type JournalEvent = Readonly<z.infer<typeof journalEventSchema>>;
export type EventKind = keyof typeof payloadSchemas;
export type Payload<K extends EventKind> = Readonly<z.infer<(typeof payloadSchemas)[K]>>;
