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

/** An attempt as its journal tells it. */
export interface AttemptState {
  readonly profile: ProfileId;
  readonly startedAt: string;
  readonly lesson: ContentHash;
  /** The key that it was started with; null for an exam edition, and for an exam that a teacher set. */
  readonly key: ContentHash | null;
  /** Whether it is an exam as a teacher set it, whose result waits for the key that the teacher releases. */
  readonly isSet: boolean;
  /** The key that was released last for an exam that a teacher set; null while none was. */
  readonly releasedKey: ContentHash | null;
  readonly mode: Mode;
  /** The claims to sort, in reading order, each once. */
  readonly claims: readonly ClaimId[];
  readonly asksConfidence: boolean;
  /** Whether the words that decided it are asked for, between a response and its feedback; never in an exam. */
  readonly asksCues: boolean;
  /** Whether the reason waits until it is asked for, and the answer can be changed until then; never in an exam. */
  readonly asksBeforeReason: boolean;
  /** Whether each label is to be explained in a sentence, and whether it must be. */
  readonly asksReasoning: Reasoning;
  /** Whether it is asked what each claim bears on. */
  readonly asksBearing: boolean;
  /** Whether the text may be read aloud before the hand-in. */
  readonly readsAloud: boolean;
  readonly again: AttemptId | null;
  /** Where the person is. */
  readonly current: ClaimId;
  /** The responses that count: in a guided attempt the last before its reason was shown, in an exam the last. */
  readonly responses: ReadonlyMap<ClaimId, Response>;
  /** Every response that was taken, by the event that took it, so that a retry is recognised. */
  readonly taken: ReadonlyMap<EventId, Payload<'responded'>>;
  /** The words that were marked, by claim: the first marking of a claim that has a response and whose reason was not shown. */
  readonly marked: ReadonlyMap<ClaimId, MarkedWords>;
  /** Claims whose reason was asked for without words having been marked. */
  readonly reasonsAsked: ReadonlySet<ClaimId>;
  /** What was written about claims, the last of each kind; reasoning while the label may still change, the other after the reason. */
  readonly sentences: ReadonlyMap<ClaimId, Sentences>;
  /** How many hints were asked for, by claim, before its answer stood. */
  readonly hints: ReadonlyMap<ClaimId, number>;
  /** What claims bear on, as the person sees it: when guided the first answer after the reason, in an exam the last. */
  readonly bearings: ReadonlyMap<ClaimId, BearingValue>;
  /** Claims of an exam to come back to. */
  readonly flagged: ReadonlySet<ClaimId>;
  readonly isHandedIn: boolean;
  readonly isSetAside: boolean;
  /** Whether a teacher waits for it, as its hand-in said. */
  readonly isToGive: boolean;
  /** Whether its file for the teacher was written. */
  readonly isGiven: boolean;
  /** Only a retry can be dropped, before or after it was handed in. */
  readonly isDropped: boolean;
}

/**
 * What a stream of events amounts to: the state of an attempt, or null while none was started. It goes on from `from`,
 * so a journal folded in pieces gives the same as the whole; `from` itself is left as it is.
 *
 * Passed over: a second start, claims that are not in the attempt, a response to a claim of a guided attempt whose
 * reason was shown (or, unless its options say otherwise, that has a response), flags outside an exam, sentences, hints and
 * bearings at a time when they are not asked for, a key that is released before the hand-in, everything after the hand-in
 * (except that its file was given, its key released, or a retry dropped), after setting aside or dropping, and every event
 * that this program cannot read.
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

/** A state that is being folded, with its claims as a set: to ask a list for each event would take n² steps. */
interface Folding {
  readonly state: Draft;
  readonly asked: ReadonlySet<ClaimId>;
}

const foldingOf = (state: Draft): Folding => ({ state, asked: new Set(state.claims) });

// The maps are copied once for each fold, not for each event: folding n events stays in the order of n.
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
  // Claims are a set: a file that names one twice asks it once.
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
      // With a key of its own it was started by the person alone.
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
      // A second start, and what belongs to another stream.
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

// What is dropped under way takes no more answers, like anything that was set aside.
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
