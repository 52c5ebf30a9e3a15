import * as z from 'zod';
import { CONFIDENCES } from '../attempt/confidence.ts';
import { MODES } from '../attempt/mode.ts';
import { SENTENCE_KINDS, toSentence } from '../attempt/sentence.ts';
import { attemptIdSchema, eventIdSchema, profileIdSchema } from '../journal/event.ts';
import { claimIdSchema, type DeepReadonly, lessonIdSchema } from '../lesson/format.ts';
import { type ContentHash, hashSchema } from '../base/content-hash.ts';
import { LABELS } from '../lesson/label.ts';
import { BEARING_VALUES } from '../lesson/source-kind.ts';
import { DECISIONS } from './decision.ts';
import { isPlainCode } from './hand-in-code.ts';
import { toShownName } from '../lesson/to-shown-half.ts';
import { editsSchema } from '../journal/edits.ts';
import { studentIdSchema } from './student.ts';

/**
 * A name or a title from a record. Records of older versions may contain control characters from a file; they remain in
 * the record, but are not shown.
 */
const nameSchema = z.string().transform(toShownName);

/** What a student wrote. It may come from a profile file, so it is cleaned again when it is read. */
const sentenceSchema = z.string().transform((text) => toSentence(text) ?? '');

/** A hand-in as stored in a class: what is compared with the key, and what identifies copies. */
export const handInRecordSchema = z.strictObject({
  /** The name of its file. */
  file: z.string(),
  name: nameSchema,
  profile: profileIdSchema,
  attempt: attemptIdSchema,
  lesson: hashSchema,
  lessonId: lessonIdSchema,
  title: nameSchema,
  mode: z.enum(MODES),
  /** True for a retry of the missed claims of another attempt. */
  isAgain: z.boolean(),
  /** According to the student's clock. */
  startedAt: z.string(),
  handedInAt: z.string(),
  asked: z.array(claimIdSchema),
  answers: z.array(
    z.strictObject({
      claim: claimIdSchema,
      label: z.enum(LABELS),
      confidence: z.enum(CONFIDENCES).nullable(),
    }),
  ),
  /** The events of the responses, which identify a copy under any name. */
  events: z.array(eventIdSchema),
  /** The public key of the installation that signed it; missing in older records. */
  publicKey: z.string().optional(),
  /** Set if the file says that it has no signature. */
  isUnsigned: z.literal(true).optional(),
  /** The number of events in its journal; a file saved again after handing in has one more. */
  length: z.int().optional(),
  /** The modification time of the file, ISO 8601 in UTC; missing if unknown. */
  savedAt: z.string().optional(),
  /** The student's number, if the teacher asked for it. */
  number: nameSchema.optional(),
  /** What the student wrote about claims; missing if empty, like the next two, and in older records. */
  sentences: z
    .array(z.strictObject({ claim: claimIdSchema, about: z.enum(SENTENCE_KINDS), text: sentenceSchema }))
    .optional(),
  /** The number of hints shown before the answer. */
  hints: z.array(z.strictObject({ claim: claimIdSchema, steps: z.int().min(1) })).optional(),
  /** What claims bear on, according to the student. */
  bearings: z.array(z.strictObject({ claim: claimIdSchema, value: z.enum(BEARING_VALUES) })).optional(),
});

/** Answers on paper or from a hand-in code, entered by the teacher. */
export const paperRecordSchema = z.strictObject({
  name: nameSchema,
  attempt: attemptIdSchema,
  lesson: hashSchema,
  lessonId: lessonIdSchema,
  title: nameSchema,
  /** When they were first entered. */
  typedAt: z.string(),
  answers: z.array(z.strictObject({ claim: claimIdSchema, label: z.enum(LABELS) })),
  /** The claims on the worksheet; missing in older records, which had all of them. */
  asked: z.array(claimIdSchema).optional(),
  /** The ids of the student's other records to which the teacher added this one; the teacher decides which counts. */
  beside: z.array(z.string()).optional(),
  /** The hand-in code from which the answers were read (`HandInCode`); missing for paper. */
  code: z.string().refine(isPlainCode).optional(),
  edits: editsSchema.optional(),
});

/** The teacher's decision about several hand-ins of the same work, identified by the ids of their records. */
export const decisionRecordSchema = z.strictObject({
  /** All from one person; done together; or done by those that count and copied by the others. */
  kind: z.enum(DECISIONS),
  /** All hand-ins that the decision is about. */
  handIns: z.array(z.string()),
  /** Those that count. */
  counting: z.array(z.string()),
  decidedAt: z.string(),
  edits: editsSchema.optional(),
});

