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
import { ATTEMPT_RULES } from './attempt-rule.ts';
import { TABLE_FORMS } from '../text/table-form.ts';
import { GRADEBOOK_FORMS } from './gradebook-form.ts';
import { MAX_REASON, MAX_STUDENT_NAME } from './limits.ts';
import { LMS_FORMS } from '../attempt/hand-out-form.ts';
import { STUDENT_ORDERS } from '../text/order-students.ts';
import { QUESTION_FORMS } from './question-form.ts';
import { studentIdSchema } from './student.ts';
import { FORMAT_LIMITS } from '../lesson/format-limits.ts';

const lesson = hashSchema;
const reason = z.string().min(1).max(MAX_REASON);
/** One report of a class, and so one gradebook. */
const ofReport = { class: classIdSchema, lesson, rule: z.enum(ATTEMPT_RULES) };

/** Who hands in, in the student's own words. */
export const whoseWork = {
  name: z.string().min(1).max(MAX_STUDENT_NAME),
  /** Where the teacher asked for it and the student gave it. */
  number: z.string().min(1).max(MAX_STUDENT_NUMBER).exactOptional(),
};

/**
 * What students say of themselves when they hand in: a name that they type, that and their number, or a name that they
 * choose from the list of a class. These names, without ids, then stand in the file that goes out.
 */
const asksStudentsSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('name') }),
  z.strictObject({ kind: z.literal('number') }),
  z.strictObject({ kind: z.literal('names'), class: classIdSchema }),
]);

/** What a teacher chooses of a lesson that goes out. */
const handOut = {
  lesson,
  /** null for all. */
  claims: z.union([z.array(claimIdSchema).min(1).max(FORMAT_LIMITS.claims), z.literal('dozen'), z.null()]),
  /** Left out, a name is asked for. */
  asks: asksStudentsSchema.exactOptional(),
  /** Whether each label is to be explained in a sentence; left out, it is not. */
  reasoning: z.enum(REASONING).exactOptional(),
  /** Whether it is asked what each claim bears on; left out, it is not. */
  asksBearing: z.boolean().exactOptional(),
  /** Whether students may have the text read aloud; left out, they may. */
  readsAloud: z.boolean().exactOptional(),
};

/** The class whose key goes out, with what stands beside its changes; left out for the lesson's own key. */
const ofClassKey = z.strictObject({
  class: classIdSchema,
  words: z.strictObject({ changed: reason, contested: reason }),
});
const words = z.string().min(1).max(MAX_REASON);
const wordsPerLabel = z.strictObject({ evidence: words, attribution: words, rhetoric: words });

/** What can be made into a file. */
export const exportRequestSchema = z.discriminatedUnion('kind', [
  /** A lesson without its key. */
  z.strictObject({
    kind: z.literal('exam-edition'),
    ...handOut,
    /** Where students hand in, as they will be told. */
    folder: z.string().min(1).max(FORMAT_LIMITS.folder).nullable(),
  }),
  /**
   * A lesson as a page for any browser. An exam has no key in it; a guided page does, from a class the class's key, and asks
   * for nothing but labels. With `lms` it is packed for a learning platform, which is told the points; so it is guided.
   */
  z.strictObject({
    kind: z.literal('lesson-page'),
    mode: z.enum(MODES),
    lms: z.enum(LMS_FORMS).exactOptional(),
    ...handOut,
    of: ofClassKey.exactOptional(),
  }),
  /** The lesson with its key, which opens the results that wait; from a class with the class's key. */
  z.strictObject({
    kind: z.literal('release'),
    lesson,
    of: ofClassKey.exactOptional(),
  }),
  /** A lesson with its key as questions for another program, in the words of this one; from a class with the class's key. */
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
  /** The claims of a lesson with its key, for spreadsheets and other programs; from a class with the class's key. */
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
    /** How a table of the plain form is saved; CSV with commas where it is left out. */
    table: z.enum(TABLE_FORMS).exactOptional(),
    /** The order of the rows of a plain table; as in the report where it is left out. */
    by: z.strictObject({ order: z.enum(STUDENT_ORDERS), language: z.string().regex(/^[a-z]{2,3}$/) }).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('report'), ...ofReport }),
  z.strictObject({ kind: z.literal('student'), class: classIdSchema, student: studentIdSchema }),
  /**
   * The text of a draft and its claims without the key, for a second reader: a file for the program, or a page for any
   * browser. It is a step of the draft (`event`, `after`), so the draft is to be read again.
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
  /** The passages that a person added to their practice, with what the key says of them. */
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
