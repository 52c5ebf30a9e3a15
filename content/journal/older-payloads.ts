import * as z from 'zod';
import { CONFIDENCES } from '../attempt/confidence.ts';
import { MODES } from '../attempt/mode.ts';
import { REASONING } from '../attempt/sentence.ts';
import { PASSAGE_LEVELS } from '../bank/families.ts';
import { claimIdSchema, lessonIdSchema, slugSchema, type DeepReadonly } from '../lesson/format.ts';
import { hashSchema } from '../base/content-hash.ts';
import { CREDITS } from '../lesson/credit.ts';
import { LABELS } from '../lesson/label.ts';
import { SETTINGS, SETTINGS_VERSION, type SettingsChanges, settingsSchemaOf } from '../profile/settings.ts';
import { attemptIdSchema, type EventKind, type Payload, sessionIdSchema } from './event.ts';

/** How the payload of one kind changed from one version to the next. */
export interface PayloadStep<Older, Newer> {
  /** The schema of the older version. */
  readonly schema: z.ZodType<Older>;
  /** Converts to the newer version; new fields get the value that the older version implied. */
  readonly up: (older: Older) => Newer;
  /** Converts to the older version; null if it cannot express the payload. `down(up(x))` is `x`. */
  readonly down: (newer: Newer) => DeepReadonly<Older> | null;
}

/** Checks that both versions of a step fit together, which the type of the list cannot. */
const step = <Older, Newer>(one: PayloadStep<Older, Newer>): PayloadStep<unknown, unknown> =>
  one as PayloadStep<unknown, unknown>;

/**
 * The step from one version of the settings to the next, which has more settings and is otherwise the same: a change of
 * one of these is written in the newer version.
 */
const settingsStep = (version: number): PayloadStep<unknown, unknown> => {
  const isLater = ([name]: readonly [string, unknown]): boolean =>
    Object.entries(SETTINGS).some(([known, { since }]) => known === name && since > version);
  return step({
    schema: settingsSchemaOf(version),
    up: (older): SettingsChanges => older,
    down: (newer) => {
      const changes = Object.entries(newer);
      const isLost = changes.some((change) => isLater(change) && change[1] !== undefined);
      return isLost ? null : Object.fromEntries(changes.filter((change) => !isLater(change)));
    },
  });
};

const startedOf1 = z.strictObject({
  lesson: hashSchema,
  key: hashSchema.nullable(),
  mode: z.enum(MODES),
  claims: z.array(claimIdSchema).min(1).max(4000),
  options: z.strictObject({ asksConfidence: z.boolean(), asksCues: z.boolean() }),
  again: attemptIdSchema.nullable(),
});
const startedOf2 = startedOf1.extend({
  options: startedOf1.shape.options.extend({ asksBeforeReason: z.boolean() }),
});
type StartedOf2 = z.infer<typeof startedOf2>;
const startedOf3 = startedOf2.extend({
  options: startedOf2.shape.options.extend({ asksReasoning: z.enum(REASONING), asksBearing: z.boolean() }),
});
type StartedOf3 = z.infer<typeof startedOf3>;

/** The families that version 1 of a practice answer could contain. */
const FAMILIES_OF_1 = [
  ...(['named-study', 'public-record', 'identified-footage', 'traceable-figure', 'unidentified-footage'] as const),
  ...(['named-person', 'named-outlet', 'unnamed-official', 'unnamed-reports', 'public-promise'] as const),
  ...(['bare-assertion', 'topic-sentence', 'loaded-words', 'empty-source'] as const),
] as const;
const passageAnsweredOf1 = z.strictObject({
  session: sessionIdSchema,
  passage: slugSchema,
  family: z.enum(FAMILIES_OF_1),
  level: z.enum(PASSAGE_LEVELS),
  key: z.enum(LABELS),
  label: z.enum(LABELS),
  confidence: z.enum(CONFIDENCES),
  credit: z.literal(CREDITS),
});

const keyChangedOf1 = z.strictObject({
  lesson: lessonIdSchema,
  claim: claimIdSchema,
  label: z.enum(LABELS),
  credits: z.strictObject({
    evidence: z.literal(CREDITS),
    attribution: z.literal(CREDITS),
    rhetoric: z.literal(CREDITS),
  }),
});
const keyChangedOf2 = keyChangedOf1.extend({ reason: z.string().min(1).max(600).nullable() });

