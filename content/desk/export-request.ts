import * as z from 'zod';
import { MODES } from '../attempt/mode.ts';
import { REASONING } from '../attempt/sentence.ts';
import {
  attemptIdSchema,
  classIdSchema,
  draftIdSchema,
  eventIdSchema,
  profileIdSchema,
  SHEET_CHOICES,
} from '../journal/event.ts';
import { claimIdSchema, type DeepReadonly } from '../lesson/format.ts';
import { hashSchema } from '../base/content-hash.ts';
import { MAX_STUDENT_NUMBER } from '../profile/student-number.ts';
import { ATTEMPT_RULES } from '../class/attempt-rule.ts';
import { TABLE_FORMS } from '../text/table-form.ts';
import { GRADEBOOK_FORMS } from '../files/gradebook-programs.ts';
import { MAX_REASON, MAX_STUDENT_NAME } from '../class/limits.ts';
import { LMS_FORMS } from '../attempt/hand-out-form.ts';
import { STUDENT_ORDERS } from '../text/order-students.ts';
import { QUESTION_FORMS } from '../class/question-form.ts';
import { studentIdSchema } from '../class/student.ts';
import { FORMAT_LIMITS } from '../lesson/format-limits.ts';

const lesson = hashSchema;
const reason = z.string().min(1).max(MAX_REASON);
/** A report of a class, for which a gradebook can be made. */
const ofReport = { class: classIdSchema, lesson, rule: z.enum(ATTEMPT_RULES) };

/** Who hands in, in the student's own words. */
export const whoseWork = {
  name: z.string().min(1).max(MAX_STUDENT_NAME),
  /** If the teacher asked for it and the student gave it. */
  number: z.string().min(1).max(MAX_STUDENT_NUMBER).exactOptional(),
};

/**
 * How students identify themselves when they hand in: by a name, by a name and a number, or by choosing their name from
 * the list of a class. The names of the list, without ids, are then in the exported file.
 */
const asksStudentsSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('name') }),
  z.strictObject({ kind: z.literal('number') }),
  z.strictObject({ kind: z.literal('names'), class: classIdSchema }),
]);

/** The teacher's options when handing out a lesson. */
const handOut = {
  lesson,
  /** null for all. */
  claims: z.union([z.array(claimIdSchema).min(1).max(FORMAT_LIMITS.claims), z.literal('dozen'), z.null()]),
  /** By default, students are asked for a name. */
  asks: asksStudentsSchema.exactOptional(),
  /** Whether students explain each label in a sentence; by default, they do not. */
  reasoning: z.enum(REASONING).exactOptional(),
  /** Whether students say what each claim bears on; by default, they do not. */
  asksBearing: z.boolean().exactOptional(),
  /** Whether students may have the text read aloud; by default, they may. */
  readsAloud: z.boolean().exactOptional(),
};

/** The class whose key is exported, with the words that explain its changes; missing for the lesson's own key. */
const ofClassKey = z.strictObject({
  class: classIdSchema,
  words: z.strictObject({ changed: reason, contested: reason }),
});
const words = z.string().min(1).max(MAX_REASON);
const wordsPerLabel = z.strictObject({ evidence: words, attribution: words, rhetoric: words });

/** All files that can be made. */
export const exportRequestSchema = z.discriminatedUnion('kind', [
  /** A lesson without its key. */
  z.strictObject({
    kind: z.literal('exam-edition'),
    ...handOut,
    /** The folder for hand-ins, as shown to students. */
    folder: z.string().min(1).max(FORMAT_LIMITS.folder).nullable(),
  }),
  /**
   * A lesson as a page for any browser. An exam contains no key; a guided page contains the key (of a class, if given)
   * and asks only for labels. With `lms` it is packed for a learning platform and reports points to it, so it must be
   * guided.
   */
  z.strictObject({
    kind: z.literal('lesson-page'),
    mode: z.enum(MODES),
    lms: z.enum(LMS_FORMS).exactOptional(),
    ...handOut,
    of: ofClassKey.exactOptional(),
  }),
  /** The lesson with its key (of a class, if given), which opens results that wait for it. */
  z.strictObject({
    kind: z.literal('release'),
    lesson,
    of: ofClassKey.exactOptional(),
  }),
  /** A lesson with its key (of a class, if given) as questions for another program, in the language of this one. */
  z.strictObject({
    kind: z.enum(QUESTION_FORMS),
    lesson,
    claims: z.enum(SHEET_CHOICES),
    of: ofClassKey.exactOptional(),
    words: z.strictObject({
      ...{ article: words, wholeArticle: words, fictional: words, provenance: words, licence: words },
      ...{ question: words, debatable: words, lookUp: words },
      ...{ labels: wordsPerLabel, keySays: wordsPerLabel },
    }),
  }),
  /** The claims of a lesson with its key (of a class, if given), for spreadsheets and other programs. */
  z.strictObject({
    kind: z.literal('claims'),
    lesson,
    form: z.enum([...TABLE_FORMS, 'json-lines']),
    of: ofClassKey.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('hand-in'), attempt: attemptIdSchema, ...whoseWork }),
  z.strictObject({
    kind: z.literal('gradebook'),
    ...ofReport,
    form: z.enum(GRADEBOOK_FORMS),
    /** The format of a plain table; by default CSV with commas. */
    table: z.enum(TABLE_FORMS).exactOptional(),
    /** The order of the rows of a plain table; by default as in the report. */
    by: z.strictObject({ order: z.enum(STUDENT_ORDERS), language: z.string().regex(/^[a-z]{2,3}$/) }).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('report'), ...ofReport }),
  z.strictObject({ kind: z.literal('student'), class: classIdSchema, student: studentIdSchema }),
  /**
   * The text of a draft and its claims without the key, for a second reader: a file for the program, or a page for any
   * browser. This adds a step to the draft (`event`, `after`), so the draft must be read again.
   */
  z.strictObject({
    kind: z.literal('blind-edition'),
    as: z.enum(['file', 'page']),
    draft: draftIdSchema,
    event: eventIdSchema,
    after: z.int().min(0),
  }),
  /** One class for a co-teacher. */
  z.strictObject({ kind: z.literal('class'), class: classIdSchema }),
  /** The passages that a person added to their practice, with their keys. */
  z.strictObject({ kind: z.literal('passages'), profile: profileIdSchema }),
  /** Everything of a person, the same without what they teach (`own`), or their answers as a table. */
  z.strictObject({
    kind: z.literal('profile'),
    profile: profileIdSchema,
    form: z.enum(['json', 'own', ...TABLE_FORMS]),
  }),
]);

export type AsksStudents = DeepReadonly<z.output<typeof asksStudentsSchema>>;
export type ExportRequest = DeepReadonly<z.output<typeof exportRequestSchema>>;
