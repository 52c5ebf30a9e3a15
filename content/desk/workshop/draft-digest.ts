import * as z from 'zod';
import { hashSchema } from '../../base/content-hash.ts';
import type { DraftState } from '../../journal/fold-draft.ts';
import { lessonIdSchema } from '../../lesson/format.ts';
import type { DraftCard } from './views.ts';

/** The summary of a draft for the list, so that many can be listed without folding their journals. */
export type DraftDigest = Omit<DraftCard, 'draft'> & { readonly isRemoved: boolean };

/** The version of the stored digests: a digest of another version is recomputed. */
const VERSION = 1;

const digestSchema = z.strictObject({
  version: z.literal(VERSION),
  lesson: lessonIdSchema,
  title: z.string(),
  language: z.string(),
  claims: z.int(),
  labelled: z.int(),
  finished: z.strictObject({ lesson: hashSchema, key: hashSchema, at: z.string() }).nullable(),
  isChanged: z.boolean(),
  changedAt: z.string(),
  isRemoved: z.boolean(),
});

export const toDraftDigest = ({ draft, finished, isChanged, changedAt, isRemoved }: DraftState): DraftDigest => ({
  lesson: draft.lesson,
  title: draft.details.title,
  language: draft.details.language,
  claims: draft.claims.length,
  labelled: draft.claims.filter(({ key }) => key.label !== null).length,
  finished: finished.at(-1) ?? null,
  ...{ isChanged, changedAt, isRemoved },
});

export const writeDraftDigest = (digest: DraftDigest): string => JSON.stringify({ version: VERSION, ...digest });

/** null for a text that is not a digest of this version. */
export function readDraftDigest(json: string): DraftDigest | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  const parsed = digestSchema.safeParse(value);
  if (!parsed.success) return null;
  const { version: _, ...digest } = parsed.data;
  return digest;
}
