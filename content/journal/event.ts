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

/** Which claims a worksheet or a class gets, unless the teacher picked them. */
export const SHEET_CHOICES = ['all', 'dozen'] as const;

/** How students say who they are: with a name of their own, a number, or a name from the list of the class. */
export const ASKED_OF_STUDENTS = ['name', 'number', 'names'] as const;

/** Why a session of practice was started. */
export const SESSION_REASONS = ['review', 'coach'] as const;

export const profileIdSchema = z.uuid().brand<'ProfileId'>();
export const attemptIdSchema = z.uuid().brand<'AttemptId'>();
export const eventIdSchema = z.uuid().brand<'EventId'>();
/** A session of practice. */
export const sessionIdSchema = z.uuid().brand<'SessionId'>();
/** A class of students, as stored by its teacher. */
export const classIdSchema = z.uuid().brand<'ClassId'>();
/** A lesson that is being written. */
export const draftIdSchema = z.uuid().brand<'DraftId'>();

/**
 * The journal that an event belongs to: that of one attempt, one profile, the practice of one profile, one class, or
 * one draft. A newer program may write other kinds of streams, which are preserved.
 */
export const streamSchema = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*:[0-9a-f-]{36}$/)
  .max(77)
  .brand<'Stream'>();

/** An entry of the append-only journal. Kinds that this program does not know are preserved. */
export const journalEventSchema = z.strictObject({
  format: z.literal('claimsort-event'),
  /** The version of the payload, counted separately for each kind (payload-versions.ts). */
  version: z.int().min(1),
  id: eventIdSchema,
  profile: profileIdSchema,
  stream: streamSchema,
  /** Position in the stream, from 0, without gaps. Events are ordered by this, never by time. */
  sequence: z.int().min(0),
  /** UTC, ISO 8601 with milliseconds, from the computer's clock. */
  time: z.iso.datetime(),
  kind: z.string().min(1).max(60),
  payload: z.record(z.string(), z.json()),
  /** The hash of the previous event in the stream; null for the first. */
  previous: hashSchema.nullable(),
});