const handOutChosenOf1 = z.strictObject({
  lesson: lessonIdSchema,
  claims: z.union([z.enum(['all', 'dozen']), z.array(claimIdSchema).min(1).max(4000)]),
  folder: z.string().min(1).max(1000).nullable(),
  asks: z.enum(['name', 'number', 'names']),
});

const handOutChosenOf2 = handOutChosenOf1.extend({ reasoning: z.enum(REASONING), asksBearing: z.boolean() });

/**
 * The steps of each kind whose payload has changed: the first leads from version 1 to version 2, and so on; the last
 * leads to the schema in event.ts. A kind without steps is at version 1. A published step is never changed.
 */
export const olderPayloads: Readonly<Partial<Record<EventKind, readonly PayloadStep<unknown, unknown>[]>>> = {
  'settings-changed': Array.from({ length: SETTINGS_VERSION - 1 }, (_, at) => settingsStep(at + 1)),
  started: [
    step({
      schema: startedOf1,
      up: (older): StartedOf2 => ({ ...older, options: { ...older.options, asksBeforeReason: false } }),
      down: ({ options: { asksBeforeReason, ...options }, ...rest }) =>
        asksBeforeReason ? null : { ...rest, options },
    }),
    step({
      schema: startedOf2,
      up: (older): StartedOf3 => ({
        ...older,
        options: { ...older.options, asksReasoning: 'none', asksBearing: false },
      }),
      down: ({ options: { asksReasoning, asksBearing, ...options }, ...rest }) =>
        asksReasoning === 'none' && !asksBearing ? { ...rest, options } : null,
    }),
    step({
      schema: startedOf3,
      up: (older): Payload<'started'> => ({ ...older, options: { ...older.options, readsAloud: true } }),
      down: ({ options: { readsAloud, ...options }, ...rest }) => (readsAloud ? { ...rest, options } : null),
    }),
  ],
  'cues-marked': [
    step({
      schema: z.strictObject({ claim: claimIdSchema, words: z.array(z.int().min(0)).max(2000) }),
      up: (older): Payload<'cues-marked'> => older,
      down: (newer) => ('words' in newer ? newer : null),
    }),
  ],
  // Version 2 allows families that were added later.
  'passage-answered': [
    step({
      schema: passageAnsweredOf1,
      up: (older): Payload<'passage-answered'> => older,
      down: (newer) => passageAnsweredOf1.safeParse(newer).data ?? null,
    }),
  ],
  'key-changed': [
    step({
      schema: keyChangedOf1,
      up: (older): z.infer<typeof keyChangedOf2> => ({ ...older, reason: null }),
      down: ({ reason, ...older }) => (reason === null ? older : null),
    }),
    step({
      schema: keyChangedOf2,
      up: (older): Payload<'key-changed'> => older,
      down: ({ edits, ...older }) => (edits === undefined ? older : null),
    }),
  ],
  'key-change-undone': [
    step({
      schema: z.strictObject({ lesson: lessonIdSchema, claim: claimIdSchema }),
      up: (older): Payload<'key-change-undone'> => older,
      down: ({ edits, ...older }) => (edits === undefined ? older : null),
    }),
  ],
  'hand-out-chosen': [
    step({
      schema: handOutChosenOf1,
      up: (older): z.infer<typeof handOutChosenOf2> => ({ ...older, reasoning: 'none', asksBearing: false }),
      down: ({ reasoning, asksBearing, ...older }) => (reasoning === 'none' && !asksBearing ? older : null),
    }),
    step({
      schema: handOutChosenOf2,
      up: (older): Payload<'hand-out-chosen'> => ({ ...older, readsAloud: true, form: 'exam-edition' }),
      down: ({ readsAloud, form, ...older }) => (readsAloud && form === 'exam-edition' ? older : null),
    }),
  ],
  'revision-chosen': [
    step({
      schema: z.strictObject({ lesson: lessonIdSchema, revision: hashSchema.nullable() }),
      up: (older): Payload<'revision-chosen'> => older,
      down: ({ edits, ...older }) => (edits === undefined ? older : null),
    }),
  ],
  'class-created': [
    step({
      schema: z.strictObject({ name: z.string().min(1).max(60) }),
      up: (older): Payload<'class-created'> => older,
      down: ({ shared, ...older }) => (shared === undefined ? older : null),
    }),
  ],
};
