import { MAX_PERSON_NAME } from '../profile/max-name.ts';
import * as z from 'zod';
import { CONFIDENCES } from '../attempt/confidence.ts';
import { HINT_STEPS } from '../attempt/hint.ts';
import { MODES } from '../attempt/mode.ts';
import { HAND_OUT_FORMS } from '../attempt/hand-out-form.ts';
import { MAX_SENTENCE, REASONING, SENTENCE_KINDS } from '../attempt/sentence.ts';
import { FAMILY_IDS, PASSAGE_LEVELS } from '../bank/families.ts';
import { MAX_PASSAGES, passageSchema } from '../bank/format.ts';
import { draftSchema } from '../draft/draft.ts';
import { editSchema } from '../draft/edit.ts';
import { claimIdSchema, type DeepReadonly, lessonIdSchema, slugSchema } from '../lesson/format.ts';
import { FORMAT_LIMITS } from '../lesson/format-limits.ts';
import { hashSchema } from '../base/content-hash.ts';
import { CREDITS } from '../lesson/credit.ts';
import { LABELS } from '../lesson/label.ts';
import { BEARING_VALUES } from '../lesson/source-kind.ts';
import { editsSchema } from './edits.ts';
import { settingsChangesSchema } from '../profile/settings.ts';

export const profileIdSchema = z.uuid().brand<'ProfileId'>();
export const attemptIdSchema = z.uuid().brand<'AttemptId'>();
export const eventIdSchema = z.uuid().brand<'EventId'>();
/** One round of practice. */
export const sessionIdSchema = z.uuid().brand<'SessionId'>();
/** A class of students, as its teacher keeps it. */
export const classIdSchema = z.uuid().brand<'ClassId'>();
/** A lesson in the making. */
export const draftIdSchema = z.uuid().brand<'DraftId'>();

/**
 * Which journal an event stands in: one attempt, one profile, the practice of one profile, one class, or one draft. A
 * newer program may write streams of other kinds; they are kept as they are.
 */
export const streamSchema = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*:[0-9a-f-]{36}$/)
  .max(77)
  .brand<'Stream'>();

