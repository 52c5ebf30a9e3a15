import * as z from 'zod';
import { type DeepReadonly, LESSON_BLOCK_KINDS } from '../lesson/format.ts';
import { LANGUAGE_TAG } from '../lesson/language-tag.ts';
import { BROUGHT_LIMITS, MAX_BLOCKS, MAX_BLOCK_UNITS, MAX_DETAIL_UNITS, MAX_REPAIRS } from './limits.ts';

/**
 * What a part of a text can be: the kinds of the lesson format, and `leave-out` for parts that are not in the lesson.
 */
export const BLOCK_KINDS = [...LESSON_BLOCK_KINDS, 'leave-out'] as const;

/** One of `BLOCK_KINDS`. */
export type BlockKind = (typeof BLOCK_KINDS)[number];

/**
 * What is repaired in a document when it is read: a hyphen at a line end (removed with the line end); a no-break space
 * (becomes a space); a soft hyphen and other invisible characters; ligatures such as "ﬁ"; a letter stored as a letter
 * and a separate accent. Words are never corrected, and quotation marks are kept.
 */
export const REPAIR_KINDS = [
  ...(['line-end-hyphen', 'no-break-space', 'soft-hyphen'] as const),
  ...(['invisible', 'ligature', 'composed'] as const),
] as const;

/** One of `REPAIR_KINDS`. */
export type RepairKind = (typeof REPAIR_KINDS)[number];

export const blockKindSchema = z.enum(BLOCK_KINDS);
export const repairKindSchema = z.enum(REPAIR_KINDS);

/** A document as it was read. Unknown fields are left out. */
export const broughtInSchema = z.strictObject({
  title: z.string().min(1).max(MAX_DETAIL_UNITS.articleTitle).exactOptional(),
  byline: z.string().min(1).max(MAX_DETAIL_UNITS.byline).exactOptional(),
  date: z.string().min(1).max(MAX_DETAIL_UNITS.date).exactOptional(),
  publisher: z.string().min(1).max(MAX_DETAIL_UNITS.publisher).exactOptional(),
  /** BCP 47. */
  language: z.string().regex(LANGUAGE_TAG).max(MAX_DETAIL_UNITS.language).exactOptional(),
  /** In reading order, each with its proposed kind. */
  blocks: z
    .array(z.strictObject({ kind: blockKindSchema, text: z.string().min(1).max(MAX_BLOCK_UNITS) }))
    .min(1)
    .max(MAX_BLOCKS)
    .refine((blocks) => blocks.reduce((sum, { text }) => sum + text.length, 0) <= BROUGHT_LIMITS.all, 'too long'),
  /** The repairs, in the order of the text: at `at` in block number `block` (from 0), `now` replaced `was`. */
  repairs: z
    .array(
      z.strictObject({
        block: z.int().min(0),
        what: repairKindSchema,
        at: z.int().min(0),
        was: z.string().min(1).max(BROUGHT_LIMITS.repair),
        now: z.string().max(BROUGHT_LIMITS.repair),
      }),
    )
    .max(MAX_REPAIRS),
});

/** A document as it was read. */
export type BroughtIn = DeepReadonly<z.infer<typeof broughtInSchema>>;
