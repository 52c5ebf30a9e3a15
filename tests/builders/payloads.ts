import fc from 'fast-check';
import * as z from 'zod';
import {
  LETTER_SPACINGS,
  LINE_HEIGHTS,
  LINE_WIDTHS,
  PAPER_TINTS,
  TYPEFACES,
  WORD_SPACINGS,
} from '../../content/profile/reading.ts';
import { DEFAULT_KEYS } from '../../content/profile/keys.ts';
import { type Settings, SETTINGS } from '../../content/profile/settings.ts';
import { CONFIDENCES } from '../../content/attempt/confidence.ts';
import { HINT_STEPS } from '../../content/attempt/hint.ts';
import { MODES } from '../../content/attempt/mode.ts';
import { HAND_OUT_FORMS } from '../../content/attempt/hand-out-form.ts';
import { MAX_SENTENCE, REASONING, SENTENCE_KINDS } from '../../content/attempt/sentence.ts';
import { FAMILY_IDS, PASSAGE_LEVELS } from '../../content/bank/families.ts';
import { TABLE_FORMS } from '../../content/text/table-form.ts';
import { newDraft } from '../../content/draft/new-draft.ts';
import type { EventKind, Payload } from '../../content/journal/event.ts';
import type { ClaimId, LessonId } from '../../content/lesson/format.ts';
import { CREDITS } from '../../content/lesson/credit.ts';
import { LABELS } from '../../content/lesson/label.ts';
import { BEARING_VALUES } from '../../content/lesson/source-kind.ts';
import { anyEdit, draftId, markedDraft } from './draft.ts';
import { attemptId, classId, sessionId } from './ids.ts';
import { hashNumbered } from './journal.ts';
import { passage } from './passages.ts';

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
const claim = slug.map((id) => id as ClaimId);
const lesson = slug.map((id) => id as LessonId);
const hash = fc.nat(1000).map(hashNumbered);
const session = fc.nat(1000).map(sessionId);
const label = fc.constantFrom(...LABELS);
const confidence = fc.constantFrom(...CONFIDENCES);
const credit = fc.constantFrom(...CREDITS);
const name = fc.string({ minLength: 1, maxLength: 60 });
const count = fc.nat(50);
const uuid = fc.nat(1000).map(classId);
const time = fc.nat(1_000_000).map((seconds) => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds)).toISOString());
const edits = fc.array(fc.record({ id: uuid.map(String), at: time, by: fc.option(name) }), { maxLength: 3 });

const draft = fc.constantFrom(newDraft(draftId(1), 'en'), markedDraft('The old bridge is closed'));

/** Values of the settings that are neither a yes or no nor one of a list. */
const OTHER_SETTINGS = {
  textScale: fc.constantFrom(1, 1.5),
  reading: fc.record({
    ...{ typeface: fc.constantFrom(...TYPEFACES), tint: fc.constantFrom(...PAPER_TINTS), hasRuler: fc.boolean() },
    ...{ lineHeight: fc.constantFrom(...LINE_HEIGHTS), lineWidth: fc.constantFrom(...LINE_WIDTHS) },
    ...{ letterSpacing: fc.constantFrom(...LETTER_SPACINGS), wordSpacing: fc.constantFrom(...WORD_SPACINGS) },
  }),
  speechRate: fc.constantFrom(0.75, 1, 1.5),
  studentNumber: fc.constantFrom(null, '4711'),
  tables: fc.constantFrom(null, ...TABLE_FORMS),
  keys: fc.constant({ ...DEFAULT_KEYS, skip: 'x' }),
};

const valuesOf = (name: string, schema: z.ZodType): fc.Arbitrary<unknown> => {
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  const [, other] = Object.entries(OTHER_SETTINGS).find(([known]) => known === name) ?? [];
  if (other === undefined) throw new Error(`no values for the setting ${name}`);
  return other;
};

// The values are those of the schema, which the compiler does not see through the loop.
const settings = Object.fromEntries(
  Object.entries(SETTINGS).map(([name, { schema }]) => [name, valuesOf(name, schema)]),
) as { readonly [K in keyof Settings]: fc.Arbitrary<Settings[K]> };