/** An entry of the append-only journal. Kinds that this program does not know are kept as they are. */
export const journalEventSchema = z.strictObject({
  format: z.literal('claimsort-event'),
  /** The version of the payload, counted for each kind by itself (payload-versions.ts). */
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

/** The payloads of the kinds that this program writes, by kind, in their newest form; older forms stand in older-payloads.ts. */
export const payloadSchemas = {
  'profile-created': z.strictObject({ name: z.string().min(1).max(MAX_PERSON_NAME).nullable() }),
  'profile-renamed': z.strictObject({ name: z.string().min(1).max(MAX_PERSON_NAME).nullable() }),
  'settings-changed': settingsChangesSchema,
  started: z.strictObject({
    lesson: hashSchema,
    /** null for an exam edition. */
    key: hashSchema.nullable(),
    mode: z.enum(MODES),
    /** The claims to sort, in reading order. */
    claims: z.array(claimIdSchema).min(1).max(FORMAT_LIMITS.claims),
    options: z.strictObject({
      asksConfidence: z.boolean(),
      asksCues: z.boolean(),
      /** The reason waits until it is asked for, and the answer can be changed until then. */
      asksBeforeReason: z.boolean(),
      /** Whether each label is to be explained in a sentence. */
      asksReasoning: z.enum(REASONING),
      /** Whether it is asked what each claim bears on. */
      asksBearing: z.boolean(),
      /** Whether the text may be read aloud; false in an exam where the teacher does not want it. */
      readsAloud: z.boolean(),
    }),
    /** The attempt whose missed claims are sorted again; null otherwise. */
    again: attemptIdSchema.nullable(),
  }),
  responded: z.strictObject({
    claim: claimIdSchema,
    label: z.enum(LABELS),
    /** null when the attempt does not ask how sure one is. */
    confidence: z.enum(CONFIDENCES).nullable(),
  }),
  /** Which words decided it (content/lesson/marked-words.ts). */
  'cues-marked': z.union([
    z.strictObject({ claim: claimIdSchema, words: z.array(z.int().min(0)).max(2000) }),
    z.strictObject({ claim: claimIdSchema, offsets: z.array(z.int().min(0)).max(FORMAT_LIMITS.quote) }),
  ]),
  /** The reason was asked for and shown, without words having been marked: the answer stands from here on. */
  'reason-shown': z.strictObject({ claim: claimIdSchema }),
  /** What the person wrote about a claim; null takes it away. */
  'sentence-written': z.strictObject({
    claim: claimIdSchema,
    about: z.enum(SENTENCE_KINDS),
    text: z.string().min(1).max(MAX_SENTENCE).nullable(),
  }),
  /** A hint was asked for before the answer: the number of the last question that was shown, from 1. */
  'hint-shown': z.strictObject({ claim: claimIdSchema, step: z.int().min(1).max(HINT_STEPS) }),
  /** What an answered claim bears on, as the person sees it. */
  'bearing-answered': z.strictObject({ claim: claimIdSchema, value: z.enum(BEARING_VALUES) }),
  /** A claim of an exam that the person wants to come back to, or no longer. */
  flagged: z.strictObject({ claim: claimIdSchema, isFlagged: z.boolean() }),
  /** The claim that the person turned to. */
  moved: z.strictObject({ claim: claimIdSchema }),
  /** The attempt is an exam as a teacher set it: its result waits for a key that the teacher releases. */
  'set-by-teacher': z.strictObject({}),
  'handed-in': z.strictObject({}),
  /** The person started over; the attempt stays in the journal and is no longer offered. */
  'set-aside': z.strictObject({}),
  /** The person does not want to keep a retry, under way or finished: it stays in the journal and is listed nowhere. */
  dropped: z.strictObject({}),
  /** The attempt that is about to be handed in is an exam that a teacher waits for. */
  'to-give': z.strictObject({}),
  /** The file for the teacher was written. */
  given: z.strictObject({}),
  /** The teacher's key came for an exam that was handed in; it opens the result. */
  'key-released': z.strictObject({ key: hashSchema }),
  'practice-started': z.strictObject({
    session: sessionIdSchema,
    why: z.enum(['review', 'coach']),
    /** The cell of the confusion matrix that is coached; null for review. */
    cell: z.strictObject({ key: z.enum(LABELS), response: z.enum(LABELS) }).nullable(),
    /** Right answers in that row before the session; null for review. */
    before: z.strictObject({ right: z.int().min(0), of: z.int().min(0) }).nullable(),
    passages: z.array(slugSchema).min(1).max(100),
  }),
  /** An answer with what it was about and what it earned, so that the schedule is a fold that outlives the bank. */
  'passage-answered': z.strictObject({
    session: sessionIdSchema,
    passage: slugSchema,
    family: z.enum(FAMILY_IDS),
    level: z.enum(PASSAGE_LEVELS),
    /** What the key of the day said. */
    key: z.enum(LABELS),
    label: z.enum(LABELS),
    confidence: z.enum(CONFIDENCES),
    credit: z.literal(CREDITS),
  }),
  /** Passages that the person added to those that ship; one with the id of an earlier one takes its place. */
  'passages-added': z.strictObject({ passages: z.array(passageSchema).min(1).max(MAX_PASSAGES) }),
  /** They are asked no more; what was answered stays. */
  'passages-removed': z.strictObject({ passages: z.array(slugSchema).min(1).max(MAX_PASSAGES) }),
  /** Passages that were removed are asked again. */
  'passages-restored': z.strictObject({ passages: z.array(slugSchema).min(1).max(MAX_PASSAGES) }),
  'class-created': z.strictObject({
    name: z.string().min(1).max(60),
    /** For a class that came in a co-teacher's file: what it is called everywhere, and when it was made there. */
    shared: z.strictObject({ id: classIdSchema, madeAt: z.iso.datetime() }).exactOptional(),
  }),
  'class-renamed': z.strictObject({ name: z.string().min(1).max(60) }),
  /** The class is no longer shown; its records were erased. */
  'class-removed': z.strictObject({}),
  /** The teacher's own reading of a claim, for this class: a label, what each label earns, and why if the teacher says so. */
  'key-changed': z.strictObject({
    lesson: lessonIdSchema,
    claim: claimIdSchema,
    label: z.enum(LABELS),
    credits: z.strictObject({
      evidence: z.literal(CREDITS),
      attribution: z.literal(CREDITS),
      rhetoric: z.literal(CREDITS),
    }),
    reason: z.string().min(1).max(600).nullable(),
    /** The changes that led here on all computers, for a reading that came in a co-teacher's file or was chosen beside one. */
    edits: editsSchema.exactOptional(),
  }),
  /** The lesson's own key counts again for this claim. */
  'key-change-undone': z.strictObject({
    lesson: lessonIdSchema,
    claim: claimIdSchema,
    edits: editsSchema.exactOptional(),
  }),
  /** Which claims are on the worksheet that the class gets; null for all. */
  'sheet-chosen': z.strictObject({
    lesson: lessonIdSchema,
    claims: z.array(claimIdSchema).min(1).max(FORMAT_LIMITS.claims).nullable(),
  }),
  /** What a teacher asked for when a lesson was handed out last; the names of a list are not in it. */
  'hand-out-chosen': z.strictObject({
    lesson: lessonIdSchema,
    claims: z.union([z.enum(['all', 'dozen']), z.array(claimIdSchema).min(1).max(FORMAT_LIMITS.claims)]),
    folder: z.string().min(1).max(FORMAT_LIMITS.folder).nullable(),
    asks: z.enum(['name', 'number', 'names']),
    reasoning: z.enum(REASONING),
    asksBearing: z.boolean(),
    readsAloud: z.boolean(),
    form: z.enum(HAND_OUT_FORMS),
  }),
  /** By which revision of a lesson the work of the class is counted; null for the one that is offered. */
  'revision-chosen': z.strictObject({
    lesson: lessonIdSchema,
    revision: hashSchema.nullable(),
    edits: editsSchema.exactOptional(),
  }),
  /** A draft begins: with nothing, or with a lesson that it is made from. */
  'draft-created': z.strictObject({ draft: draftSchema }),
  'draft-edited': z.strictObject({ edit: editSchema }),
  /** The last edit that was not taken back is taken back. */
  'draft-undone': z.strictObject({}),
  /** The last edit that was taken back is made again. */
  'draft-redone': z.strictObject({}),
  /**
   * The draft was made into a lesson. It stands here as a whole, with what finishing gave it, so that nothing before this
   * event has to be read again.
   */
  'draft-finished': z.strictObject({ lesson: hashSchema, key: hashSchema, draft: draftSchema }),
  /** The text was given out with its claims, for somebody to sort them without the key. */
  'draft-lent': z.strictObject({ lesson: hashSchema }),
  'draft-removed': z.strictObject({}),
  'draft-restored': z.strictObject({}),
} as const;

export type ProfileId = z.infer<typeof profileIdSchema>;
export type AttemptId = z.infer<typeof attemptIdSchema>;
export type EventId = z.infer<typeof eventIdSchema>;
export type SessionId = z.infer<typeof sessionIdSchema>;
export type ClassId = z.infer<typeof classIdSchema>;
export type DraftId = z.infer<typeof draftIdSchema>;
export type Stream = z.infer<typeof streamSchema>;
export type JournalEvent = Readonly<z.infer<typeof journalEventSchema>>;
export type EventKind = keyof typeof payloadSchemas;
export type Payload<K extends EventKind> = DeepReadonly<z.infer<(typeof payloadSchemas)[K]>>;
