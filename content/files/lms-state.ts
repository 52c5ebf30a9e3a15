import * as z from 'zod';
import { CONFIDENCES } from '../attempt/confidence.ts';
import type { Response } from '../attempt/response.ts';
import { claimsMark } from '../class/hand-in-code.ts';
import type { ContentHash } from '../base/content-hash.ts';
import { type Failure, failure } from '../base/failure.ts';
import { hashOf } from '../base/hash.ts';
import { err, ok, type Result } from '../base/result.ts';
import {
  type AttemptId,
  attemptIdSchema,
  type EventId,
  type EventKind,
  type JournalEvent,
  type Payload,
  payloadSchemas,
  type ProfileId,
} from '../journal/event.ts';
import { type AttemptState, foldAttempt } from '../journal/fold-attempt.ts';
import { nextEvent } from '../journal/next-event.ts';
import { readPayload } from '../journal/read-payload.ts';
import { attemptStream, profileStream } from '../journal/stream.ts';
import { type ClaimId, claimIdSchema } from '../lesson/format.ts';
import { LABELS } from '../lesson/label.ts';

/** The lesson and options of a package for a learning platform (LMS). */
export interface LmsLesson {
  readonly lesson: ContentHash;
  readonly key: ContentHash;
  /** In reading order. */
  readonly claims: readonly ClaimId[];
}

const VERSION = '1';

/** Version, fingerprint of the claims, attempt, time, options, answers; after the last dot comes JSON. */
const STATE = /^1\.([0-9a-f]{8})\.([0-9a-f]{32})\.([0-9a-z]{1,9})\.([0-9a-z]{1,2})\.([A-X-]*)\.(.*)$/s;

const OPTIONS = { asksConfidence: 1, asksCues: 2, asksBeforeReason: 4, asksBearing: 8, isHandedIn: 16 } as const;

/** The number of confidence states of an answer: not asked, and the three levels. */
const STEPS = CONFIDENCES.length + 1;
const NO_ANSWER = '-';
const FIRST_LETTER = 'A'.charCodeAt(0);

/** What is stored in addition to the labels while there is space, in this order. */
const extraSchema = z.union([
  z.tuple([z.literal('bearing'), payloadSchemas['bearing-answered']]),
  z.tuple([z.literal('marked'), z.tuple([z.int().min(0), z.enum(['w', 'o'])], z.int().min(0))]),
  z.tuple([z.literal('settings'), payloadSchemas['settings-changed']]),
  z.tuple([z.literal('sentence'), z.strictObject({ claim: claimIdSchema, text: z.string() })]),
]);
type Extra = z.infer<typeof extraSchema>;

/**
 * The attempt that a learning platform stores: the first handed-in one that is not a retry, else the last that was not
 * set aside. Retries, and sorting again after hand-in, are practice. null if nothing was started.
 */
export function chooseKeptAttempt(
  events: readonly JournalEvent[],
): { readonly id: AttemptId; readonly state: AttemptState } | null {
  const streams = new Set(events.map(({ stream }) => stream));
  const own = [...streams].flatMap((stream) => {
    const id = attemptIdSchema.safeParse(/^attempt:(.*)$/.exec(stream)?.[1]);
    const state = id.success ? foldAttempt(events.filter((event) => event.stream === stream)) : null;
    return id.success && state?.again === null && !state.isSetAside ? { id: id.data, state } : [];
  });
  return own.find(({ state }) => state.isHandedIn) ?? own.at(-1) ?? null;
}

/**
 * Serialises the journal of a page for a learning platform, so that a student can continue later on any device: the
 * text for `suspend_data`, at most `room` UTF-16 units long; empty if nothing was started. It contains every label with
 * its confidence, whether its reason was shown, and the hand-in; if there is space, also the bearings, the marked
 * words, the settings and the student's sentences. It contains no times except that of the start.
 *
 * `file-too-large` if not even the labels fit. A lesson of 4,000 claims takes 4,058 units.
 */
