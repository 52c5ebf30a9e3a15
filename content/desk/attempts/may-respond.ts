import { type Failure, failure } from '../../base/failure.ts';
import type { AttemptState } from '../../journal/fold-attempt.ts';
import { NO_SENTENCES, toSentence } from '../../attempt/sentence.ts';
import { canAnswerBearing, canStillRespond, canWrite, isReasonShown } from '../../journal/is-reason-shown.ts';
import type { ClaimId, StudentHalf } from '../../lesson/format.ts';
import { claimText } from '../../lesson/claim-text.ts';
import { areOffsetsOf, isSameMarking } from '../../lesson/marked-words.ts';
import { err, ok, type Result } from '../../base/result.ts';
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

/**
 * Whether a response may be accepted: *take* means write it, *taken* that this response is already in the journal and
 * only the answer to the request was lost. An event id that was used for something else is a `bad-request`.
 */
export function checkRespond(state: AttemptState, request: Respond): Result<'take' | 'taken', Failure> {
  const { claim, label, confidence } = request;
  const earlier = state.taken.get(request.event);
  if (earlier !== undefined) {
    const isSame = earlier.claim === claim && earlier.label === label && earlier.confidence === confidence;
    return isSame ? ok('taken') : err(failure('bad-request', 'event'));
  }
  if (state.isSetAside) return err(failure('not-allowed', 'attempt'));
  if (state.isHandedIn) return err(failure('handed-in-already'));
  if (!state.claims.includes(claim)) return err(failure('bad-request', 'claim'));
  if ((confidence !== null) !== state.asksConfidence) return err(failure('bad-request', 'confidence'));
  if (!canStillRespond(state, claim)) return err(failure('already-answered'));
  const { sentence } = request;
  if (sentence !== undefined && state.asksReasoning === 'none') return err(failure('bad-request', 'sentence'));
  const reasoning = sentence === undefined ? reasoningOf(state, claim) : toSentence(sentence ?? '');
  if (state.asksReasoning === 'required' && reasoning === null) return err(failure('bad-request', 'sentence'));
  return ok('take');
}

const reasoningOf = (state: AttemptState, claim: ClaimId): string | null =>
  state.sentences.get(claim)?.reasoning ?? null;

/**
 * Whether a sentence may be stored: *taken* means that it is already in the journal, or that there is none to delete.
 */
export function checkWriteSentence(
  state: AttemptState,
  { claim, about, sentence }: WriteSentence,
): Result<'take' | 'taken', Failure> {
  if (state.isSetAside) return err(failure('not-allowed', 'attempt'));
  if (!state.claims.includes(claim)) return err(failure('bad-request', 'claim'));
  if ((state.sentences.get(claim) ?? NO_SENTENCES)[about] === toSentence(sentence ?? '')) return ok('taken');
  if (state.isHandedIn) return err(failure('handed-in-already'));
  return canWrite(state, claim, about) ? ok('take') : err(failure('not-allowed', 'about'));
}

/** Whether a hint is recorded: *taken* means that it was recorded before, or was shown only after the answer. */
export function checkShowHint(state: AttemptState, { claim, step }: ShowHint): Result<'take' | 'taken', Failure> {
  if (state.isSetAside) return err(failure('not-allowed', 'attempt'));
  if (state.isHandedIn) return err(failure('handed-in-already'));
  if (!state.claims.includes(claim)) return err(failure('bad-request', 'claim'));
  const isNew = canStillRespond(state, claim) && step > (state.hints.get(claim) ?? 0);
  return ok(isNew ? 'take' : 'taken');
}

/** Whether the bearing may be answered: *taken* means that this answer is already stored. */
export function checkAnswerBearing(
  state: AttemptState,
  { headlineClaim }: StudentHalf,
  { claim, value }: AnswerBearing,
): Result<'take' | 'taken', Failure> {
  if (state.bearings.get(claim) === value) return ok('taken');
  if (state.isSetAside || !state.asksBearing) return err(failure('not-allowed', 'attempt'));
  if (state.isHandedIn) return err(failure('handed-in-already'));
  if (claim === headlineClaim || !state.responses.has(claim)) return err(failure('bad-request', 'claim'));
  if (canAnswerBearing(state, claim)) return ok('take');
  return state.bearings.has(claim) ? err(failure('already-answered')) : err(failure('not-allowed', 'claim'));
}

/**
 * Whether marked words may be accepted: *take* means write them, *taken* that this marking is already in the journal.
 */
export function checkMarkCues(
  state: AttemptState,
  lesson: StudentHalf,
  { claim, offsets }: MarkCues,
): Result<'take' | 'taken', Failure> {
  const text = claimText(lesson, claim);
  const earlier = state.marked.get(claim);
  if (earlier !== undefined) {
    return isSameMarking(text, earlier, { offsets }) ? ok('taken') : err(failure('already-answered'));
  }
  if (!state.asksCues || state.isSetAside) return err(failure('not-allowed', 'attempt'));
  if (state.isHandedIn) return err(failure('handed-in-already'));
  // After skipping the words, the person has seen the key's words.
  if (isReasonShown(state, claim)) return err(failure('already-answered'));
  if (!state.responses.has(claim)) return err(failure('bad-request', 'claim'));
  return areOffsetsOf(text.length, offsets) ? ok('take') : err(failure('bad-request', 'offsets'));
}

/** Whether a reason may be requested: *take* means record it, *taken* that it is already shown. */
export function checkShowReason(state: AttemptState, { claim }: ShowReason): Result<'take' | 'taken', Failure> {
  if (!state.claims.includes(claim)) return err(failure('bad-request', 'claim'));
  if (isReasonShown(state, claim)) return ok('taken');
  if (state.mode === 'exam' || state.isSetAside) return err(failure('not-allowed', 'attempt'));
  return state.responses.has(claim) ? ok('take') : err(failure('bad-request', 'claim'));
}

/** Whether a claim may be flagged or unflagged: *taken* means that it already is. */
export function checkFlag(state: AttemptState, { claim, isFlagged }: FlagClaim): Result<'take' | 'taken', Failure> {
  if (state.mode !== 'exam' || state.isSetAside) return err(failure('not-allowed', 'attempt'));
  if (state.isHandedIn) return err(failure('handed-in-already'));
  if (!state.claims.includes(claim)) return err(failure('bad-request', 'claim'));
  return ok(state.flagged.has(claim) === isFlagged ? 'taken' : 'take');
}

/** Whether a repeated start is the same as the one that was made. */
export function checkSameStart(state: AttemptState, request: StartAttempt): Result<null, Failure> {
  const isSame =
    state.profile === request.profile &&
    state.lesson === request.lesson &&
    state.mode === request.mode &&
    state.again === request.again;
  return isSame ? ok(null) : err(failure('bad-request', 'attempt'));
}
