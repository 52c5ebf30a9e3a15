import type { Mode } from '../attempt/mode.ts';
import type { Response } from '../attempt/response.ts';
import { NO_SENTENCES, type Reasoning, type Sentences, toSentence } from '../attempt/sentence.ts';
import type { MarkedWords } from '../lesson/marked-words.ts';
import type { ClaimId } from '../lesson/format.ts';
import type { BearingValue } from '../lesson/source-kind.ts';
import type { ContentHash } from '../base/content-hash.ts';
import type { AttemptId, EventId, JournalEvent, Payload, ProfileId } from './event.ts';
import { canAnswerBearing, canStillRespond, canWrite, isReasonShown } from './is-reason-shown.ts';
import { readPayload } from './read-payload.ts';

/** The state of an attempt according to its journal. */
export interface AttemptState {
  readonly profile: ProfileId;
  readonly startedAt: string;
  readonly lesson: ContentHash;
  /** The key with which it was started; null for an exam edition, and for an exam set by a teacher. */
  readonly key: ContentHash | null;
  /** Whether it is an exam set by a teacher, whose result waits until the teacher releases a key. */
  readonly isSet: boolean;
  /** The key that was released last for an exam set by a teacher; null before that. */
  readonly releasedKey: ContentHash | null;
  readonly mode: Mode;
  /** The claims to sort, in reading order, each once. */
  readonly claims: readonly ClaimId[];
  readonly asksConfidence: boolean;
  /** Whether the student marks the deciding words between response and feedback; never in an exam. */
  readonly asksCues: boolean;
  /** Whether the reason is only shown on request, and the answer can be changed until then; never in an exam. */
  readonly asksBeforeReason: boolean;
  /** Whether the student explains each label in a sentence, and whether this is required. */
  readonly asksReasoning: Reasoning;
  /** Whether the student answers what each claim bears on. */
  readonly asksBearing: boolean;
  /** Whether the text may be read aloud before hand-in. */
  readonly readsAloud: boolean;
  readonly again: AttemptId | null;
  /** The claim that the person is at. */
  readonly current: ClaimId;
  /**
   * The responses that count: in a guided attempt the last one before its reason was shown, in an exam the last one.
   */
  readonly responses: ReadonlyMap<ClaimId, Response>;
  /** Every accepted response, by its event, so that a retried write is recognised. */
  readonly taken: ReadonlyMap<EventId, Payload<'responded'>>;
  /** The marked words, by claim: the first marking of an answered claim whose reason was not shown yet. */
  readonly marked: ReadonlyMap<ClaimId, MarkedWords>;
  /** Claims whose reason was requested without marking words. */
  readonly reasonsAsked: ReadonlySet<ClaimId>;
  /**
   * The sentences about claims, the last of each kind; reasoning while the label may still change, `differs` after the
   * reason.
   */
  readonly sentences: ReadonlyMap<ClaimId, Sentences>;
  /** How many hints were requested before the answer was final, by claim. */
  readonly hints: ReadonlyMap<ClaimId, number>;
  /**
   * What claims bear on, in the person's view: in a guided attempt the first answer after the reason, in an exam the
   * last.
   */
  readonly bearings: ReadonlyMap<ClaimId, BearingValue>;
  /** Claims of an exam flagged to come back to. */
  readonly flagged: ReadonlySet<ClaimId>;
  readonly isHandedIn: boolean;
  readonly isSetAside: boolean;
  /** Whether a teacher expects it, as recorded at hand-in. */
  readonly isToGive: boolean;
  /** Whether its file for the teacher was saved. */
  readonly isGiven: boolean;
  /** Only a retry can be discarded, before or after hand-in. */
  readonly isDropped: boolean;
}

/**
 * Folds a stream of events into the state of an attempt, or null if none was started. It continues from `from`, so
 * folding a journal in pieces gives the same result; `from` itself is not changed.
 *
 * Ignored: a second start, claims that are not in the attempt, a response to a claim of a guided attempt whose reason
 * was shown (or, unless its options allow changes, that already has a response), flags outside an exam, sentences,
 * hints and bearings at a time when they are not asked for, a key that is released before hand-in, everything after
 * hand-in (except saving its file, releasing its key, or discarding a retry), everything after the attempt was set
 * aside or discarded, and every event that this program cannot read.
 */
export function foldAttempt(events: readonly JournalEvent[], from: AttemptState | null = null): AttemptState | null {
  let folding = from === null ? null : foldingOf(draftOf(from));
  for (const event of events) {
    const happening = readPayload(event);
    if (happening === null) continue;
    if (folding !== null) apply(folding, event.id, happening);
    else if (happening.kind === 'started') folding = startOf(event, happening.payload);
  }
  return folding?.state ?? null;
}

interface Draft extends AttemptState {
  current: ClaimId;
  readonly responses: Map<ClaimId, Response>;
  readonly taken: Map<EventId, Payload<'responded'>>;
  readonly marked: Map<ClaimId, MarkedWords>;
  readonly reasonsAsked: Set<ClaimId>;
  readonly sentences: Map<ClaimId, Sentences>;
  readonly hints: Map<ClaimId, number>;
  readonly bearings: Map<ClaimId, BearingValue>;
  readonly flagged: Set<ClaimId>;
  isHandedIn: boolean;
  isSetAside: boolean;
  isDropped: boolean;
  isSet: boolean;
  releasedKey: ContentHash | null;
  isToGive: boolean;
  isGiven: boolean;
}

