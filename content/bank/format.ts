import * as z from 'zod';
import { keyEntrySchema, quoteSchema, slugSchema, studentHalfSchema, type DeepReadonly } from '../lesson/format.ts';
import { keyEntry1Schema } from '../lesson/format-1.ts';
import { BANK_FAMILY_IDS, PASSAGE_LEVELS } from './families.ts';

/**
 * The newest version of the passage format that this program reads; files are written in the oldest version that can
 * hold them.
 */
export const PASSAGE_FORMAT_VERSION = 2;

/** The longest text of a passage, in UTF-16 units; also below, the most passages of a file. */
export const MAX_PASSAGE_UNITS = 1000;
export const MAX_PASSAGES = 1000;

/** The id of a passage: a few words about its story that do not reveal the answer. */
const passageIdSchema = slugSchema.brand<'PassageId'>();

/** The key of the marked claim: a key entry without the claim's id and bearing. */
const passageEntry1Schema = keyEntry1Schema
  .omit({ claim: true, bearsOn: true })
  .extend({ source: keyEntrySchema.shape.source });

/** A short text with one marked claim and its key. */
const passage1Schema = z.strictObject({
  id: passageIdSchema,
  family: z.enum(BANK_FAMILY_IDS),
  level: z.enum(PASSAGE_LEVELS),
  /** One to three sentences, plain text. */
  text: z.string().min(1).max(MAX_PASSAGE_UNITS),
  /** The marked claim, which occurs once in `text`. */
  quote: quoteSchema,
  entry: passageEntry1Schema,
});

/**
 * Version 2, which every passage of version 1 already satisfies: a passage from a lesson may be in another language,
 * names its source, and has its author's reasons.
 */
export const passageSchema = passage1Schema.extend({
  entry: keyEntrySchema.omit({ claim: true, bearsOn: true, bearing: true, family: true }),
  /** The language of its text (BCP 47); English if left out. */
  language: studentHalfSchema.shape.language.optional(),
  /** The title of the lesson that it comes from. */
  from: studentHalfSchema.shape.title.optional(),
});

const passageFile1Schema = z.strictObject({
  format: z.literal('claimsort-passages'),
  version: z.literal(1),
  passages: z.array(passage1Schema).min(1).max(MAX_PASSAGES),
});

/** A file of passages of any version. Each file of `content/bank/passages` holds one family and is named after it. */
export const passageFileSchema = z.discriminatedUnion('version', [
  passageFile1Schema,
  passageFile1Schema.extend({
    version: z.literal(2),
    passages: z.array(passageSchema).min(1).max(MAX_PASSAGES),
  }),
]);

export type Passage = DeepReadonly<z.infer<typeof passageSchema>>;
export type PassageEntry = Passage['entry'];

/** The text of a file of passages, in the oldest version that can hold them. */
export function toPassageFile(passages: readonly Passage[]): string {
  const isOf1 = passages.every((passage) => passage1Schema.safeParse(passage).success);
  return `${JSON.stringify({ format: 'claimsort-passages', version: isOf1 ? 1 : 2, passages }, null, 2)}\n`;
}
