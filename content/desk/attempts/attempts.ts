import { toSentence } from '../../attempt/sentence.ts';
import { toMarkedWords } from '../../lesson/marked-words.ts';
import { type Failure, failure } from '../../base/failure.ts';
import type { AttemptId, EventId, ProfileId } from '../../journal/event.ts';
import { type AttemptState, foldAttempt } from '../../journal/fold-attempt.ts';
import { attemptStream } from '../../journal/stream.ts';
import { isReasonShown } from '../../journal/is-reason-shown.ts';
import { whichKey } from '../../journal/which-key.ts';
import type { AnswerKey, StudentHalf } from '../../lesson/format.ts';
import { claimText } from '../../lesson/claim-text.ts';
import { failWith, ok, type Result, resultOf, valueOf } from '../../base/result.ts';
import { type Shown, toAttemptView, toFeedback } from './attempt-view.ts';
import type {
  AnswerBearing,
  FlagClaim,
  MarkCues,
  Respond,
  ShowHint,
  ShowReason,
  StartAttempt,
  WriteSentence,
} from './commands.ts';
import { createKeptStreams, type Entry } from '../store/kept-streams.ts';
import type { LessonArchive } from '../lessons/lesson-archive.ts';
import {
  checkAnswerBearing,
  checkFlag,
  checkMarkCues,
  checkRespond,
  checkShowHint,
  checkShowReason,
  checkWriteSentence,
} from './may-respond.ts';
import type { Profiles } from '../people/profiles.ts';
import type { Shelf } from '../lessons/shelf.ts';
import { type AttemptEnds, createAttemptEnds } from './end-attempt.ts';
import { createStartAttempt } from './start-attempt.ts';
import type { DeskMemory } from '../store/desk-memory.ts';
import type { DeskStore } from '../store/store.ts';
import type { AttemptView, Feedback, ResponseReceipt } from '../views.ts';

/** The part of the desk that starts and stores attempts. */
export interface Attempts extends AttemptEnds {
  start(request: StartAttempt): Result<AttemptView, Failure>;
  open(attempt: AttemptId): Result<AttemptView, Failure>;
  respond(request: Respond): Result<ResponseReceipt, Failure>;
  markCues(request: MarkCues): Result<Feedback, Failure>;
  showReason(request: ShowReason): Result<Feedback, Failure>;
  writeSentence(request: WriteSentence): Result<null, Failure>;
  showHint(request: ShowHint): Result<null, Failure>;
  answerBearing(request: AnswerBearing): Result<null, Failure>;
  flagClaim(request: FlagClaim): Result<null, Failure>;
  moveTo(attempt: AttemptId, claim: AttemptState['current']): Result<null, Failure>;
  /** The data from which an attempt is shown, with the key of `readKeyOf`. */
  readShown(attempt: AttemptId): Result<Shown, Failure>;
  /** The state of an attempt according to its journal; `not-found` if it was never started. */
  readState(attempt: AttemptId): Result<AttemptState, Failure>;
  /** The key by which the attempt is scored (`whichKey`); null while there is none. */
  readKeyOf(state: AttemptState): Result<AnswerKey | null, Failure>;
}

