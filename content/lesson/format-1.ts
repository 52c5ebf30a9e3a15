// Version 1 of the lesson format. It was published, so it never changes; what came since stands in format.ts.
import * as z from 'zod';
import { hashSchema } from '../base/content-hash.ts';
import { CREDITS } from './credit.ts';
import { LABELS } from './label.ts';
import { BEARINGS, SOURCE_KINDS } from './source-kind.ts';
import { TECHNIQUES } from './technique.ts';

/** A text that is not empty, of at most `max` UTF-16 units. */
export const line = (max: number) => z.string().min(1).max(max);
/** An id as files and people write it: lower-case words joined by hyphens, at most 80 characters. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens')
  .max(80);

export const claimIdSchema = slugSchema.brand<'ClaimId'>();
export const blockIdSchema = slugSchema.brand<'BlockId'>();
export const lessonIdSchema = slugSchema.brand<'LessonId'>();

/** A W3C Web Annotation `TextQuoteSelector` without its type: `exact`, found once where `prefix` stands before and `suffix` after it. */
export const quoteSchema = z.strictObject({
  exact: line(4000),
  prefix: z.string().max(200).default(''),
  suffix: z.string().max(200).default(''),
});

export const block1Schema = z.strictObject({
  id: blockIdSchema,
  kind: z.enum(['headline', 'credit', 'heading', 'paragraph', 'notice']),
  /** Plain text, character for character as in the source. */
  text: line(20_000),
});

export const claimSchema = z.strictObject({
  id: claimIdSchema,
  block: blockIdSchema,
  quote: quoteSchema,
});

export const article1Schema = z.strictObject({
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
  blocks: z.array(block1Schema).min(1).max(4000),
});

/** The student's half: everything that may be read before the answers are known. */
export const studentHalf1Schema = z.strictObject({
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
  article: article1Schema,
  headlineClaim: claimIdSchema,
  /** In reading order. */
  claims: z.array(claimSchema).min(1).max(4000),
});

export const creditSchema = z.literal(CREDITS);
/** A value for each label. */
export const perLabel = <S extends z.ZodType>(schema: S) =>
  z.strictObject({ evidence: schema, attribution: schema, rhetoric: schema });

export const source1Schema = z.strictObject({
  kind: z.enum(SOURCE_KINDS),
  /** As the article calls it: "an Iraqi security source"; null when nobody and nothing is named or described. */
  name: line(200).nullable(),
  /** Through whom it reached the article, nearest to the origin first; empty when the article had it directly. */
  chain: z.array(line(200)).max(8),
});

export const keyEntry1Schema = z.strictObject({
  claim: claimIdSchema,
  /** The primary label; it earns 1. */
  label: z.enum(LABELS),
  credits: perLabel(creditSchema),
  /** Why the right label is right, and why each other one is not; at most 45 words each. */
  rationales: perLabel(line(600)),
  /** The words of the claim that decide, found once in the claim's text; empty when no words support it. */
  cues: z.array(quoteSchema).max(12),
  source: source1Schema,
  techniques: z.array(z.strictObject({ name: z.enum(TECHNIQUES), words: quoteSchema })).max(12),
  /** null for the headline's own claim. */
  bearsOn: z.enum(BEARINGS).nullable(),
  /** How a reader would look it up. */
  lookUp: line(400),
  /** Why careful people differ; given exactly when another label earns 0.5 or more. */
  whyContested: line(600).nullable(),
});

export const reference1Schema = z.strictObject({
  publisher: line(200),
  title: line(300),
  date: line(60),
});

export const debrief1Schema = z.strictObject({
  /** Completes "The headline says …": "that the council hid a report on the bridge". */
  headlineSays: line(300),
  /** For lateral reading, by the three questions of Civic Online Reasoning; each statement with a reference that was checked. */
  dossier: z
    .array(
      z.strictObject({
        question: z.enum(['who-is-behind-it', 'what-is-the-evidence', 'what-do-other-sources-say']),
        statement: line(600),
        reference: reference1Schema,
      }),
    )
    .max(60),
});

/** The answer key of one student's half. */
export const answerKey1Schema = z.strictObject({
  /** The hash of the student's half that this key belongs to. */
  lesson: hashSchema,
  revision: z.int().min(1),
  /** One for each claim, in the order of the claims. */
  entries: z.array(keyEntry1Schema).min(1).max(4000),
  /** What other keyers chose, for those who want to see how far people agree. */
  annotations: z.array(z.strictObject({ keyer: line(100), labels: z.record(claimIdSchema, z.enum(LABELS)) })).max(50),
  debrief: debrief1Schema,
});

/** What a teacher asks of those who get the file; beside the student's half, so that its hash stays the same. */
export const assignment1Schema = z.strictObject({
  /** The claims to sort, in reading order; left out for all. */
  claims: z.array(claimIdSchema).min(1).max(4000).optional(),
  /** The folder to hand in to, as a student's computer knows it; left out when the student is to choose. */
  folder: line(1000).optional(),
});

/** A lesson file. Without `key` it is an exam edition. */
export const lessonFile1Schema = z.strictObject({
  format: z.literal('claimsort-lesson'),
  version: z.literal(1),
  lesson: studentHalf1Schema,
  assignment: assignment1Schema.optional(),
  key: answerKey1Schema.optional(),
});