export function toLmsState(events: readonly JournalEvent[], of: LmsLesson, room: number): Result<string, Failure> {
  const kept = chooseKeptAttempt(events);
  if (kept === null) return ok('');
  const { id, state } = kept;
  const answers = of.claims.map((claim) => {
    const response = state.responses.get(claim);
    return response === undefined ? NO_ANSWER : toLetter(response, isShown(state, claim));
  });
  const head = [
    ...[VERSION, claimsMark(of), id.replaceAll('-', '').toLowerCase()],
    Math.floor(Date.parse(state.startedAt) / 1000).toString(36),
    toOptions(state).toString(36),
    answers.join(''),
  ].join('.');
  const extras: string[] = [];
  let left = room - head.length - '.[]'.length;
  if (left < 0) return err(failure('file-too-large', 'claims'));
  for (const extra of listExtras(events, state, of)) {
    const json = JSON.stringify(extra);
    const takes = json.length + (extras.length === 0 ? 0 : 1);
    if (takes > left) continue;
    extras.push(json);
    left -= takes;
  }
  return ok(`${head}.[${extras.join(',')}]`);
}

/**
 * Rebuilds the journal from which `toLmsState` was made, as far as it was stored: one profile without a name and one
 * attempt, with the labels in reading order and all at the time of the start. Empty for an empty text. `newer-format`
 * if a newer program wrote it, `key-of-another-lesson` if it is about other claims, `storage-failed` if it is damaged.
 */
export function readLmsState(text: string, of: LmsLesson): Result<readonly JournalEvent[], Failure> {
  if (text === '') return ok([]);
  const [version = ''] = /^\d+(?=\.)/.exec(text) ?? [];
  if (Number(version) > Number(VERSION)) return err(failure('newer-format'));
  const parts = STATE.exec(text);
  const extras = z.array(extraSchema).safeParse(parseJson(parts?.[6] ?? ''));
  if (parts === null || !extras.success) return err(failure('storage-failed', null, 'suspend_data'));
  const [, mark, hex = '', time = '', options = '', answers = ''] = parts;
  if (mark !== claimsMark(of)) return err(failure('key-of-another-lesson'));
  const startedAt = new Date(parseInt(time, 36) * 1000);
  if (answers.length !== of.claims.length || Number.isNaN(startedAt.getTime()))
    return err(failure('storage-failed', null, 'suspend_data'));
  // Eight, four, four, four and twelve digits: the form of a UUID.
  const attempt = hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-') as AttemptId;
  return ok(
    toJournal(of, {
      ...{ attempt, answers, extras: extras.data, options: parseInt(options, 36) },
      time: startedAt.toISOString(),
    }),
  );
}

interface Read {
  readonly attempt: AttemptId;
  readonly time: string;
  readonly options: number;
  /** A letter for each claim. */
  readonly answers: string;
  readonly extras: readonly Extra[];
}

