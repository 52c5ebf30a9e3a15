import * as z from 'zod';
import { STUDENT_ORDERS } from '../text/order-students.ts';
import { TABLE_FORMS } from '../text/table-form.ts';
import { PAPER_TINTS, THEMES, TYPEFACES } from './reading.ts';
import { MAX_STUDENT_NUMBER } from './student-number.ts';

const keySchema = z.string().min(1).max(4);

/** How a person likes to read. All of it is saved together: each event has every field. */
const readingSchema = z.strictObject({
  typeface: z.enum(TYPEFACES),
  lineHeight: z.number().min(1).max(4),
  letterSpacing: z.number().min(0).max(0.5),
  wordSpacing: z.number().min(0).max(1),
  lineWidth: z.number().min(15).max(90),
  tint: z.enum(PAPER_TINTS),
  /** Whether a band highlights the line that is being read. */
  hasRuler: z.boolean(),
});

const settingsSchema = z.strictObject({
  theme: z.enum(THEMES),
  /** 1 is the usual size; the steps are 0.875, 1, 1.125, 1.25, 1.5. */
  textScale: z.number().min(0.75).max(2),
  reading: readingSchema,
  /** How fast text is read aloud; 1 is the usual speed of the voice. */
  speechRate: z.number().min(0.5).max(2),
  /** Whether a lesson shows only the claim that is being sorted, without the rest of the article. */
  isCalm: z.boolean(),
  asksConfidence: z.boolean(),
  /** Whether a guided attempt asks for the words that decided the label, before the feedback. */
  asksCues: z.boolean(),
  /** Whether a guided attempt shows the reason only on request; until then the answer can be changed. */
  asksBeforeReason: z.boolean(),
  /** Whether the app asks, after the label of each claim, what the claim bears on. */
  asksBearing: z.boolean(),
  /** Whether features for teachers are shown: classes, worksheets, the projector. */
  teaches: z.boolean(),
  /** Single-letter keys can be turned off, because a screen reader browses with the same keys (WCAG 2.1.4). */
  hasLetterKeys: z.boolean(),
  /** The student number that was handed in last, to be suggested again; null if none ever was. */
  studentNumber: z.string().min(1).max(MAX_STUDENT_NUMBER).nullable(),
  /** The format in which tables were saved last; null before the first, when the system's language decides. */
  tables: z.enum(TABLE_FORMS).nullable(),
  /** The order in which a teacher sees the students of a class. */
  studentOrder: z.enum(STUDENT_ORDERS),
  /** Whether the first vote on the projector stays hidden until the second is in. */
  hidesFirstVote: z.boolean(),
  /** The key of each action, as in `KeyboardEvent.key`, in lower case. */
  keys: z.strictObject({
    evidence: keySchema,
    attribution: keySchema,
    rhetoric: keySchema,
    guess: keySchema,
    fairly: keySchema,
    sure: keySchema,
    skip: keySchema,
    overview: keySchema,
  }),
});

export const settingsChangesSchema = settingsSchema.partial();

/** A person's settings of the program. */
export type Settings = Readonly<z.infer<typeof settingsSchema>>;
export type Reading = Settings['reading'];
/** The actions that a single key may trigger while sorting. */
export type KeyAction = keyof Settings['keys'];
export type SettingsChanges = Readonly<z.infer<typeof settingsChangesSchema>>;
