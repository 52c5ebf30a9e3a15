import * as z from 'zod';
import {
  decisionRecordSchema,
  handInRecordSchema,
  identityRecordSchema,
  paperRecordSchema,
  rosterRecordSchema,
  voteRecordSchema,
} from '../class/class-records.ts';
import { MAX_CLASS_NAME, MAX_HANDS, MAX_REASON } from '../class/limits.ts';
import { hashSchema } from '../base/content-hash.ts';
import { editsSchema } from '../journal/edits.ts';
import { classIdSchema, eventIdSchema, profileIdSchema } from '../journal/event.ts';
import {
  answerKeySchema,
  claimIdSchema,
  type DeepReadonly,
  lessonIdSchema,
  studentHalfSchema,
} from '../lesson/format.ts';
import { FORMAT_LIMITS } from '../lesson/format-limits.ts';
import { CREDITS } from '../lesson/credit.ts';
import { LABELS } from '../lesson/label.ts';
import { toShownName } from '../lesson/to-shown-half.ts';
import { LONGEST_FILE_NAME } from '../text/file-name.ts';
import { quoteForeign } from '../text/quote-foreign.ts';

/**
 * The newest version of the class file that this program reads; files are written in the oldest version that can hold
 * them.
 */
export const CLASS_FORMAT_VERSION = 2;

/**
 * The most UTF-16 units of a class file; in files written by this program nearly every unit is one byte. A hand-in of
 * 29 claims has about 5,000, so this is enough for some 12,000 of them.
 */
export const MAX_CLASS_UNITS = 64 * 1024 * 1024;

const MAX_NAME = 200;
const MAX_RECORDS = 200_000;

const name = z.string().max(MAX_NAME).transform(toShownName);
const time = z.iso.datetime();
const recordId = z.string().min(1).max(200);
const recordIds = z.array(recordId).max(1000);
const claims = z.array(claimIdSchema).max(FORMAT_LIMITS.claims);
const hands = z.int().min(0).max(MAX_HANDS);
const votes = z.strictObject({ evidence: hands, attribution: hands, rhetoric: hands }).nullable();
const voteState = z.strictObject({ first: votes, second: votes, isRevealed: z.boolean() });

// The program's own class records have no such limits. A file is untrusted input, so each text and list has its limit,
// and each time must be a valid time.
export const classRecordSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('hand-in'),
    id: recordId,
    record: handInRecordSchema.extend({
      ...{ name, title: name, startedAt: time, handedInAt: time, savedAt: time.optional(), number: name.optional() },
      file: z
        .string()
        .max(1000)
        .transform((file) => quoteForeign(file, LONGEST_FILE_NAME)),
      asked: claims,
      answers: handInRecordSchema.shape.answers.max(FORMAT_LIMITS.claims),
      events: z.array(eventIdSchema).max(50_000),
      publicKey: z.string().max(100).optional(),
      length: z.int().min(0).optional(),
    }),
  }),
  z.strictObject({
    kind: z.literal('paper'),
    id: recordId,
    record: paperRecordSchema.extend({
      ...{ name, title: name, typedAt: time, asked: claims.optional(), beside: recordIds.optional() },
      answers: paperRecordSchema.shape.answers.max(FORMAT_LIMITS.claims),
    }),
  }),
  z.strictObject({
    kind: z.literal('roster'),
    id: z.literal('roster'),
    record: rosterRecordSchema.extend({
      students: z
        .array(z.strictObject({ name, id: z.string().max(MAX_NAME).nullable() }))
        .min(1)
        .max(20_000),
    }),
  }),
  z.strictObject({
    kind: z.literal('vote'),
    id: recordId,
    record: voteRecordSchema.extend({ ...voteState.shape, earlier: z.array(voteState).max(20).optional() }),
  }),
  z.strictObject({
    kind: z.literal('decision'),
    id: recordId,
    record: decisionRecordSchema.extend({ handIns: recordIds, counting: recordIds, decidedAt: time }),
  }),
  z.strictObject({
    kind: z.literal('identity'),
    id: recordId,
    record: identityRecordSchema.extend({
      ...{ name, number: name.optional(), decidedAt: time },
      profile: profileIdSchema.nullable(),
    }),
  }),
]);

