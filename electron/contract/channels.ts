import * as z from 'zod';
import { CONFIDENCES, MODES } from '../../content/attempt/confidence.ts';
import { DECISIONS } from '../../content/classroom/class-records.ts';
import { GRADEBOOK_FORMS } from '../../content/classroom/gradebook-form.ts';
import { MAX_STUDENT_NAME } from '../../content/classroom/max-student-name.ts';
import { MAX_ROSTER_BYTES } from '../../content/classroom/read-roster.ts';
import { studentIdSchema } from '../../content/classroom/student.ts';
import {
  attemptIdSchema,
  classIdSchema,
  eventIdSchema,
  profileIdSchema,
  sessionIdSchema,
} from '../../content/journal/event.ts';
import { claimIdSchema, hashSchema, lessonIdSchema, MAX_LESSON_BYTES } from '../../content/lesson/format.ts';
import { CREDITS, LABELS } from '../../content/lesson/label.ts';
import { settingsChangesSchema } from '../../content/profile/settings.ts';
import { MAX_STUDENT_NUMBER } from '../../content/profile/student-number.ts';
import type { ChannelName, RequestOf } from './channel-names.ts';

const nothing = z.strictObject({});
const name = z.string().min(1).max(60).nullable();
const ofProfile = z.strictObject({ profile: profileIdSchema });
const ofAttempt = z.strictObject({ attempt: attemptIdSchema });
const ofLesson = z.strictObject({ lesson: lessonIdSchema });
const ofClass = z.strictObject({ class: classIdSchema });
const rule = z.enum(['first-exam', 'last-exam', 'first', 'last', 'best']);
const className = z.string().min(1).max(60);
const studentName = z.string().min(1).max(MAX_STUDENT_NAME);
const studentNumber = z.string().min(1).max(MAX_STUDENT_NUMBER);
const onWall = z.strictObject({ class: classIdSchema, lesson: hashSchema });
const perLabel = <S extends z.ZodType>(schema: S) =>
  z.strictObject({ evidence: schema, attribution: schema, rhetoric: schema });
