import * as z from 'zod';
import { hashSchema } from '../base/content-hash.ts';
import * as v1 from './format-1.ts';
import { FORMAT_LIMITS } from './format-limits.ts';
import { LABELS } from './label.ts';
import { MAX_NAMES_TO_CHOOSE } from './limits.ts';
import { BEARING_VALUES, BEARINGS, SOURCE_KINDS, SOURCE_KINDS_OF_2 } from './source-kind.ts';

/** The newest version of the lesson format that this program reads; a file is written in the oldest that can hold it. */
export const LESSON_FORMAT_VERSION = 2;

export { claimIdSchema, lessonIdSchema, quoteSchema, slugSchema } from './format-1.ts';

// Version 2 only adds optional fields. So a student's half or key of version 1 is valid in version 2 without any
// change: its hash stays the same, and nothing stored under that hash ever has to be rewritten.

const { line } = v1;

/** The rights to a text. */
export const RIGHTS = ['own', 'free', 'permitted', 'for-my-class', 'not-known'] as const;

/** What a block of an article can be. */
export const LESSON_BLOCK_KINDS = [
  ...(['headline', 'byline', 'date', 'heading', 'paragraph', 'caption', 'credit', 'notice'] as const),
] as const;

const blockSchema = v1.block1Schema.extend({
  kind: z.enum(LESSON_BLOCK_KINDS),
});

const articleSchema = v1.article1Schema.extend({
  blocks: z.array(blockSchema).min(1).max(FORMAT_LIMITS.blocks),
  /** The address of the text, for a reader to type. */
  address: line(500).optional(),
  /** The rights to the text, as one of several choices; `licence` states them in words. */
  rights: z.enum(RIGHTS).optional(),
});

/** The student's half: everything that may be read before the answers are known. */
export const studentHalfSchema = v1.studentHalf1Schema.extend({ article: articleSchema });

/** What a claim bears on: the settled or first value, and a second one if careful readers differ. */
const bearingSchema = z.strictObject({
  value: z.enum(BEARING_VALUES),
  or: z.enum(BEARING_VALUES).optional(),
});

export const keyEntrySchema = v1.keyEntry1Schema.extend({
  /** Why the right label is right, and why each other one is not; an omitted one has not been written. */
  rationales: z.strictObject({
    evidence: line(FORMAT_LIMITS.reason).optional(),
    attribution: line(FORMAT_LIMITS.reason).optional(),
    rhetoric: line(FORMAT_LIMITS.reason).optional(),
  }),
  /**
   * Omitted if the entry has only a label and a reason, such as one that a teacher changed. Then it has no information
   * about deciding words or techniques either, and `cues` and `techniques` are empty.
   */
  source: v1.source1Schema.extend({ kind: z.enum([...SOURCE_KINDS, ...SOURCE_KINDS_OF_2]) }).optional(),
  /**
   * Only in version 1; omitted if there is a `bearing`. "headline" says that a claim bears on the headline, but not
   * how.
   */
  bearsOn: z.enum(BEARINGS).nullable().optional(),
  /** Omitted for the headline's own claim, and if the key does not say. */
  bearing: bearingSchema.optional(),
  lookUp: line(FORMAT_LIMITS.lookUp).optional(),
  /** What sort of claim it is, by the families of the practice bank. */
  family: v1.slugSchema.optional(),
});

const annotationSchema = z.strictObject({
  /** In exported files never a person's name: "reader 1". */
  keyer: line(100),
  labels: z.record(v1.claimIdSchema, z.enum(LABELS)),
  /** The words that the annotator marked as deciding. */
  cues: z.record(v1.claimIdSchema, z.array(v1.quoteSchema).max(FORMAT_LIMITS.cues)).optional(),
  families: z.record(v1.claimIdSchema, v1.slugSchema).optional(),
  /** The annotator's reasons, if given. */
  reasons: z.record(v1.claimIdSchema, line(FORMAT_LIMITS.reason)).optional(),
});

const referenceSchema = v1.reference1Schema.extend({ address: line(500).optional() });