const readingSchema = z.strictObject({
  lesson: lessonIdSchema,
  claim: claimIdSchema,
  /** null if the lesson's own key applies again. */
  reading: z
    .strictObject({
      label: z.enum(LABELS),
      credits: z.strictObject({
        evidence: z.literal(CREDITS),
        attribution: z.literal(CREDITS),
        rhetoric: z.literal(CREDITS),
      }),
      reason: z.string().min(1).max(MAX_REASON).nullable(),
    })
    .nullable(),
  edits: editsSchema.min(1),
});

/**
 * One class for a co-teacher: the hand-ins and the decisions, with the lessons and keys that its reports need. It
 * contains no attempt or practice of the teacher, no other class, and nothing from the inbox.
 */
export const classFileSchema = z.strictObject({
  format: z.literal('claimsort-class'),
  version: z.literal([1, 2]),
  class: z.strictObject({ id: classIdSchema, name: z.string().min(1).max(MAX_CLASS_NAME), madeAt: time }),
  /** The teacher who saved it; null for a teacher without a name. */
  from: z.string().min(1).max(60).nullable(),
  savedAt: time,
  /** Current and former changes of a key by a teacher of this class. */
  readings: z.array(readingSchema).max(100_000),
  /** The revision by which work on a lesson is scored; null for the default one. */
  revisions: z
    .array(z.strictObject({ lesson: lessonIdSchema, revision: hashSchema.nullable(), edits: editsSchema.min(1) }))
    .max(1000),
  /** The claims on the worksheet of a lesson. */
  sheets: z.array(z.strictObject({ lesson: lessonIdSchema, claims: claims.min(1) })).max(1000),
  records: z.array(classRecordSchema).max(MAX_RECORDS),
  lessons: z.array(studentHalfSchema).max(500),
  keys: z.array(answerKeySchema).max(500),
});

/** The parsed file of a class; read-only. */
export type ClassFile = DeepReadonly<z.infer<typeof classFileSchema>>;
/** The contents about the class itself. */
export type ClassContents = Pick<ClassFile, 'readings' | 'revisions' | 'sheets' | 'records'>;
export type ClassFileRecord = ClassFile['records'][number];
export type ClaimReading = ClassFile['readings'][number];

/** The place of the first record that only version 2 can hold: answers from a hand-in code; null if there is none. */
export function findBeyondClassVersion1(records: ClassContents['records']): string | null {
  const at = records.findIndex((one) => one.kind === 'paper' && one.record.code !== undefined);
  return at === -1 ? null : `records[${String(at)}].record.code`;
}

/** The kinds of records that are exported with a class. */
export const SHARED_KINDS = ['hand-in', 'paper', 'roster', 'vote', 'decision', 'identity'] as const;

/**
 * The text of a class file: JSON with one record, lesson or key per line. null if it would be longer than
 * `MAX_CLASS_UNITS` and so could not be read again.
 */
export function toClassText({
  class: of,
  from,
  savedAt,
  ...lists
}: Omit<ClassFile, 'format' | 'version'>): string | null {
  const version = findBeyondClassVersion1(lists.records) === null ? 1 : 2;
  const head = JSON.stringify({ format: 'claimsort-class', version, class: of, from, savedAt });
  const parts = Object.entries(lists).map(([part, list]) => {
    const lines = list.map((one) => JSON.stringify(one));
    return `"${part}":${lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`}`;
  });
  const text = `${[head.slice(0, -1), ...parts].join(',\n')}}\n`;
  return text.length > MAX_CLASS_UNITS ? null : text;
}
