import * as z from 'zod';
import { BANK_FAMILY_IDS } from '../bank/families.ts';
import { hashSchema } from '../base/content-hash.ts';
import { CREDITS } from '../lesson/credit.ts';
import { FORMAT_LIMITS } from '../lesson/format-limits.ts';
import {
  answerKeySchema,
  type DeepReadonly,
  keyEntrySchema,
  lessonIdSchema,
  RIGHTS,
  slugSchema,
} from '../lesson/format.ts';
import { blockIdSchema, claimIdSchema, LEVELS, quoteSchema } from '../lesson/format-1.ts';
import { LABELS } from '../lesson/label.ts';
import { LANGUAGE_TAG } from '../lesson/language-tag.ts';
import { BEARING_VALUES, BEARINGS } from '../lesson/source-kind.ts';
import { TECHNIQUES } from '../lesson/technique.ts';
import { blockKindSchema, repairKindSchema } from './brought-in.ts';
import {
  BROUGHT_LIMITS,
  MAX_BLOCKS,
  MAX_BLOCK_UNITS,
  MAX_CLAIMS,
  MAX_CLAIM_UNITS,
  MAX_CUES,
  MAX_READER_NAME,
  MAX_READERS,
  MAX_REPAIRS,
  MAX_DETAIL_UNITS,
  MAX_HEADLINE_SAYS_UNITS,
  MAX_LOOK_UP_UNITS,
  MAX_REASON_UNITS,
} from './limits.ts';

/** A text that may still be empty, of at most `max` UTF-16 units. */
const text = (max: number) => z.string().max(max);
const offset = z.int().min(0).max(MAX_BLOCK_UNITS);

/** A stretch of a block's text in UTF-16 units. */
export const spanSchema = z.strictObject({ start: offset, end: offset });

/** What is known about the lesson and its article besides the text. An empty text has not been written yet. */
export const detailsSchema = z.strictObject({
  /** Shown on the lesson's card. */
  title: text(MAX_DETAIL_UNITS.title),
  summary: text(MAX_DETAIL_UNITS.summary),
  level: z.enum(LEVELS),
  /** BCP 47, of the article. */
  language: z.string().regex(LANGUAGE_TAG).max(MAX_DETAIL_UNITS.language),
  /** null: estimated from the number of words. */
  minutes: z.int().min(1).max(FORMAT_LIMITS.minutes).nullable(),
  isFictional: z.boolean(),
  contentWarning: text(MAX_DETAIL_UNITS.contentWarning),
  articleTitle: text(MAX_DETAIL_UNITS.articleTitle),
  byline: text(MAX_DETAIL_UNITS.byline),
  publisher: text(MAX_DETAIL_UNITS.publisher),
  date: text(MAX_DETAIL_UNITS.date),
  provenance: text(MAX_DETAIL_UNITS.provenance),
  /** In words; `rights` is the choice from a list. */
  licence: text(MAX_DETAIL_UNITS.licence),
  rights: z.enum(RIGHTS).nullable(),
  /** Where the text is published, for a reader to type. */
  address: text(MAX_DETAIL_UNITS.address),
  contextNote: text(MAX_DETAIL_UNITS.contextNote),
});

/** A part of the text: a paragraph, or one of the lines around it. */
export const draftBlockSchema = z.strictObject({
  id: blockIdSchema,
  kind: blockKindSchema,
  text: text(MAX_BLOCK_UNITS),
});

const techniqueSchema = spanSchema.extend({ name: z.enum(TECHNIQUES) });
/** null: the unchanged template for the label and family. */
const reasonSchema = text(MAX_REASON_UNITS).nullable();

/** What is decided about one claim so far. */
export const keyInMakingSchema = z.strictObject({
  label: z.enum(LABELS).nullable(),
  /** What each label earns; only used once there is a label, which then earns 1. */
  credits: z.strictObject({
    evidence: z.literal(CREDITS),
    attribution: z.literal(CREDITS),
    rhetoric: z.literal(CREDITS),
  }),
  /** The words that decide; null until the author has marked any, empty for "no words support it". */
  cues: z.array(spanSchema).max(MAX_CUES).nullable(),
  family: z.enum(BANK_FAMILY_IDS).nullable(),
  /** null: derived from the family and the cue. */
  source: keyEntrySchema.shape.source.unwrap().nullable(),
  reasons: z.strictObject({ evidence: reasonSchema, attribution: reasonSchema, rhetoric: reasonSchema }),
  /** null: derived from the family and the cue. */
  techniques: z.array(techniqueSchema).max(MAX_CUES).nullable(),
  bearing: z.strictObject({ value: z.enum(BEARING_VALUES), or: z.enum(BEARING_VALUES).nullable() }).nullable(),
  /** What a key of format 1 has instead of a bearing. */
  bearsOn: z.enum(BEARINGS).nullable(),
  lookUp: text(MAX_LOOK_UP_UNITS),
  whyContested: text(MAX_REASON_UNITS),
  /** Which other labels of readers the author has reviewed, and with which label of the key; null if none. */
  settled: z
    .strictObject({
      how: z.enum(['mine', 'theirs', 'contested']),
      label: z.enum(LABELS),
      against: z.array(z.enum(LABELS)),
    })
    .nullable(),
});