/** Payloads of every kind in their newest form. A kind that is missing here does not compile. */
const payloads: { readonly [K in EventKind]: fc.Arbitrary<Payload<K>> } = {
  'profile-created': fc.record({ name: fc.option(name) }),
  'profile-renamed': fc.record({ name: fc.option(name) }),
  'settings-changed': fc.record(settings, { requiredKeys: [] }),
  started: fc.record({
    ...{ lesson: hash, key: fc.option(hash), mode: fc.constantFrom(...MODES) },
    claims: fc.array(claim, { minLength: 1, maxLength: 5 }),
    options: fc.record({
      ...{ asksConfidence: fc.boolean(), asksCues: fc.boolean(), asksBeforeReason: fc.boolean() },
      ...{ asksReasoning: fc.constantFrom(...REASONING), asksBearing: fc.boolean(), readsAloud: fc.boolean() },
    }),
    again: fc.option(fc.nat(1000).map(attemptId)),
  }),
  responded: fc.record({ claim, label, confidence: fc.option(confidence) }),
  'cues-marked': fc.oneof(
    fc.record({ claim, words: fc.array(count, { maxLength: 5 }) }),
    fc.record({ claim, offsets: fc.array(count, { maxLength: 6 }) }),
  ),
  'reason-shown': fc.record({ claim }),
  'sentence-written': fc.record({
    ...{ claim, about: fc.constantFrom(...SENTENCE_KINDS) },
    text: fc.option(fc.string({ minLength: 1, maxLength: MAX_SENTENCE })),
  }),
  'hint-shown': fc.record({ claim, step: fc.integer({ min: 1, max: HINT_STEPS }) }),
  'bearing-answered': fc.record({ claim, value: fc.constantFrom(...BEARING_VALUES) }),
  flagged: fc.record({ claim, isFlagged: fc.boolean() }),
  moved: fc.record({ claim }),
  'set-by-teacher': fc.record({}),
  'handed-in': fc.record({}),
  'to-give': fc.record({}),
  given: fc.record({}),
  'key-released': fc.record({ key: hash }),
  'set-aside': fc.record({}),
  dropped: fc.record({}),
  'practice-started': fc.record({
    ...{ session, why: fc.constantFrom('review', 'coach') },
    cell: fc.option(fc.record({ key: label, response: label })),
    before: fc.option(fc.record({ right: count, of: count })),
    passages: fc.array(slug, { minLength: 1, maxLength: 5 }),
  }),
  'passage-answered': fc.record({
    ...{ session, passage: slug, family: fc.constantFrom(...FAMILY_IDS), level: fc.constantFrom(...PASSAGE_LEVELS) },
    ...{ key: label, label, confidence, credit },
  }),
  'passages-added': fc.record({
    passages: fc.array(
      fc.nat(5).map((n) => ({ ...passage('named-person', 'easy', n), ...(n > 2 ? { from: 'A lesson' } : {}) })),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  'passages-removed': fc.record({ passages: fc.array(slug, { minLength: 1, maxLength: 3 }) }),
  'passages-restored': fc.record({ passages: fc.array(slug, { minLength: 1, maxLength: 3 }) }),
  'class-created': fc.record({ name, shared: fc.record({ id: uuid, madeAt: time }) }, { requiredKeys: ['name'] }),
  'class-renamed': fc.record({ name }),
  'class-removed': fc.record({}),
  'key-changed': fc.record(
    {
      ...{ lesson, claim, label },
      credits: fc.record({ evidence: credit, attribution: credit, rhetoric: credit }),
      reason: fc.option(fc.string({ minLength: 1, maxLength: 600 })),
      edits,
    },
    { requiredKeys: ['lesson', 'claim', 'label', 'credits', 'reason'] },
  ),
  'key-change-undone': fc.record({ lesson, claim, edits }, { requiredKeys: ['lesson', 'claim'] }),
  'sheet-chosen': fc.record({ lesson, claims: fc.option(fc.array(claim, { minLength: 1, maxLength: 5 })) }),
  'hand-out-chosen': fc.record({
    lesson,
    claims: fc.oneof(fc.constantFrom('all', 'dozen'), fc.array(claim, { minLength: 1, maxLength: 5 })),
    ...{ folder: fc.option(name), asks: fc.constantFrom('name', 'number', 'names') },
    ...{ reasoning: fc.constantFrom(...REASONING), asksBearing: fc.boolean() },
    ...{ readsAloud: fc.boolean(), form: fc.constantFrom(...HAND_OUT_FORMS) },
  }),
  'revision-chosen': fc.record({ lesson, revision: fc.option(hash), edits }, { requiredKeys: ['lesson', 'revision'] }),
  'draft-created': fc.record({ draft }),
  'draft-edited': fc.record({ edit: anyEdit }),
  'draft-undone': fc.record({}),
  'draft-redone': fc.record({}),
  'draft-finished': fc.record({ lesson: hash, key: hash, draft }),
  'draft-lent': fc.record({ lesson: hash }),
  'draft-removed': fc.record({}),
  'draft-restored': fc.record({}),
};

/** A payload of any kind, in its newest form, with its kind. */
export const payloadOfAnyKind: fc.Arbitrary<readonly [kind: EventKind, payload: Payload<EventKind>]> = fc.oneof(
  // Kind and payload belong together, which a union of arbitraries cannot say.
  ...(Object.entries(payloads) as [EventKind, fc.Arbitrary<Payload<EventKind>>][]).map(([kind, of]) =>
    of.map((payload) => [kind, payload] as const),
  ),
);