const reason = z.string().min(1).max(600);
const handInId = z.string().min(1).max(200);
const ofReport = { class: classIdSchema, lesson: hashSchema, rule };
const exported = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('exam-edition'),
    lesson: hashSchema,
    claims: z.union([z.array(claimIdSchema).min(1).max(4000), z.literal('dozen'), z.null()]),
    folder: z.string().min(1).max(1000).nullable(),
    asks: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('name') }),
        z.strictObject({ kind: z.literal('number') }),
        z.strictObject({ kind: z.literal('names'), class: classIdSchema }),
      ])
      .exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('release'),
    lesson: hashSchema,
    of: z
      .strictObject({ class: classIdSchema, words: z.strictObject({ changed: reason, contested: reason }) })
      .exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('hand-in'),
    attempt: attemptIdSchema,
    name: studentName,
    number: studentNumber.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('gradebook'),
    ...ofReport,
    form: z.enum(GRADEBOOK_FORMS),
  }),
  z.strictObject({ kind: z.literal('report'), ...ofReport }),
  z.strictObject({ kind: z.literal('student'), class: classIdSchema, student: studentIdSchema }),
  z.strictObject({ kind: z.literal('profile'), profile: profileIdSchema, form: z.enum(['json', 'csv']) }),
]);
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
  chooseProfile: z.strictObject({ profile: profileIdSchema.nullable() }),
  eraseProfile: ofProfile,
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
    offsets: z.array(z.int().min(0)).max(4000),
  }),
  showReason: z.strictObject({ attempt: attemptIdSchema, claim: claimIdSchema }),
  flagClaim: z.strictObject({ attempt: attemptIdSchema, claim: claimIdSchema, isFlagged: z.boolean() }),
  moveTo: z.strictObject({ attempt: attemptIdSchema, claim: claimIdSchema }),
  handIn: ofAttempt,
  readResult: ofAttempt,
  setAside: ofAttempt,
  dropRetry: ofAttempt,

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

  listClasses: ofProfile,
  createClass: z.strictObject({ profile: profileIdSchema, class: classIdSchema, name: className }),
  renameClass: z.strictObject({ class: classIdSchema, name: className }),
  removeClass: ofClass,
  // A character has at least one byte, so a text with more characters cannot be a roster that may be read.
  setRoster: z.strictObject({ class: classIdSchema, text: z.string().max(MAX_ROSTER_BYTES) }),
  removeRoster: ofClass,
  chooseSheet: z.strictObject({ class: classIdSchema, lesson: hashSchema, choice: z.enum(['all', 'dozen']) }),
  enterPaper: z.strictObject({
    ...{ class: classIdSchema, entry: attemptIdSchema, lesson: hashSchema, name: studentName },
    answers: z.record(claimIdSchema, z.enum(LABELS)),
  }),
  readReport: z.strictObject(ofReport),
  changeKey: z.strictObject({
    ...{ class: classIdSchema, lesson: lessonIdSchema, claim: claimIdSchema, label: z.enum(LABELS) },
    credits: perLabel(z.literal(CREDITS)),
    reason: reason.nullable(),
  }),
  undoKeyChange: z.strictObject({ class: classIdSchema, lesson: lessonIdSchema, claim: claimIdSchema }),
  chooseRevision: z.strictObject({ class: classIdSchema, lesson: lessonIdSchema, revision: hashSchema.nullable() }),
  settleSameWork: z.strictObject({
    ...{ class: classIdSchema, lesson: hashSchema, handIns: z.array(handInId).min(1).max(1000) },
    decision: z.strictObject({ kind: z.enum(DECISIONS), counting: z.array(handInId).min(1).max(1000) }).nullable(),
  }),
  readInbox: ofClass,
  settleInboxItem: z.strictObject({ class: classIdSchema, item: handInId, isSettled: z.boolean() }),
  nameStudent: z.strictObject({ class: classIdSchema, author: studentIdSchema, student: studentIdSchema.nullable() }),
  eraseStudent: z.strictObject({ class: classIdSchema, student: studentIdSchema }),
  readProjector: onWall,
  takeVote: onWall.extend({
    claim: claimIdSchema,
    round: z.literal([1, 2]),
    counts: perLabel(z.int().min(0).max(100_000)),
  }),
  revealClaim: onWall.extend({ claim: claimIdSchema }),
  clearVotes: onWall,
  readTeacherCopy: z.strictObject({ profile: profileIdSchema, lesson: hashSchema, class: classIdSchema.nullable() }),

  chooseFiles: nothing,
  print: nothing,
  // A reference with its address, with room to spare; nothing longer is offered to be copied.
  copyText: z.strictObject({ text: z.string().min(1).max(4000) }),
  saveExport: z.strictObject({ export: exported }),
  savePdf: z.strictObject({ fileName: z.string().min(1).max(200) }),
  writeHandIn: z.strictObject({
    attempt: attemptIdSchema,
    name: studentName,
    number: studentNumber.exactOptional(),
    ask: z.boolean(),
  }),
  chooseHandIns: z.strictObject({
    class: classIdSchema,
    what: z.enum(['files', 'folder', 'opened']),
  }),
  watchFolder: z.strictObject({ class: classIdSchema, what: z.enum(['start', 'choose', 'end', 'leave']) }),
  cancelImport: nothing,
  stopReport: nothing,
  chooseRoster: nothing,
  chooseFolder: nothing,
  chooseProfileFile: nothing,
  takeProfileFile: z.strictObject({ confirmed: z.enum(['new-person', 'same-person', 'nothing-new']) }),
  readDataFolder: nothing,
  chooseDataFolder: z.strictObject({ how: z.enum(['move', 'use', 'stay']) }),
  restart: nothing,
  readAbout: nothing,
  readNotices: nothing,
};
