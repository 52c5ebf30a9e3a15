// Version 1 of the lesson format. It was published, so it never changes; later additions are in format.ts.
import * as z from 'zod';
import { hashSchema } from '../base/content-hash.ts';
import { CREDITS } from './credit.ts';
import { FORMAT_LIMITS } from './format-limits.ts';
import { LABELS } from './label.ts';
import { LANGUAGE_TAG } from './language-tag.ts';
import { BEARINGS, SOURCE_KINDS } from './source-kind.ts';
import { TECHNIQUES } from './technique.ts';

/** Non-empty text of at most `max` UTF-16 units. */
/** How hard a lesson is, from the easiest. */
export const LEVELS = ['starter', 'standard', 'advanced'] as const;

export const line = (max: number) => z.string().min(1).max(max);
/** An id as files and people write it: lower-case words joined by hyphens, at most 80 characters. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens')
  .max(80);

export const claimIdSchema = slugSchema.brand<'ClaimId'>();
export const blockIdSchema = slugSchema.brand<'BlockId'>();
export const lessonIdSchema = slugSchema.brand<'LessonId'>();

/**
 * A W3C Web Annotation `TextQuoteSelector` without its type: `exact` occurs once with `prefix` before and `suffix`
 * after it.
 */
export const quoteSchema = z.strictObject({
  exact: line(FORMAT_LIMITS.quote),
  prefix: z.string().max(200).default(''),
  suffix: z.string().max(200).default(''),
});

export const block1Schema = z.strictObject({
  id: blockIdSchema,
  kind: z.enum(['headline', 'credit', 'heading', 'paragraph', 'notice']),
  /** Plain text, character for character as in the source. */
  text: line(FORMAT_LIMITS.block),
});

export const claimSchema = z.strictObject({
  id: claimIdSchema,
  block: blockIdSchema,
  quote: quoteSchema,
});

export const article1Schema = z.strictObject({
  title: line(FORMAT_LIMITS.articleTitle),
  byline: line(FORMAT_LIMITS.byline).nullable(),
  publisher: line(FORMAT_LIMITS.publisher),
  /** As far as it can be known, in words: "November 2014". */
  date: line(FORMAT_LIMITS.date),
  /** How the text was obtained for this lesson. */
  provenance: line(FORMAT_LIMITS.provenance),
  licence: line(FORMAT_LIMITS.licence),
  /** What to know before reading; takes no side. */
  contextNote: line(FORMAT_LIMITS.contextNote),
  blocks: z.array(block1Schema).min(1).max(FORMAT_LIMITS.blocks),
});

/** The student's half: everything that may be read before the answers are known. */
export const studentHalf1Schema = z.strictObject({
  id: lessonIdSchema,
  /** Grows with each published change, from 1. */
  revision: z.int().min(1),
  /** BCP 47. */
  language: z.string().regex(LANGUAGE_TAG).max(FORMAT_LIMITS.language),
  title: line(FORMAT_LIMITS.title),
  summary: line(FORMAT_LIMITS.summary),
  level: z.enum(LEVELS),
  /** How long most people need for all claims, in minutes. */
  minutes: z.int().min(1).max(FORMAT_LIMITS.minutes),
  /** True when people, places and events are invented; the card and the lesson say so. */
  isFictional: z.boolean(),
  contentWarning: line(FORMAT_LIMITS.contentWarning).nullable(),
  article: article1Schema,
  headlineClaim: claimIdSchema,
  /** In reading order. */
  claims: z.array(claimSchema).min(1).max(FORMAT_LIMITS.claims),
});

export const creditSchema = z.literal(CREDITS);
/** A value for each label. */
export const perLabel = <S extends z.ZodType>(schema: S) =>
  z.strictObject({ evidence: schema, attribution: schema, rhetoric: schema });

export const source1Schema = z.strictObject({
  kind: z.enum(SOURCE_KINDS),
  /** As the article calls it: "an Iraqi security source"; null when nobody and nothing is named or described. */
  name: line(FORMAT_LIMITS.source).nullable(),
  /** Through whom it reached the article, nearest to the origin first; empty when the article had it directly. */
  chain: z.array(line(FORMAT_LIMITS.source)).max(FORMAT_LIMITS.chain),
});

export const keyEntry1Schema = z.strictObject({
  claim: claimIdSchema,
  /** The primary label; it earns 1. */
  label: z.enum(LABELS),
  credits: perLabel(creditSchema),
  /** Why the right label is right, and why each other one is not; at most 45 words each. */
  rationales: perLabel(line(FORMAT_LIMITS.reason)),
  /** The deciding words of the claim, each occurring once in its text; empty if no words support it. */
  cues: z.array(quoteSchema).max(FORMAT_LIMITS.cues),
  source: source1Schema,
  techniques: z.array(z.strictObject({ name: z.enum(TECHNIQUES), words: quoteSchema })).max(FORMAT_LIMITS.cues),
  /** null for the headline's own claim. */
  bearsOn: z.enum(BEARINGS).nullable(),
  /** How a reader could look it up. */
  lookUp: line(FORMAT_LIMITS.lookUp),
  /** Why careful people differ; required if, and only if, another label earns 0.5 or more. */
  whyContested: line(FORMAT_LIMITS.reason).nullable(),
});

export const reference1Schema = z.strictObject({
  publisher: line(FORMAT_LIMITS.reference.publisher),
  title: line(FORMAT_LIMITS.reference.title),
  date: line(FORMAT_LIMITS.reference.date),
});

export const debrief1Schema = z.strictObject({
  /** Completes "The headline says …": "that the council hid a report on the bridge". */
  headlineSays: line(FORMAT_LIMITS.headlineSays),
  /** For lateral reading, by the three questions of Civic Online Reasoning; each statement with a reference that was checked. */
  dossier: z
    .array(
      z.strictObject({
        question: z.enum(['who-is-behind-it', 'what-is-the-evidence', 'what-do-other-sources-say']),
        statement: line(FORMAT_LIMITS.statement),
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
  entries: z.array(keyEntry1Schema).min(1).max(FORMAT_LIMITS.claims),
  /** The choices of other annotators, to show how far people agree. */
  annotations: z
    .array(z.strictObject({ keyer: line(100), labels: z.record(claimIdSchema, z.enum(LABELS)) }))
    .max(FORMAT_LIMITS.annotations),
  debrief: debrief1Schema,
});

/** What a teacher asks of those who get the file; beside the student's half, so that its hash stays the same. */
export const assignment1Schema = z.strictObject({
  /** The claims to sort, in reading order; all if omitted. */
  claims: z.array(claimIdSchema).min(1).max(FORMAT_LIMITS.claims).optional(),
  /** The hand-in folder, as a path on a student's computer; if omitted, the student chooses. */
  folder: line(FORMAT_LIMITS.folder).optional(),
});

/** A lesson file. Without `key` it is an exam edition. */
export const lessonFile1Schema = z.strictObject({
  format: z.literal('claimsort-lesson'),
  version: z.literal(1),
  lesson: studentHalf1Schema,
  assignment: assignment1Schema.optional(),
  key: answerKey1Schema.optional(),
});
