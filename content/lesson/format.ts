import * as z from 'zod';
import { CREDITS, LABELS } from './label.ts';
import { BEARINGS, SOURCE_KINDS } from './source-kind.ts';
import { TECHNIQUES } from './technique.ts';

/** The version of the lesson format that this program writes and reads. */
export const LESSON_FORMAT_VERSION = 1;

export { MAX_LESSON_BYTES } from './max-lesson-bytes.ts';

const line = (max: number) => z.string().min(1).max(max);
/** An id as files and people write it: lower-case words joined by hyphens, at most 80 characters. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens')
  .max(80);

/** `sha256:` and 64 hexadecimal digits: SHA-256 over the canonical JSON (RFC 8785) of what is named. */
export const hashSchema = z
  .string()
  .regex(/^sha256:[0-9a-f]{64}$/)
  .brand<'ContentHash'>();
export const claimIdSchema = slugSchema.brand<'ClaimId'>();
const blockIdSchema = slugSchema.brand<'BlockId'>();
export const lessonIdSchema = slugSchema.brand<'LessonId'>();

/** A W3C Web Annotation `TextQuoteSelector` without its type: `exact`, found once where `prefix` stands before and `suffix` after it. */
export const quoteSchema = z.strictObject({
  exact: line(4000),
  prefix: z.string().max(200).default(''),
  suffix: z.string().max(200).default(''),
});

const blockSchema = z.strictObject({
  id: blockIdSchema,
  kind: z.enum(['headline', 'credit', 'heading', 'paragraph', 'notice']),
  /** Plain text, character for character as in the source. */
  text: line(20_000),
});

const claimSchema = z.strictObject({
  id: claimIdSchema,
  block: blockIdSchema,
  quote: quoteSchema,
});

const articleSchema = z.strictObject({
  title: line(300),
  byline: line(200).nullable(),
  publisher: line(200),
  /** As far as it can be known, in words: "November 2014". */
  date: line(100),
  /** How the text reached this lesson. */
  provenance: line(1500),
  licence: line(500),
  /** What to know before reading; takes no side. */
  contextNote: line(1500),
  blocks: z.array(blockSchema).min(1).max(4000),
});

/** The student's half: everything that may be read before the answers are known. */
export const studentHalfSchema = z.strictObject({
  id: lessonIdSchema,
  /** Grows with each published change, from 1. */
  revision: z.int().min(1),
  /** BCP 47. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)
    .max(35),
  title: line(120),
  summary: line(400),
  level: z.enum(['starter', 'standard', 'advanced']),
  /** How long most people need for all claims, in minutes. */
  minutes: z.int().min(1).max(240),
  /** True when people, places and events are invented; the card and the lesson say so. */
  isFictional: z.boolean(),
  contentWarning: line(500).nullable(),
  article: articleSchema,
  headlineClaim: claimIdSchema,
  /** In reading order. */
  claims: z.array(claimSchema).min(1).max(4000),
});

const creditSchema = z.literal(CREDITS);
const perLabel = <S extends z.ZodType>(schema: S) =>
  z.strictObject({ evidence: schema, attribution: schema, rhetoric: schema });

const sourceSchema = z.strictObject({
  kind: z.enum(SOURCE_KINDS),
  /** As the article calls it: "an Iraqi security source"; null when nobody and nothing is named or described. */
  name: line(200).nullable(),
  /** Through whom it reached the article, nearest to the origin first; empty when the article had it directly. */
  chain: z.array(line(200)).max(8),
});

export const keyEntrySchema = z.strictObject({
  claim: claimIdSchema,
  /** The primary label; it earns 1. */
  label: z.enum(LABELS),
  credits: perLabel(creditSchema),
  /** Why the right label is right, and why each other one is not; at most 45 words each. */
  rationales: perLabel(line(600)),
  /** The words of the claim that decide, found once in the claim's text; empty when no words support it. */
  cues: z.array(quoteSchema).max(12),
  source: sourceSchema,
  techniques: z.array(z.strictObject({ name: z.enum(TECHNIQUES), words: quoteSchema })).max(12),
  /** null for the headline's own claim. */
  bearsOn: z.enum(BEARINGS).nullable(),
  /** How a reader would look it up. */
  lookUp: line(400),
  /** Why careful people differ; given exactly when another label earns 0.5 or more. */
  whyContested: line(600).nullable(),
});

const referenceSchema = z.strictObject({
  publisher: line(200),
  title: line(300),
  date: line(60),
});

const debriefSchema = z.strictObject({
  /** Completes "The headline says …": "that the council hid a report on the bridge". */
  headlineSays: line(300),
  /** For lateral reading, by the three questions of Civic Online Reasoning; each statement with a reference that was checked. */
  dossier: z
    .array(
      z.strictObject({
        question: z.enum(['who-is-behind-it', 'what-is-the-evidence', 'what-do-other-sources-say']),
        statement: line(600),
        reference: referenceSchema,
      }),
    )
    .max(60),
});

/** The answer key of one student's half. */
const answerKeySchema = z.strictObject({
  /** The hash of the student's half that this key belongs to. */
  lesson: hashSchema,
  revision: z.int().min(1),
  /** One for each claim, in the order of the claims. */
  entries: z.array(keyEntrySchema).min(1).max(4000),
  /** What other keyers chose, for those who want to see how far people agree. */
  annotations: z.array(z.strictObject({ keyer: line(100), labels: z.record(claimIdSchema, z.enum(LABELS)) })).max(50),
  debrief: debriefSchema,
});

/** What a teacher asks of those who get the file; beside the student's half, so that its hash stays the same. */
const assignmentSchema = z.strictObject({
  /** The claims to sort, in reading order; left out for all. */
  claims: z.array(claimIdSchema).min(1).max(4000).optional(),
  /** The folder to hand in to, as a student's computer knows it; left out when the student is to choose. */
  folder: line(1000).optional(),
});

/** A lesson file. Without `key` it is an exam edition. */
export const lessonFileSchema = z.strictObject({
  format: z.literal('claimsort-lesson'),
  version: z.literal(LESSON_FORMAT_VERSION),
  lesson: studentHalfSchema,
  assignment: assignmentSchema.optional(),
  key: answerKeySchema.optional(),
});

/** `T` as it is read: nothing in it may be changed, however deep. */
export type DeepReadonly<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer U)[]
    ? readonly DeepReadonly<U>[]
    : { readonly [K in keyof T]: DeepReadonly<T[K]> };

export type ContentHash = z.infer<typeof hashSchema>;
export type ClaimId = z.infer<typeof claimIdSchema>;
export type BlockId = z.infer<typeof blockIdSchema>;
export type LessonId = z.infer<typeof lessonIdSchema>;
export type Quote = DeepReadonly<z.infer<typeof quoteSchema>>;
export type Block = DeepReadonly<z.infer<typeof blockSchema>>;
export type Claim = DeepReadonly<z.infer<typeof claimSchema>>;
export type StudentHalf = DeepReadonly<z.infer<typeof studentHalfSchema>>;
export type KeyEntry = DeepReadonly<z.infer<typeof keyEntrySchema>>;
export type AnswerKey = DeepReadonly<z.infer<typeof answerKeySchema>>;
export type Debrief = DeepReadonly<z.infer<typeof debriefSchema>>;
export type Assignment = DeepReadonly<z.infer<typeof assignmentSchema>>;
export type LessonFile = DeepReadonly<z.infer<typeof lessonFileSchema>>;