function toJournal(of: LmsLesson, { attempt, time, options, answers, extras }: Read): readonly JournalEvent[] {
  const profile = toUuid(`${attempt} profile`) as ProfileId;
  const events: JournalEvent[] = [];
  const last = new Map<string, JournalEvent>();
  const append = <K extends EventKind>(kind: K, payload: Payload<K>): void => {
    const isProfiles = kind === 'profile-created' || kind === 'settings-changed';
    const stream = isProfiles ? profileStream(profile) : attemptStream(attempt);
    // Derived ids, so that every read gives the same journal.
    const id = toUuid(`${attempt} ${String(events.length)}`) as EventId;
    const event = nextEvent(last.get(stream) ?? null, { profile, stream, kind, payload }, time, id);
    events.push(event);
    last.set(stream, event);
  };
  const has = (option: keyof typeof OPTIONS): boolean => (options & OPTIONS[option]) !== 0;

  append('profile-created', { name: null });
  for (const [kind, extra] of extras) if (kind === 'settings') append('settings-changed', extra);
  append('started', {
    ...{ lesson: of.lesson, key: of.key, mode: 'guided', claims: of.claims, again: null },
    options: {
      ...{ asksConfidence: has('asksConfidence'), asksCues: has('asksCues'), asksBearing: has('asksBearing') },
      ...{ asksBeforeReason: has('asksBeforeReason'), asksReasoning: 'none', readsAloud: true },
    },
  });
  const marked = new Map(extras.flatMap(([kind, extra]) => (kind === 'marked' ? [[extra[0], extra]] : [])));
  let next: ClaimId | null = null;
  for (const [at, claim] of of.claims.entries()) {
    const answer = fromLetter(answers[at] ?? NO_ANSWER);
    if (answer === null) next ??= claim;
    else {
      append('responded', { claim, ...answer.response });
      const [, form, ...places] = marked.get(at) ?? [];
      if (form !== undefined)
        append('cues-marked', { claim, ...(form === 'w' ? { words: places } : { offsets: places }) });
      else if (answer.isShown) append('reason-shown', { claim });
      else if (has('asksCues') || has('asksBeforeReason')) next ??= claim;
    }
  }
  for (const [kind, extra] of extras) {
    if (kind === 'bearing') append('bearing-answered', extra);
    if (kind === 'sentence') append('sentence-written', { ...extra, about: 'differs' });
  }
  if (next !== null) append('moved', { claim: next });
  if (has('isHandedIn')) append('handed-in', {});
  return events;
}

function listExtras(events: readonly JournalEvent[], state: AttemptState, of: LmsLesson): readonly Extra[] {
  const changes = events.flatMap((event) => {
    const happening = readPayload(event);
    return happening?.kind === 'settings-changed' ? happening.payload : [];
  });
  const settings = Object.assign({}, ...changes) as Payload<'settings-changed'>;
  return [
    ...[...state.bearings].map(([claim, value]): Extra => ['bearing', { claim, value }]),
    ...of.claims.flatMap((claim, at): Extra[] => {
      const marked = state.marked.get(claim);
      if (marked === undefined) return [];
      return [['marked', 'words' in marked ? [at, 'w', ...marked.words] : [at, 'o', ...marked.offsets]]];
    }),
    ...(changes.length === 0 ? [] : [['settings', settings] as unknown as Extra]),
    ...[...state.sentences].flatMap(([claim, { differs }]): Extra[] =>
      differs === null ? [] : [['sentence', { claim, text: differs }]],
    ),
  ];
}

/** Whether words were marked or the reason was requested; without either option, the reason follows the answer. */
const isShown = (state: AttemptState, claim: ClaimId): boolean =>
  state.marked.has(claim) || state.reasonsAsked.has(claim);

const toOptions = (state: AttemptState): number =>
  (Object.keys(OPTIONS) as (keyof typeof OPTIONS)[]).reduce((sum, name) => sum + (state[name] ? OPTIONS[name] : 0), 0);

/** A letter that encodes the label, the confidence, and whether the reason was shown: A to X. */
function toLetter({ label, confidence }: Response, isReasonShown: boolean): string {
  const step = confidence === null ? 0 : CONFIDENCES.indexOf(confidence) + 1;
  return String.fromCharCode(FIRST_LETTER + (LABELS.indexOf(label) * STEPS + step) * 2 + Number(isReasonShown));
}

function fromLetter(letter: string): { readonly response: Response; readonly isShown: boolean } | null {
  const place = letter.charCodeAt(0) - FIRST_LETTER;
  const label = LABELS[Math.floor(place / (STEPS * 2))];
  if (letter === NO_ANSWER || label === undefined) return null;
  const confidence = CONFIDENCES[(Math.floor(place / 2) % STEPS) - 1] ?? null;
  return { response: { label, confidence }, isShown: place % 2 === 1 };
}

/** An id in the form of a random UUID (RFC 9562, version 4) that is derived from the text. */
function toUuid(text: string): string {
  const digits = hashOf(text).slice('sha256:'.length);
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
