import type { Mode } from '../attempt/mode.ts';
import type { Response } from '../attempt/response.ts';
import type { MarkedWords } from '../lesson/marked-words.ts';
import type { Reasoning, SentenceKind } from '../attempt/sentence.ts';
import type { ClaimId } from '../lesson/format.ts';
import type { BearingValue } from '../lesson/source-kind.ts';

/** As much of an attempt as decides what may be shown and what still counts. */
interface Held {
  readonly mode: Mode;
  readonly asksCues: boolean;
  readonly asksBeforeReason: boolean;
  readonly responses: ReadonlyMap<ClaimId, Response>;
  readonly marked: ReadonlyMap<ClaimId, MarkedWords>;
  readonly reasonsAsked: ReadonlySet<ClaimId>;
  readonly isHandedIn: boolean;
}

/**
 * Whether a person has been shown what the key says about a claim: after handing in, all of it; in a guided attempt once
 * the claim is answered, and where words or the reason are asked for first, once they were marked or it was asked for.
 */
export function isReasonShown(state: Held, claim: ClaimId): boolean {
  if (state.isHandedIn) return true;
  if (state.mode === 'exam' || !state.responses.has(claim)) return false;
  const waits = state.asksCues || state.asksBeforeReason;
  return !waits || state.marked.has(claim) || state.reasonsAsked.has(claim);
}

/**
 * Whether a response to a claim of an attempt under way still counts: in an exam each one; in a guided attempt the
 * first, and with the option to be asked before the reason each one until the reason was shown.
 */
export function canStillRespond(state: Held, claim: ClaimId): boolean {
  if (state.mode === 'exam' || !state.responses.has(claim)) return true;
  return state.asksBeforeReason && !isReasonShown(state, claim);
}

/**
 * Whether a sentence about a claim may be written: reasoning where it is asked for, as long as the label may change; why the
 * key is seen differently in a guided attempt once its reason was shown.
 */
export function canWrite(
  state: Held & { readonly asksReasoning: Reasoning },
  claim: ClaimId,
  about: SentenceKind,
): boolean {
  if (state.isHandedIn) return false;
  if (about === 'reasoning') return state.asksReasoning !== 'none' && canStillRespond(state, claim);
  return isReasonShown(state, claim);
}

/**
 * Whether it may be said what a claim bears on: in an exam once it has a response, as often as one likes; in a guided
 * attempt once its reason was shown, and once only, because the answer of the key follows.
 */
export function canAnswerBearing(
  state: Held & { readonly asksBearing: boolean; readonly bearings: ReadonlyMap<ClaimId, BearingValue> },
  claim: ClaimId,
): boolean {
  if (state.isHandedIn || !state.asksBearing || !state.responses.has(claim)) return false;
  return state.mode === 'exam' || (isReasonShown(state, claim) && !state.bearings.has(claim));
}