const debriefSchema = v1.debrief1Schema.extend({
  dossier: z
    .array(
      v1.debrief1Schema.shape.dossier.element.extend({
        reference: referenceSchema,
        /** The claims that the statement helps to judge. */
        claims: z.array(v1.claimIdSchema).max(50).optional(),
      }),
    )
    .max(60),
  /** Sources to choose from before the dossier is shown: which would you open first, and why? */
  openFirst: z
    .strictObject({
      choices: z
        .array(z.strictObject({ source: line(200), reason: line(400) }))
        .min(2)
        .max(5),
      /** What the choice depends on; it names no single right one. */
      note: line(600),
    })
    .optional(),
  /** Remarks about this lesson's sources and counts, which the debrief shows unchanged. */
  notes: z.array(line(400)).max(10).optional(),
});

/** The content of the teacher's page of a lesson. */
const teacherPageSchema = z.strictObject({
  aims: z
    .array(z.strictObject({ framework: line(200), aim: line(300) }))
    .max(20)
    .optional(),
  background: line(3000).optional(),
  /** What to do when; the minutes add up to the lesson's length. */
  plan: z
    .array(z.strictObject({ minutes: z.int().min(1).max(FORMAT_LIMITS.minutes), what: line(600) }))
    .max(20)
    .optional(),
  /** Questions to start a discussion. */
  questions: z.array(line(400)).max(20).optional(),
  differentiation: line(1500).optional(),
  /** What to say when a student holds the article's view. */
  whenAgreed: line(1500).optional(),
  /** What to know before students look things up. */
  warning: line(600).optional(),
});

/** The answer key of one student's half. */
export const answerKeySchema = v1.answerKey1Schema.extend({
  entries: z.array(keyEntrySchema).min(1).max(FORMAT_LIMITS.claims),
  annotations: z.array(annotationSchema).max(FORMAT_LIMITS.annotations),
  debrief: debriefSchema,
  teacher: teacherPageSchema.optional(),
  /** What this lesson was made from, the first maker first. */
  madeFrom: z
    .array(z.strictObject({ title: line(300), by: line(200), lesson: hashSchema }))
    .max(20)
    .optional(),
});

/** What a teacher asks of those who get the file; beside the student's half, so that its hash stays the same. */
const assignmentSchema = v1.assignment1Schema.extend({
  /** What a student is asked for when handing in; a name when left out. */
  asksFor: z.enum(['name', 'number']).optional(),
  /** The names to choose from; left out when students type theirs. */
  names: z.array(line(200)).max(MAX_NAMES_TO_CHOOSE).optional(),
  /** Whether a sentence of reasoning is asked for with each claim. */
  asksReasoning: z.boolean().optional(),
  /** Whether that sentence is required; otherwise it may be left empty. */
  requiresReasoning: z.boolean().optional(),
  /** Whether students are asked what each claim bears on. */
  asksBearing: z.boolean().optional(),
  /** Made for a second reader, whose answers the author of the lesson waits for. */
  isSecondReading: z.literal(true).optional(),
  /** False if the teacher does not want the text to be read aloud. */
  readsAloud: z.boolean().optional(),
});

/** A lesson file of any version. Without `key` it is an exam edition. */
export const lessonFileSchema = z.strictObject({
  format: z.literal('claimsort-lesson'),
  version: z.literal([1, 2]),
  lesson: studentHalfSchema,
  assignment: assignmentSchema.optional(),
  key: answerKeySchema.optional(),
});

/** `T`, read-only at every depth. */
export type DeepReadonly<T> = unknown extends T
  ? T
  : T extends string | number | boolean | null | undefined | Uint8Array
    ? T
    : T extends readonly (infer U)[]
      ? readonly DeepReadonly<U>[]
      : { readonly [K in keyof T]: DeepReadonly<T[K]> };

export type ClaimId = z.infer<typeof v1.claimIdSchema>;
export type BlockId = z.infer<typeof v1.blockIdSchema>;
export type LessonId = z.infer<typeof v1.lessonIdSchema>;
export type Quote = DeepReadonly<z.infer<typeof v1.quoteSchema>>;
export type Block = DeepReadonly<z.infer<typeof blockSchema>>;
export type Claim = DeepReadonly<z.infer<typeof v1.claimSchema>>;
export type StudentHalf = DeepReadonly<z.infer<typeof studentHalfSchema>>;
export type KeyEntry = DeepReadonly<z.infer<typeof keyEntrySchema>>;
export type AnswerKey = DeepReadonly<z.infer<typeof answerKeySchema>>;
export type Debrief = DeepReadonly<z.infer<typeof debriefSchema>>;
export type Assignment = DeepReadonly<z.infer<typeof assignmentSchema>>;
export type LessonFile = DeepReadonly<z.infer<typeof lessonFileSchema>>;
