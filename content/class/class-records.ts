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
 * A name or a title as it is read out of a record. Records of older versions kept what a file said, marks that turn a line
 * among them; they stay as they are, and nobody is shown those marks.
 */
const nameSchema = z.string().transform(toShownName);

/** What a student wrote, as it is read out of a record: a profile file may have brought it, so it is made fit to be shown again. */
const sentenceSchema = z.string().transform((text) => toSentence(text) ?? '');

/** A hand-in as a class keeps it: what the teacher's key is held against, and by what a copy is known. */
export const handInRecordSchema = z.strictObject({
  /** The name of the file it came in. */
  file: z.string(),
  name: nameSchema,
  profile: profileIdSchema,
  attempt: attemptIdSchema,
  lesson: hashSchema,
  lessonId: lessonIdSchema,
  title: nameSchema,
  mode: z.enum(MODES),
  /** True for an attempt that sorts only what was missed in another. */
  isAgain: z.boolean(),
  /** As the student's clock gave it. */
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
  /** The events that took the responses, by which a copy is known under any name. */
  events: z.array(eventIdSchema),
  /** The installation that signed it; not in older records. */
  publicKey: z.string().optional(),
  /** Where the file said that it has no signature; left out for one that was signed. */
  isUnsigned: z.literal(true).optional(),
  /** How many events its journal has: a file that was written after the work had been given has one more. */
  length: z.int().optional(),
  /** When the file was written, as its folder gives it, ISO 8601 in UTC; left out where no folder says so. */
  savedAt: z.string().optional(),
  /** The student's number, where the teacher asked for it. */
  number: nameSchema.optional(),
  /** What was written about claims; left out for nothing, as are the next two, and in older records. */
  sentences: z
    .array(z.strictObject({ claim: claimIdSchema, about: z.enum(SENTENCE_KINDS), text: sentenceSchema }))
    .optional(),
  /** How many hints were shown before the answer. */
  hints: z.array(z.strictObject({ claim: claimIdSchema, steps: z.int().min(1) })).optional(),
  /** What claims bear on, as the student sees it. */
  bearings: z.array(z.strictObject({ claim: claimIdSchema, value: z.enum(BEARING_VALUES) })).optional(),
});

/** Answers on paper or in a hand-in code, as the teacher typed them in. */
export const paperRecordSchema = z.strictObject({
  name: nameSchema,
  attempt: attemptIdSchema,
  lesson: hashSchema,
  lessonId: lessonIdSchema,
  title: nameSchema,
  /** When they were first typed in. */
  typedAt: z.string(),
  answers: z.array(z.strictObject({ claim: claimIdSchema, label: z.enum(LABELS) })),
  /** The claims that were on the sheet; left out in older records, which had all of them. */
  asked: z.array(claimIdSchema).optional(),
  /** Other work of the student, by the ids of its records, beside which the teacher kept it: which one counts is to be decided. */
  beside: z.array(z.string()).optional(),
  /** The hand-in code that the answers were read from, as `HandInCode` has it; left out for paper. */
  code: z.string().refine(isPlainCode).optional(),
  edits: editsSchema.optional(),
});

/** What the teacher decided about several hand-ins of the same work; it names the hand-ins by the ids of their records. */
export const decisionRecordSchema = z.strictObject({
  /** They are one person's; they did it together; or only those that count did it, and the others copied. */
  kind: z.enum(DECISIONS),
  /** All hand-ins that the teacher saw. */
  handIns: z.array(z.string()),
  /** Those that count. */
  counting: z.array(z.string()),
  decidedAt: z.string(),
  edits: editsSchema.optional(),
});

/** Whose work it is that came in under a name: what the teacher said by “This is …”. */
export const identityRecordSchema = z.strictObject({
  /** As it was handed in. */
  name: nameSchema,
  /** null for work on paper. */
  profile: z.string().nullable(),
  number: nameSchema.optional(),
  /** The student on the list; when they are no longer on it, the record says nothing. */
  student: studentIdSchema,
  decidedAt: z.string(),
  edits: editsSchema.optional(),
});

/** What the ids of a roster are: an id of Canvas itself, a name to sign in with, or a number of the school. */
export const ID_KINDS = ['canvas', 'login', 'number'] as const;
export type IdKind = (typeof ID_KINDS)[number];

export const rosterRecordSchema = z.strictObject({
  /** null when the roster has no ids. */
  ids: z.enum(ID_KINDS).nullable(),
  students: z.array(z.strictObject({ name: nameSchema, id: z.string().nullable() })),
  /** Left out in older records. */
  edits: editsSchema.optional(),
});

/**
 * Who was erased from a class, so that a co-teacher's file brings nobody back without a question. Names and ids stand in
 * it only as hashes with a salt of their own, and it never leaves with the file of a class.
 */
const erasedRecordSchema = z.strictObject({ salt: z.string(), hashes: z.array(hashSchema) });

const handsSchema = z.strictObject({ evidence: z.int(), attribution: z.int(), rhetoric: z.int() });

const voteStateSchema = z.strictObject({
  first: handsSchema.nullable(),
  second: handsSchema.nullable(),
  isRevealed: z.boolean(),
});

/** How many steps of the votes on one claim can be taken back. */
export const MAX_VOTE_STEPS = 20;

/** What happened to one claim on the projector. */
export const voteRecordSchema = voteStateSchema.extend({
  claim: claimIdSchema,
  /** What it was before each step, the last step last; left out in older records, and before the first step. */
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

/** Whether nothing is left of the votes on a claim: the votes of its lesson were deleted. */
export const isWithoutVotes = ({ first, second, isRevealed }: VoteState): boolean =>
  first === null && second === null && !isRevealed;

/** Reads a record of a class; null for one that a newer program wrote, which is passed over and stays. */
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

/** The id of the record of a paper. */
export const paperId = ({ lesson, attempt }: Pick<PaperRecord, 'lesson' | 'attempt'>): string =>
  recordId(lesson, attempt.toLowerCase());

/** The id of a record of one revision of a lesson; it begins with the revision, so that records are found without reading them. */
export const recordId = (lesson: ContentHash, rest: string): string => `${lesson} ${rest}`;

/** The revision that a record is of; null for one that is of none. */
export function lessonOfRecord(id: string): ContentHash | null {
  const hash = hashSchema.safeParse(id.split(' ')[0]);
  return hash.success ? hash.data : null;
}