/** A state during folding, with its claims as a set: searching a list for each event would take n² steps. */
interface Folding {
  readonly state: Draft;
  readonly asked: ReadonlySet<ClaimId>;
}

const foldingOf = (state: Draft): Folding => ({ state, asked: new Set(state.claims) });

// The maps are copied once per fold, not per event: folding n events takes time proportional to n.
const draftOf = (state: AttemptState): Draft => ({
  ...state,
  responses: new Map(state.responses),
  taken: new Map(state.taken),
  marked: new Map(state.marked),
  reasonsAsked: new Set(state.reasonsAsked),
  sentences: new Map(state.sentences),
  hints: new Map(state.hints),
  bearings: new Map(state.bearings),
  flagged: new Set(state.flagged),
});

function startOf(event: JournalEvent, payload: Payload<'started'>): Folding | null {
  const [first] = payload.claims;
  if (first === undefined) return null;
  const { lesson, key, mode, options, again } = payload;
  // Claims are a set: duplicates in a file are asked once.
  const claims = [...new Set(payload.claims)];
  return foldingOf({
    ...{ profile: event.profile, startedAt: event.time, lesson, key, mode, claims, again },
    asksConfidence: options.asksConfidence,
    asksCues: options.asksCues && mode === 'guided',
    asksBeforeReason: options.asksBeforeReason && mode === 'guided',
    asksReasoning: options.asksReasoning,
    asksBearing: options.asksBearing,
    readsAloud: options.readsAloud,
    current: first,
    responses: new Map(),
    taken: new Map(),
    marked: new Map(),
    reasonsAsked: new Set(),
    sentences: new Map(),
    hints: new Map(),
    bearings: new Map(),
    flagged: new Set(),
    isHandedIn: false,
    isSetAside: false,
    isDropped: false,
    isSet: false,
    releasedKey: null,
    isToGive: false,
    isGiven: false,
  });
}

type Happening = NonNullable<ReturnType<typeof readPayload>>;

function apply({ state, asked }: Folding, id: EventId, happening: Happening): void {
  if (happening.kind === 'dropped') applyDrop(state);
  if (happening.kind === 'given' && state.isHandedIn) state.isGiven = true;
  if (happening.kind === 'key-released' && state.isSet && state.isHandedIn) state.releasedKey = happening.payload.key;
  if (state.isHandedIn || state.isSetAside || state.isDropped) return;
  switch (happening.kind) {
    case 'responded':
      if (asked.has(happening.payload.claim)) applyResponse(state, id, happening.payload);
      return;
    case 'reason-shown': {
      const { claim } = happening.payload;
      if (state.mode === 'guided' && state.responses.has(claim)) state.reasonsAsked.add(claim);
      return;
    }
    case 'flagged':
      applyFlag(state, asked, happening.payload);
      return;
    case 'cues-marked': {
      const { claim, ...marked } = happening.payload;
      const isOpen = state.responses.has(claim) && !isReasonShown(state, claim);
      if (state.asksCues && isOpen) state.marked.set(claim, marked);
      return;
    }
    case 'sentence-written':
      if (asked.has(happening.payload.claim)) applySentence(state, happening.payload);
      return;
    case 'hint-shown': {
      const { claim, step } = happening.payload;
      const isOpen = asked.has(claim) && canStillRespond(state, claim);
      if (isOpen) state.hints.set(claim, Math.max(step, state.hints.get(claim) ?? 0));
      return;
    }
    case 'bearing-answered': {
      const { claim, value } = happening.payload;
      if (canAnswerBearing(state, claim)) state.bearings.set(claim, value);
      return;
    }
    case 'moved':
      if (asked.has(happening.payload.claim)) state.current = happening.payload.claim;
      return;
    case 'set-by-teacher':
      // If it has a key, the person started it on their own.
      state.isSet = state.mode === 'exam' && state.key === null;
      return;
    case 'to-give':
      state.isToGive = true;
      return;
    case 'handed-in':
      state.isHandedIn = true;
      return;
    case 'set-aside':
      state.isSetAside = true;
      return;
    default:
      // A second start, and events of other streams.
      return;
  }
}

function applyResponse(state: Draft, id: EventId, payload: Payload<'responded'>): void {
  const { claim, label, confidence } = payload;
  if (!canStillRespond(state, claim)) return;
  state.responses.set(claim, { label, confidence });
  state.taken.set(id, payload);
}

function applySentence(state: Draft, { claim, about, text }: Payload<'sentence-written'>): void {
  if (!canWrite(state, claim, about)) return;
  const written = { ...(state.sentences.get(claim) ?? NO_SENTENCES), [about]: text === null ? null : toSentence(text) };
  state.sentences.set(claim, written);
}

// A retry discarded in progress takes no more answers, like an attempt that was set aside.
function applyDrop(state: Draft): void {
  if (state.again === null) return;
  state.isDropped = true;
  state.isSetAside ||= !state.isHandedIn;
}

function applyFlag(state: Draft, asked: ReadonlySet<ClaimId>, { claim, isFlagged }: Payload<'flagged'>): void {
  if (state.mode !== 'exam' || !asked.has(claim)) return;
  if (isFlagged) state.flagged.add(claim);
  else state.flagged.delete(claim);
}