/** Whose work was handed in under a name: the teacher's “This is …”. */
export const identityRecordSchema = z.strictObject({
  /** As it was handed in. */
  name: nameSchema,
  /** null for work on paper. */
  profile: z.string().nullable(),
  number: nameSchema.optional(),
  /** The student on the list; the record has no effect if they are no longer on it. */
  student: studentIdSchema,
  decidedAt: z.string(),
  edits: editsSchema.optional(),
});

/** The kind of ids in a roster: Canvas's own, login names, or the school's numbers. */
export const ID_KINDS = ['canvas', 'login', 'number'] as const;
export type IdKind = (typeof ID_KINDS)[number];

export const rosterRecordSchema = z.strictObject({
  /** null if the roster has no ids. */
  ids: z.enum(ID_KINDS).nullable(),
  students: z.array(z.strictObject({ name: nameSchema, id: z.string().nullable() })),
  /** Missing in older records. */
  edits: editsSchema.optional(),
});

/**
 * Students erased from a class, so that a co-teacher's file restores nobody without a question. Contains names and ids
 * only as salted hashes, and is never exported with the class.
 */
const erasedRecordSchema = z.strictObject({ salt: z.string(), hashes: z.array(hashSchema) });

const handsSchema = z.strictObject({ evidence: z.int(), attribution: z.int(), rhetoric: z.int() });

const voteStateSchema = z.strictObject({
  first: handsSchema.nullable(),
  second: handsSchema.nullable(),
  isRevealed: z.boolean(),
});

/** The number of vote changes on one claim that can be undone. */
export const MAX_VOTE_STEPS = 20;

/** The votes on one claim on the projector. */
export const voteRecordSchema = voteStateSchema.extend({
  claim: claimIdSchema,
  /** The states before each change, the latest last; missing in older records and before the first change. */
  earlier: z.array(voteStateSchema).max(MAX_VOTE_STEPS).optional(),
  edits: editsSchema.optional(),
});

export type HandInRecord = DeepReadonly<z.infer<typeof handInRecordSchema>>;
export type PaperRecord = DeepReadonly<z.infer<typeof paperRecordSchema>>;
export type DecisionRecord = DeepReadonly<z.infer<typeof decisionRecordSchema>>;
export type RosterRecord = DeepReadonly<z.infer<typeof rosterRecordSchema>>;
export type IdentityRecord = DeepReadonly<z.infer<typeof identityRecordSchema>>;
export type ErasedRecord = DeepReadonly<z.infer<typeof erasedRecordSchema>>;
export type VoteRecord = DeepReadonly<z.infer<typeof voteRecordSchema>>;
export type VoteState = DeepReadonly<z.infer<typeof voteStateSchema>>;

/** Whether there are no votes on a claim, because the votes of its lesson were deleted. */
export const isWithoutVotes = ({ first, second, isRevealed }: VoteState): boolean =>
  first === null && second === null && !isRevealed;

/** Parses a record of a class; null for one written by a newer program, which is ignored and kept. */
export const parseHandInRecord = (json: string): HandInRecord | null => parse(handInRecordSchema, json);
export const parsePaperRecord = (json: string): PaperRecord | null => parse(paperRecordSchema, json);
export const parseDecisionRecord = (json: string): DecisionRecord | null => parse(decisionRecordSchema, json);
export const parseRosterRecord = (json: string): RosterRecord | null => parse(rosterRecordSchema, json);
export const parseIdentityRecord = (json: string): IdentityRecord | null => parse(identityRecordSchema, json);
export const parseErasedRecord = (json: string): ErasedRecord | null => parse(erasedRecordSchema, json);
export const parseVoteRecord = (json: string): VoteRecord | null => parse(voteRecordSchema, json);

function parse<T>(schema: z.ZodType<T>, json: string): T | null {
  const value = schema.safeParse(JSON.parse(json));
  return value.success ? value.data : null;
}

/** The id of a paper's record. */
export const paperId = ({ lesson, attempt }: Pick<PaperRecord, 'lesson' | 'attempt'>): string =>
  recordId(lesson, attempt.toLowerCase());

/**
 * The id of a record of one revision of a lesson; it begins with the revision, so that records can be found without
 * parsing them.
 */
export const recordId = (lesson: ContentHash, rest: string): string => `${lesson} ${rest}`;

/** The revision that a record belongs to; null if it belongs to none. */
export function lessonOfRecord(id: string): ContentHash | null {
  const hash = hashSchema.safeParse(id.split(' ')[0]);
  return hash.success ? hash.data : null;
}
