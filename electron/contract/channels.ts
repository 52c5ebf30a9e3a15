import * as z from 'zod';
import { CONFIDENCES, MODES } from '../../content/attempt/confidence.ts';
import { attemptIdSchema, eventIdSchema, profileIdSchema, sessionIdSchema } from '../../content/journal/event.ts';
import { claimIdSchema, hashSchema, lessonIdSchema, MAX_LESSON_BYTES } from '../../content/lesson/format.ts';
import { LABELS } from '../../content/lesson/label.ts';
import { settingsChangesSchema } from '../../content/profile/settings.ts';
import type { ChannelName, RequestOf } from './channel-names.ts';

const nothing = z.strictObject({});
const name = z.string().min(1).max(60).nullable();
const ofProfile = z.strictObject({ profile: profileIdSchema });
const ofAttempt = z.strictObject({ attempt: attemptIdSchema });
const ofLesson = z.strictObject({ lesson: lessonIdSchema });
const named = z.strictObject({ profile: profileIdSchema, name });

/**
 * The one table of what the screen may say: each channel with the schema of its request. A channel that is missing, or
 * whose schema gives something else than its command takes, does not compile. The answers need no schema, because the
 * main process is the side that is trusted; their types are `ResponseOf<channel>`.
 */
export const channels: { readonly [C in ChannelName]: z.ZodType<RequestOf<C>> } = {
  readStart: nothing,
  createProfile: named,
  renameProfile: named,
  chooseProfile: ofProfile,
  changeSettings: z.strictObject({ profile: profileIdSchema, changes: settingsChangesSchema }),

  listLessons: ofProfile,
  readLesson: z.strictObject({ profile: profileIdSchema, lesson: hashSchema }),
  // A character has at least one byte, so a text with more characters cannot be a file that may be opened.
  installLesson: z.strictObject({ text: z.string().max(MAX_LESSON_BYTES) }),
  removeLesson: ofLesson,
  restoreLesson: ofLesson,

  startAttempt: z.strictObject({
    profile: profileIdSchema,
    attempt: attemptIdSchema,
    lesson: hashSchema,
    mode: z.enum(MODES),
    choice: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('all') }),
      z.strictObject({ kind: z.literal('dozen') }),
      z.strictObject({ kind: z.literal('these'), claims: z.array(claimIdSchema).min(1).max(4000) }),
    ]),
    again: attemptIdSchema.nullable(),
  }),
  openAttempt: ofAttempt,
  respond: z.strictObject({
    event: eventIdSchema,
    attempt: attemptIdSchema,
    claim: claimIdSchema,
    label: z.enum(LABELS),
    confidence: z.enum(CONFIDENCES).nullable(),
  }),
  markCues: z.strictObject({
    attempt: attemptIdSchema,
    claim: claimIdSchema,
    words: z.array(z.int().min(0)).max(2000),
  }),
  moveTo: z.strictObject({ attempt: attemptIdSchema, claim: claimIdSchema }),
  handIn: ofAttempt,
  readResult: ofAttempt,
  setAside: ofAttempt,

  readHistory: ofProfile,
  compareAttempts: z.strictObject({ first: attemptIdSchema, second: attemptIdSchema }),
  readProgress: ofProfile,
  readCoach: ofProfile,
  readToday: ofProfile,
  readSkills: ofProfile,
  startPractice: z.strictObject({
    profile: profileIdSchema,
    session: sessionIdSchema,
    why: z.enum(['review', 'coach']),
  }),
  answerPassage: z.strictObject({
    profile: profileIdSchema,
    event: eventIdSchema,
    session: sessionIdSchema,
    index: z.int().min(0).max(100),
    label: z.enum(LABELS),
    confidence: z.enum(CONFIDENCES),
  }),

  chooseLessonFile: nothing,
  print: nothing,
  readAbout: nothing,
  readNotices: nothing,
};
