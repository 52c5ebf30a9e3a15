import * as z from 'zod';
import { STUDENT_ORDERS } from '../text/order-students.ts';
import { TABLE_FORMS } from '../text/table-form.ts';
import { PAPER_TINTS, TYPEFACES } from './reading.ts';
import { MAX_STUDENT_NUMBER } from './student-number.ts';

const keySchema = z.string().min(1).max(4);

/** How a person likes to read. It is chosen as a whole: each event has all of it. */
const readingSchema = z.strictObject({
  typeface: z.enum(TYPEFACES),
  lineHeight: z.number().min(1).max(4),
  letterSpacing: z.number().min(0).max(0.5),
  wordSpacing: z.number().min(0).max(1),
  lineWidth: z.number().min(15).max(90),
  tint: z.enum(PAPER_TINTS),
  /** Whether a band lies over the line that is being read. */
  hasRuler: z.boolean(),
});

const settingsSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  /** 1 is the usual size; the steps are 0.875, 1, 1.125, 1.25, 1.5. */
  textScale: z.number().min(0.75).max(2),
  reading: readingSchema,
  /** How fast text is read aloud; 1 is the usual speed of the voice. */
  speechRate: z.number().min(0.5).max(2),
  /** Whether a lesson shows the claim that is being sorted and nothing else of the article. */
  isCalm: z.boolean(),
  asksConfidence: z.boolean(),
  /** Whether a guided attempt asks which words decided it, before the feedback. */
  asksCues: z.boolean(),
  /** Whether the reason of a guided attempt waits until it is asked for; until then the answer can be changed. */
  asksBeforeReason: z.boolean(),
  /** Whether it is asked of each claim, after its label, what it bears on. */
  asksBearing: z.boolean(),
  /** Whether what only a teacher needs is shown: classes, worksheets, the projector. */
  teaches: z.boolean(),
  /** Single-letter keys can be turned off, because a screen reader browses with the same keys (WCAG 2.1.4). */
  hasLetterKeys: z.boolean(),
  /** The student number that was handed in last, to be offered again; null for nobody who was asked for one. */
  studentNumber: z.string().min(1).max(MAX_STUDENT_NUMBER).nullable(),
  /** How tables were saved last; null until one was, and then the system's language says how. */
  tables: z.enum(TABLE_FORMS).nullable(),
  /** In which order a teacher sees the students of a class. */
  studentOrder: z.enum(STUDENT_ORDERS),
  /** Whether the first vote on the projector stays hidden until the second is in. */
  hidesFirstVote: z.boolean(),
  /** The key of each action, as `KeyboardEvent.key` gives it, in lower case. */
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

/** How a person likes the program. */
export type Settings = Readonly<z.infer<typeof settingsSchema>>;
export type Reading = Settings['reading'];
/** The actions that a single key may trigger while sorting. */
export type KeyAction = keyof Settings['keys'];
export type SettingsChanges = Readonly<z.infer<typeof settingsChangesSchema>>;