/** Creates the part of the desk that starts and stores attempts. */
export function createAttempts(tools: {
  readonly store: DeskStore;
  readonly memory: DeskMemory;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly profiles: Profiles;
  readonly shelf: Shelf;
  readonly archive: LessonArchive;
}): Attempts {
  const { shelf, archive } = tools;
  const streams = createKeptStreams(tools, foldAttempt);
  // `newId` returns a UUID, and the journal validates it again.
  const newEventId = () => tools.newId() as EventId;

  const streamOf = (attempt: AttemptId) => streams.readState(attemptStream(attempt));

  const read = (attempt: AttemptId): Result<AttemptState, Failure> =>
    resultOf(function* () {
      const state = yield* valueOf(streamOf(attempt));
      return state ?? (yield* failWith(failure('not-found', 'attempt')));
    });

  const append = (
    attempt: AttemptId,
    profile: ProfileId,
    ...entries: readonly Entry<
      | 'started'
      | 'set-by-teacher'
      | 'responded'
      | 'cues-marked'
      | 'reason-shown'
      | 'sentence-written'
      | 'hint-shown'
      | 'bearing-answered'
      | 'flagged'
      | 'moved'
      | 'handed-in'
      | 'set-aside'
      | 'dropped'
      | 'to-give'
      | 'given'
      | 'key-released'
    >[]
  ): Result<AttemptState, Failure> =>
    resultOf(function* () {
      const after = yield* valueOf(streams.appendAll(attemptStream(attempt), profile, entries));
      return after ?? (yield* failWith(failure('storage-failed')));
    });

  const readKeyOf: Attempts['readKeyOf'] = (state) => {
    const which = whichKey(state);
    if (which.kind === 'none') return ok(null);
    return which.kind === 'named' ? archive.readKey(which.hash) : shelf.findKey(state.lesson);
  };

  /** The data for the feedback of an attempt; null while there is no key. */
  const readKeyed = (state: AttemptState): Result<{ lesson: StudentHalf; key: AnswerKey } | null, Failure> =>
    resultOf(function* () {
      const lesson = yield* valueOf(archive.readLesson(state.lesson));
      const key = yield* valueOf(readKeyOf(state));
      return key === null ? null : { lesson, key };
    });

  /**
   * Follows a retry to the original attempt; null for an attempt that is not a retry, and if the original is missing.
   */
  const findOrigin = ({ again }: AttemptState): Result<AttemptId | null, Failure> =>
    resultOf(function* () {
      // An imported journal may contain a cycle, which attempts of this program never do.
      const met = new Set<AttemptId>();
      let origin: AttemptId | null = null;
      for (let next = again; next !== null && !met.has(next);) {
        met.add(next);
        const state = yield* valueOf(streamOf(next));
        if (state === null) break;
        origin = next;
        next = state.again;
      }
      return origin;
    });

  const toShown = (attempt: AttemptId, state: AttemptState): Result<Shown, Failure> =>
    resultOf(function* () {
      const lesson = yield* valueOf(archive.readLesson(state.lesson));
      const key = yield* valueOf(readKeyOf(state));
      const origin = yield* valueOf(findOrigin(state));
      return { attempt, state, lesson, key, origin };
    });

  const show = (attempt: AttemptId, state: AttemptState): Result<AttemptView, Failure> => {
    const shown = toShown(attempt, state);
    return shown.ok ? ok(toAttemptView(shown.value)) : shown;
  };

  /** Appends an event that nothing else depends on, unless it is already in the journal. */
  const keep = (
    attempt: AttemptId,
    { profile }: AttemptState,
    verdict: 'take' | 'taken',
    entry: Entry<'sentence-written' | 'hint-shown' | 'bearing-answered' | 'flagged'>,
  ): Result<null, Failure> => {
    if (verdict === 'taken') return ok(null);
    const after = append(attempt, profile, entry);
    return after.ok ? ok(null) : after;
  };

  const writeSentence: Attempts['writeSentence'] = (request) =>
    resultOf(function* () {
      const { attempt, claim, about, sentence } = request;
      const state = yield* valueOf(read(attempt));
      const verdict = yield* valueOf(checkWriteSentence(state, request));
      const payload = { claim, about, text: toSentence(sentence ?? '') };
      const entry = { id: newEventId(), kind: 'sentence-written', payload } as const;
      return yield* valueOf(keep(attempt, state, verdict, entry));
    });

  return {
    readKeyOf,
    readState: read,
    start: createStartAttempt({ ...tools, readStarted: streamOf, append, read, readKeyOf, newEventId, show }),
    open(attempt) {
      const state = read(attempt);
      return state.ok ? show(attempt, state.value) : state;
    },
    respond: (request) =>
      resultOf(function* () {
        const { event, attempt, claim, label, confidence } = request;
        const state = yield* valueOf(read(attempt));
        const verdict = yield* valueOf(checkRespond(state, request));
        // Before the response is written, so that nothing can fail between writing it and answering.
        const { mode, asksCues, asksBeforeReason } = state;
        const tells = mode === 'guided' && !asksCues && !asksBeforeReason;
        const keyed = tells ? yield* valueOf(readKeyed(state)) : null;
        let after = state;
        if (verdict === 'take') {
          // The sentence first: the response closes the claim, and a repeated request finds the sentence stored.
          const { sentence } = request;
          if (sentence !== undefined) {
            yield* valueOf(writeSentence({ attempt, claim, about: 'reasoning', sentence }));
          }
          const entry = { id: event, kind: 'responded', payload: { claim, label, confidence } } as const;
          const appended = yield* valueOf(append(attempt, state.profile, entry));
          after = appended;
        }
        const entry = keyed?.key.entries.find((one) => one.claim === claim);
        const showsReason = entry !== undefined && keyed !== null && isReasonShown(after, claim);
        return {
          claim,
          response: { label, confidence },
          feedback: showsReason ? toFeedback(entry, after, keyed.lesson) : null,
        };
      }),
    markCues: (request) =>
      resultOf(function* () {
        const { attempt, claim, offsets } = request;
        const state = yield* valueOf(read(attempt));
        const keyed = yield* valueOf(readKeyed(state));
        const entry = keyed?.key.entries.find((one) => one.claim === claim);
        if (keyed === null || entry === undefined) return yield* failWith(failure('bad-request', 'claim'));
        const verdict = yield* valueOf(checkMarkCues(state, keyed.lesson, request));
        if (verdict === 'taken') return toFeedback(entry, state, keyed.lesson);
        const payload = { claim, ...toMarkedWords(claimText(keyed.lesson, claim), offsets) };
        const after = yield* valueOf(
          append(attempt, state.profile, { id: newEventId(), kind: 'cues-marked', payload }),
        );
        return toFeedback(entry, after, keyed.lesson);
      }),
    showReason: (request) =>
      resultOf(function* () {
        const { attempt, claim } = request;
        const state = yield* valueOf(read(attempt));
        const verdict = yield* valueOf(checkShowReason(state, request));
        const keyed = yield* valueOf(readKeyed(state));
        const entry = keyed?.key.entries.find((one) => one.claim === claim);
        if (keyed === null || entry === undefined) return yield* failWith(failure('bad-request', 'claim'));
        if (verdict === 'taken') return toFeedback(entry, state, keyed.lesson);
        const shown = { id: newEventId(), kind: 'reason-shown', payload: { claim } } as const;
        const after = yield* valueOf(append(attempt, state.profile, shown));
        return toFeedback(entry, after, keyed.lesson);
      }),
    flagClaim: (request) =>
      resultOf(function* () {
        const { attempt, claim, isFlagged } = request;
        const state = yield* valueOf(read(attempt));
        const verdict = yield* valueOf(checkFlag(state, request));
        const entry = { id: newEventId(), kind: 'flagged', payload: { claim, isFlagged } } as const;
        return yield* valueOf(keep(attempt, state, verdict, entry));
      }),
    writeSentence,
    showHint: (request) =>
      resultOf(function* () {
        const { attempt, claim, step } = request;
        const state = yield* valueOf(read(attempt));
        const verdict = yield* valueOf(checkShowHint(state, request));
        const entry = { id: newEventId(), kind: 'hint-shown', payload: { claim, step } } as const;
        return yield* valueOf(keep(attempt, state, verdict, entry));
      }),
    answerBearing: (request) =>
      resultOf(function* () {
        const { attempt, claim, value } = request;
        const state = yield* valueOf(read(attempt));
        const lesson = yield* valueOf(archive.readLesson(state.lesson));
        const verdict = yield* valueOf(checkAnswerBearing(state, lesson, request));
        const entry = { id: newEventId(), kind: 'bearing-answered', payload: { claim, value } } as const;
        return yield* valueOf(keep(attempt, state, verdict, entry));
      }),
    moveTo: (attempt, claim) =>
      resultOf(function* () {
        const state = yield* valueOf(read(attempt));
        if (state.isSetAside) return yield* failWith(failure('not-allowed', 'attempt'));
        if (state.isHandedIn) return yield* failWith(failure('handed-in-already'));
        if (!state.claims.includes(claim)) return yield* failWith(failure('bad-request', 'claim'));
        if (state.current === claim) return null;
        yield* valueOf(append(attempt, state.profile, { id: newEventId(), kind: 'moved', payload: { claim } }));
        return null;
      }),
    ...createAttemptEnds({ shelf, read, append, newEventId }),
    readShown(attempt) {
      const state = read(attempt);
      return state.ok ? toShown(attempt, state.value) : state;
    },
  };
}
