import * as z from 'zod';
import type { DeepReadonly } from '../lesson/format.ts';
import { FILE_FLAGS } from './import-report.ts';
import { MAX_EXAMPLES, WHY_PASSED_OVER } from './passed-over.ts';

/** A file that was refused, until the teacher is done with it or a sound file stands in its place. */
const refusedFileSchema = z.strictObject({
  kind: z.literal('refused'),
  file: z.string(),
  folder: z.string().optional(),
  flag: z.enum(FILE_FLAGS),
  place: z.string().nullable(),
  name: z.string().nullable(),
  other: z.string().nullable(),
  revisions: z.strictObject({ theirs: z.int(), ours: z.int() }).nullable(),
  /** When it was first met, ISO 8601. */
  since: z.string(),
  isSettled: z.boolean(),
});

/** The flags of a hand-in that the teacher has seen and needs not be shown again. */
const seenFlagsSchema = z.strictObject({
  kind: z.literal('seen'),
  handIn: z.string(),
  flags: z.array(z.enum(FILE_FLAGS)),
});

/** What was passed over in one place when it was last looked through. */
const passedOverSchema = z.strictObject({
  kind: z.literal('passed-over'),
  from: z.string(),
  at: z.string(),
  reasons: z.array(
    z.strictObject({
      why: z.enum(WHY_PASSED_OVER),
      count: z.int().min(1),
      examples: z.array(z.string()).max(MAX_EXAMPLES),
    }),
  ),
});

/** A file of somebody who was erased, which the teacher leaves out: its id alone says which (`keptOutId`), as a hash. */
const keptOutSchema = z.strictObject({ kind: z.literal('kept-out') });

const inboxRecordSchema = z.discriminatedUnion('kind', [
  refusedFileSchema,
  seenFlagsSchema,
  passedOverSchema,
  keptOutSchema,
]);

/** One thing that the inbox of a class remembers. Sound hand-ins are records of their own. */
export type InboxRecord = DeepReadonly<z.infer<typeof inboxRecordSchema>>;
export type RefusedFile = Extract<InboxRecord, { readonly kind: 'refused' }>;

/** Reads a record of the inbox; null for one that a newer program wrote, which is passed over and stays. */
export function parseInboxRecord(json: string): InboxRecord | null {
  const record = inboxRecordSchema.safeParse(JSON.parse(json));
  return record.success ? record.data : null;
}
