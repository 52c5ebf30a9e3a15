import * as z from 'zod';
import { keyEntrySchema, quoteSchema, slugSchema, type DeepReadonly } from '../lesson/format.ts';
import { keyEntry1Schema } from '../lesson/format-1.ts';
import { BANK_FAMILY_IDS, PASSAGE_LEVELS } from './families.ts';

/** The version of the passage format that this program writes and reads. */
const PASSAGE_FORMAT_VERSION = 1;

/** What a passage's id is made of: a few words about its story, which give no answer away. */
const passageIdSchema = slugSchema.brand<'PassageId'>();

/** What the key says of the one marked claim: a key entry without the claim's id and without what it bears on. */
const passageEntrySchema = keyEntry1Schema
  .omit({ claim: true, bearsOn: true })
  .extend({ source: keyEntrySchema.shape.source });

/** A short fictional text with one marked claim and what the key says of it. */
const passageSchema = z.strictObject({
  id: passageIdSchema,
  family: z.enum(BANK_FAMILY_IDS),
  level: z.enum(PASSAGE_LEVELS),
  /** One to three sentences, plain text. */
  text: z.string().min(1).max(1000),
  /** The marked claim, found once in `text`. */
  quote: quoteSchema,
  entry: passageEntrySchema,
});

/** A file of passages. Each file of `content/bank/passages` holds one family and has its name. */
export const passageFileSchema = z.strictObject({
  format: z.literal('claimsort-passages'),
  version: z.literal(PASSAGE_FORMAT_VERSION),
  passages: z.array(passageSchema).min(1).max(1000),
});

export type PassageEntry = DeepReadonly<z.infer<typeof passageEntrySchema>>;
export type Passage = DeepReadonly<z.infer<typeof passageSchema>>;
