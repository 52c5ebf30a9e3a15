import * as z from 'zod';
import { STUDENT_ORDERS } from '../text/order-students.ts';
import { TABLE_FORMS } from '../text/table-form.ts';
import { DEFAULT_KEYS } from './keys.ts';
import { DEFAULT_READING, PAPER_TINTS, THEMES, TYPEFACES } from './reading.ts';
import { MAX_STUDENT_NUMBER } from './student-number.ts';

interface Setting<S extends z.ZodType> {
  /** The version of the event `settings-changed` that introduced the setting. */
  readonly since: number;
  readonly schema: S;
  /** The value before a person changes it. */
  readonly initial: z.infer<S>;
}

const setting = <S extends z.ZodType>(since: number, schema: S, initial: NoInfer<z.infer<S>>): Setting<S> => ({
  since,
  schema,
  initial,
});

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

/**
 * All settings: the version since which there is each, its schema, and its first value. A new setting is `since` the
 * next version of the event. The row of a released setting is never changed or removed, because the older versions of
 * the event are made from these rows.
 */
export const SETTINGS = {
  theme: setting(1, z.enum(THEMES), 'system'),
  /** 1 is the usual size; the steps are 0.875, 1, 1.125, 1.25, 1.5. */
  textScale: setting(1, z.number().min(0.75).max(2), 1),
  reading: setting(6, readingSchema, DEFAULT_READING),
  /** How fast text is read aloud; 1 is the usual speed of the voice. */
  speechRate: setting(6, z.number().min(0.5).max(2), 1),
  /** Whether a lesson shows only the claim that is being sorted, without the rest of the article. */
  isCalm: setting(6, z.boolean(), false),
  asksConfidence: setting(1, z.boolean(), true),
  /** Whether a guided attempt asks for the words that decided the label, before the feedback. */
  asksCues: setting(1, z.boolean(), true),
  /** Whether a guided attempt shows the reason only on request; until then the answer can be changed. */
  asksBeforeReason: setting(2, z.boolean(), false),
  /** Whether the app asks, after the label of each claim, what the claim bears on. */
  asksBearing: setting(5, z.boolean(), false),
  /** Whether features for teachers are shown: classes, worksheets, the projector. */
  teaches: setting(2, z.boolean(), false),
  /** Single-letter keys can be turned off, because a screen reader browses with the same keys (WCAG 2.1.4). */
  hasLetterKeys: setting(1, z.boolean(), true),
  /** The student number that was handed in last, to be suggested again; null if none ever was. */
  studentNumber: setting(3, z.string().min(1).max(MAX_STUDENT_NUMBER).nullable(), null),
  /** The format in which tables were saved last; null before the first, when the system's language decides. */
  tables: setting(4, z.enum(TABLE_FORMS).nullable(), null),
  /** The order in which a teacher sees the students of a class. */
  studentOrder: setting(4, z.enum(STUDENT_ORDERS), 'list'),
  /** Whether the first vote on the projector stays hidden until the second is in. */
  hidesFirstVote: setting(7, z.boolean(), false),
  /** The key of each action, as in `KeyboardEvent.key`, in lower case. */
  keys: setting(
    1,
    z.strictObject({
      evidence: keySchema,
      attribution: keySchema,
      rhetoric: keySchema,
      guess: keySchema,
      fairly: keySchema,
      sure: keySchema,
      skip: keySchema,
      overview: keySchema,
    }),
    DEFAULT_KEYS,
  ),
};

type Rows = typeof SETTINGS;
type Schemas = { readonly [K in keyof Rows]: Rows[K]['schema'] };

/** A person's settings of the program. */
export type Settings = { readonly [K in keyof Rows]: z.infer<Rows[K]['schema']> };
export type Reading = Settings['reading'];

/** The newest version of the event `settings-changed`. */
export const SETTINGS_VERSION = Math.max(...Object.values(SETTINGS).map(({ since }) => since));

/** The schema of changes in one version of the event; `settingsChangesSchema` is the newest. */
export function settingsSchemaOf(version: number) {
  const rows = Object.entries(SETTINGS).filter(([, { since }]) => since <= version);
  // The type says that all settings are in it; an older version lacks some, and each of them is optional.
  return z.strictObject(Object.fromEntries(rows.map(([name, { schema }]) => [name, schema])) as Schemas).partial();
}

export const settingsChangesSchema = settingsSchemaOf(SETTINGS_VERSION);
export type SettingsChanges = Readonly<z.infer<typeof settingsChangesSchema>>;

/** The settings before a person changes any. */
export const DEFAULT_SETTINGS = Object.fromEntries(
  Object.entries(SETTINGS).map(([name, { initial }]) => [name, initial]),
) as Settings;
