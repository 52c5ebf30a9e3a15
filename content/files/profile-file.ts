import { MAX_PERSON_NAME } from '../profile/max-name.ts';
import * as z from 'zod';
import {
  classIdSchema,
  type JournalEvent,
  journalEventSchema,
  type ProfileId,
  profileIdSchema,
} from '../journal/event.ts';
import type { ClassRecord } from '../class/stored-record.ts';
import { type AnswerKey, answerKeySchema, type StudentHalf, studentHalfSchema } from '../lesson/format.ts';
import { answerKey1Schema, studentHalf1Schema } from '../lesson/format-1.ts';

/**
 * The newest version of the profile format that this program reads; files are written in the oldest version that can
 * hold them.
 */
export const PROFILE_FORMAT_VERSION = 2;

/**
 * The most UTF-16 units of a profile file; in files written by this program nearly every unit is one byte. An event has
 * about 420, so this is enough for some 600,000 events. JavaScript's longest string is twice that.
 */
export const MAX_PROFILE_UNITS = 256 * 1024 * 1024;

const recordSchema = z.strictObject({
  class: classIdSchema,
  /** Kinds that this program does not know are preserved. */
  kind: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/)
    .max(40),
  id: z
    .string()
    .min(1)
    .max(200)
    // A database may end a text at NUL, so such a record would be read back with another id.
    .refine((id) => !id.includes('\0'), 'no NUL'),
  json: z.string().max(16 * 1024 * 1024),
});

/**
 * A profile file of any version: everything that a person did, and all data needed to show and score it on another
 * computer.
 */
export const profileFileSchema = z.strictObject({
  format: z.literal('claimsort-profile'),
  version: z.literal([1, 2]),
  profile: z.strictObject({ id: profileIdSchema, name: z.string().min(1).max(MAX_PERSON_NAME).nullable() }),
  /** The streams one after another, each complete and by ascending sequence. */
  events: z.array(journalEventSchema).max(2_000_000),
  /** The student's halves with which attempts were started, each once. */
  lessons: z.array(studentHalfSchema).max(10_000),
  /** The keys that score those attempts, each once. */
  keys: z.array(answerKeySchema).max(10_000),
  /** The person's class records. */
  records: z.array(recordSchema).max(1_000_000),
});

/** The name of the first part that only version 2 can hold; null for a file that version 1 can hold. */
export function findBeyondVersion1(parts: {
  readonly streams: Iterable<string>;
  readonly lessons: readonly unknown[];
  readonly keys: readonly unknown[];
  readonly records: readonly Pick<ClassRecord, 'kind' | 'json'>[];
}): string | null {
  for (const stream of parts.streams) if (!/^(profile|attempt|practice|class):/.test(stream)) return 'events';
  if (parts.records.some((record) => !isRecordOfVersion1(record))) return 'records';
  if (parts.lessons.some((lesson) => !studentHalf1Schema.safeParse(lesson).success)) return 'lessons';
  return parts.keys.some((key) => !answerKey1Schema.safeParse(key).success) ? 'keys' : null;
}

/** The kinds of class records in version 1, each with the keys that were added to it later. */
const RECORD_KINDS_OF_1: ReadonlyMap<string, readonly string[]> = new Map([
  ['hand-in', ['publicKey', 'isUnsigned', 'length', 'savedAt', 'number', 'sentences', 'hints', 'bearings']],
  ['paper', ['asked', 'beside', 'edits', 'code']],
  ['roster', ['edits']],
  ['vote', ['earlier', 'edits']],
]);

function isRecordOfVersion1({ kind, json }: Pick<ClassRecord, 'kind' | 'json'>): boolean {
  // Within a JSON string the quotes of such a text are escaped, so a match can only be a key.
  return RECORD_KINDS_OF_1.get(kind)?.every((key) => !json.includes(`"${key}":`)) ?? false;
}

/** The parsed profile file; read-only. */
export interface ProfileFile {
  readonly profile: { readonly id: ProfileId; readonly name: string | null };
  readonly events: readonly JournalEvent[];
  readonly lessons: readonly StudentHalf[];
  readonly keys: readonly AnswerKey[];
  readonly records: readonly ClassRecord[];
}

/** The parts of a profile file, each element as its JSON text on one line. */
export type ProfileLines = Readonly<Record<Exclude<keyof ProfileFile, 'profile'>, readonly string[]>>;

/**
 * The text of a profile file: JSON with one event, lesson, key or record per line, so that two files can be compared
 * line by line. null if it would be longer than `MAX_PROFILE_UNITS` and so could not be read again.
 */
export function toProfileText(profile: ProfileFile['profile'], version: 1 | 2, lines: ProfileLines): string | null {
  const { events, lessons, keys, records } = lines;
  const head = JSON.stringify({ format: 'claimsort-profile', version, profile }).slice(0, -1);
  const length = [events, lessons, keys, records]
    .flat()
    .reduce((sum, line) => sum + line.length + 2, head.length + 100);
  if (length > MAX_PROFILE_UNITS) return null;
  const list = (of: readonly string[]): string => (of.length === 0 ? '[]' : `[\n${of.join(',\n')}\n]`);
  return `${head},\n"events":${list(events)},\n"lessons":${list(lessons)},\n"keys":${list(keys)},\n"records":${list(records)}}\n`;
}