/**
 * The payload schemas of the kinds that this program writes, in their newest version; older versions are in
 * older-payloads.ts.
 */
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
      /** Whether the reason is only shown on request, and the answer can be changed until then. */
      asksBeforeReason: z.boolean(),
      /** Whether the student explains each label in a sentence. */
      asksReasoning: z.enum(REASONING),
      /** Whether the student answers what each claim bears on. */
      asksBearing: z.boolean(),
      /** Whether the text may be read aloud; false in an exam if the teacher turns it off. */
      readsAloud: z.boolean(),
    }),
    /** The attempt whose missed claims are retried; null otherwise. */
    again: attemptIdSchema.nullable(),
  }),
  responded: z.strictObject({
    claim: claimIdSchema,
    label: z.enum(LABELS),
    /** null if the attempt does not ask for confidence. */
    confidence: z.enum(CONFIDENCES).nullable(),
  }),
  /** Which words decided the label (content/lesson/marked-words.ts). */
  'cues-marked': z.union([
    z.strictObject({ claim: claimIdSchema, words: z.array(z.int().min(0)).max(2000) }),
    z.strictObject({ claim: claimIdSchema, offsets: z.array(z.int().min(0)).max(FORMAT_LIMITS.quote) }),
  ]),
  /** The reason was requested and shown without marking words: from here on the answer is final. */
  'reason-shown': z.strictObject({ claim: claimIdSchema }),
  /** A sentence that the person wrote about a claim; null deletes it. */
  'sentence-written': z.strictObject({
    claim: claimIdSchema,
    about: z.enum(SENTENCE_KINDS),
    text: z.string().min(1).max(MAX_SENTENCE).nullable(),
  }),
  /** A hint was requested before the answer: the number of the last question shown, from 1. */
  'hint-shown': z.strictObject({ claim: claimIdSchema, step: z.int().min(1).max(HINT_STEPS) }),
  /** What an answered claim bears on, in the person's view. */
  'bearing-answered': z.strictObject({ claim: claimIdSchema, value: z.enum(BEARING_VALUES) }),
  /** A claim of an exam was flagged to come back to, or unflagged. */
  flagged: z.strictObject({ claim: claimIdSchema, isFlagged: z.boolean() }),
  /** The person moved to this claim. */
  moved: z.strictObject({ claim: claimIdSchema }),
  /** The attempt is an exam set by a teacher: its result waits until the teacher releases a key. */
  'set-by-teacher': z.strictObject({}),
  'handed-in': z.strictObject({}),
  /** The person started over; the attempt stays in the journal and is no longer offered. */
  'set-aside': z.strictObject({}),
  /** The person discarded a retry, in progress or finished: it stays in the journal but is not listed. */
  dropped: z.strictObject({}),
  /** The attempt that is about to be handed in is an exam that a teacher expects. */
  'to-give': z.strictObject({}),
  /** The file for the teacher was saved. */
  given: z.strictObject({}),
  /** The teacher's key for a handed-in exam arrived; it unlocks the result. */
  'key-released': z.strictObject({ key: hashSchema }),
  'practice-started': z.strictObject({
    session: sessionIdSchema,
    why: z.enum(SESSION_REASONS),
    /** The cell of the confusion matrix that is coached; null for a review. */
    cell: z.strictObject({ key: z.enum(LABELS), response: z.enum(LABELS) }).nullable(),
    /** Right answers in that row before the session; null for a review. */
    before: z.strictObject({ right: z.int().min(0), of: z.int().min(0) }).nullable(),
    passages: z.array(slugSchema).min(1).max(100),
  }),
  /** An answer with its passage's data and its credit, so that the schedule can be folded even if the bank changes. */
  'passage-answered': z.strictObject({
    session: sessionIdSchema,
    passage: slugSchema,
    family: z.enum(FAMILY_IDS),
    level: z.enum(PASSAGE_LEVELS),
    /** The label in the key at the time. */
    key: z.enum(LABELS),
    label: z.enum(LABELS),
    confidence: z.enum(CONFIDENCES),
    credit: z.literal(CREDITS),
  }),
  /** Passages that the person added to the built-in ones; one with the id of an earlier passage replaces it. */
  'passages-added': z.strictObject({ passages: z.array(passageSchema).min(1).max(MAX_PASSAGES) }),
  /** They are no longer asked; answers to them are kept. */
  'passages-removed': z.strictObject({ passages: z.array(slugSchema).min(1).max(MAX_PASSAGES) }),
  /** Removed passages are asked again. */
  'passages-restored': z.strictObject({ passages: z.array(slugSchema).min(1).max(MAX_PASSAGES) }),
  'class-created': z.strictObject({
    name: z.string().min(1).max(60),
    /** For a class from a co-teacher's file: its id on every computer, and when it was created there. */
    shared: z.strictObject({ id: classIdSchema, madeAt: z.iso.datetime() }).exactOptional(),
  }),
  'class-renamed': z.strictObject({ name: z.string().min(1).max(60) }),
  /** The class is no longer shown, and its records were erased. */
  'class-removed': z.strictObject({}),
  /**
   * A change of the key of a claim for this class: a label, what each label earns, and the teacher's reason if given.
   */
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
    /**
     * The changes that led here on all computers, if it came from a co-teacher's file or resolved a conflict with one.
     */
    edits: editsSchema.exactOptional(),
  }),
  /** The lesson's own key applies again to this claim. */
  'key-change-undone': z.strictObject({
    lesson: lessonIdSchema,
    claim: claimIdSchema,
    edits: editsSchema.exactOptional(),
  }),
  /** Which claims are on the class's worksheet; null for all. */
  'sheet-chosen': z.strictObject({
    lesson: lessonIdSchema,
    claims: z.array(claimIdSchema).min(1).max(FORMAT_LIMITS.claims).nullable(),
  }),
  /** The teacher's options when a lesson was handed out last; without the names from a list. */
  'hand-out-chosen': z.strictObject({
    lesson: lessonIdSchema,
    claims: z.union([z.enum(SHEET_CHOICES), z.array(claimIdSchema).min(1).max(FORMAT_LIMITS.claims)]),
    folder: z.string().min(1).max(FORMAT_LIMITS.folder).nullable(),
    asks: z.enum(ASKED_OF_STUDENTS),
    reasoning: z.enum(REASONING),
    asksBearing: z.boolean(),
    readsAloud: z.boolean(),
    form: z.enum(HAND_OUT_FORMS),
  }),
  /** The revision of a lesson by which the class's work is scored; null for the default one. */
  'revision-chosen': z.strictObject({
    lesson: lessonIdSchema,
    revision: hashSchema.nullable(),
    edits: editsSchema.exactOptional(),
  }),
  /** A draft was created, empty or from a lesson. */
  'draft-created': z.strictObject({ draft: draftSchema }),
  'draft-edited': z.strictObject({ edit: editSchema }),
  /** The last edit was undone. */
  'draft-undone': z.strictObject({}),
  /** The last undone edit was redone. */
  'draft-redone': z.strictObject({}),
  /**
   * The draft was made into a lesson. The event contains the whole draft as it was after finishing, so that no earlier
   * event has to be read again.
   */
  'draft-finished': z.strictObject({ lesson: hashSchema, key: hashSchema, draft: draftSchema }),
  /** The text was given out with its claims to be sorted by a reader without the key. */
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