/** A marked claim: its position, and what its key contains so far. The words of cues and techniques are within it. */
export const draftClaimSchema = spanSchema.extend({
  id: claimIdSchema,
  block: blockIdSchema,
  key: keyInMakingSchema,
});

/** How a reader sorted one claim, with the words that they saw: it only counts while the claim has these words. */
export const readerAnswerSchema = z.strictObject({
  claim: claimIdSchema,
  words: z.string().min(1).max(MAX_CLAIM_UNITS),
  label: z.enum(LABELS),
  /** The words that they marked; null if they were not asked to. */
  cues: z.array(quoteSchema).max(MAX_CUES).nullable(),
  family: slugSchema.nullable(),
  reason: text(MAX_REASON_UNITS),
});

/** A person who sorted the claims without seeing the key, or a class. */
export const readerSchema = z.strictObject({
  id: slugSchema,
  /** A name for the author's own use; it stays on this computer and is not part of a lesson. */
  name: text(MAX_READER_NAME),
  from: z.enum(['file', 'person', 'class', 'lesson']),
  /** The number of people: a class answers with the label that most of its students chose. */
  people: z.int().min(1).max(100_000),
  answers: z.array(readerAnswerSchema).max(MAX_CLAIMS),
});

/** A repair that was made when the document was read. `at` is the position of `now` in the block's text. */
export const repairSchema = z.strictObject({
  id: slugSchema,
  block: blockIdSchema,
  what: repairKindSchema,
  at: offset,
  was: text(BROUGHT_LIMITS.repair),
  now: text(BROUGHT_LIMITS.repair),
});

/** The debrief, as in the lesson format, but with fields that may still be empty. */
export const draftDebriefSchema = answerKeySchema.shape.debrief.extend({ headlineSays: text(MAX_HEADLINE_SAYS_UNITS) });

/** A lesson that is being written. */
export const draftSchema = z.strictObject({
  /** Identifies the lesson across all its revisions. */
  lesson: lessonIdSchema,
  details: detailsSchema,
  blocks: z.array(draftBlockSchema).max(MAX_BLOCKS),
  /** In reading order, without overlaps. */
  claims: z.array(draftClaimSchema).max(MAX_CLAIMS),
  debrief: draftDebriefSchema,
  teacher: answerKeySchema.shape.teacher.unwrap().nullable(),
  readers: z.array(readerSchema).max(MAX_READERS),
  repairs: z.array(repairSchema).max(MAX_REPAIRS),
  madeFrom: answerKeySchema.shape.madeFrom.unwrap(),
  /** The lesson that it is based on: its newest revision when the draft was made; null for a new text. */
  basedOn: z.strictObject({ lesson: hashSchema, revision: z.int().min(1), keyRevision: z.int().min(0) }).nullable(),
  /** The suffix of new ids, so that no id of an earlier revision is used again. */
  idMark: z.string().regex(/^(r[0-9]{1,9})?$/),
  /** The number of the next id; it only grows, even on undo. */
  nextId: z.int().min(1),
});

export type Details = DeepReadonly<z.infer<typeof detailsSchema>>;
export type DraftBlock = DeepReadonly<z.infer<typeof draftBlockSchema>>;
export type KeyInMaking = DeepReadonly<z.infer<typeof keyInMakingSchema>>;
export type DraftClaim = DeepReadonly<z.infer<typeof draftClaimSchema>>;
export type ReaderAnswer = DeepReadonly<z.infer<typeof readerAnswerSchema>>;
export type Repair = DeepReadonly<z.infer<typeof repairSchema>>;
export type Draft = DeepReadonly<z.infer<typeof draftSchema>>;
