import type { Mode } from '../attempt/mode.ts';
import type { Response } from '../attempt/response.ts';
import type { MarkedWords } from '../lesson/marked-words.ts';
import type { Reasoning, SentenceKind } from '../attempt/sentence.ts';
import type { ClaimId } from '../lesson/format.ts';
import type { BearingValue } from '../lesson/source-kind.ts';

/** The part of an attempt that decides what may be shown and what still counts. */
interface ShownState {
  readonly mode: Mode;
  readonly asksCues: boolean;
  readonly asksBeforeReason: boolean;
  readonly responses: ReadonlyMap<ClaimId, Response>;
  readonly marked: ReadonlyMap<ClaimId, MarkedWords>;
  readonly reasonsAsked: ReadonlySet<ClaimId>;
  readonly isHandedIn: boolean;
}

/**
 * Whether a person has seen the key for a claim: after hand-in, for all claims; in a guided attempt once the claim is
 * answered, or, if words are marked or the reason is requested first, after that.
 */
export function isReasonShown(state: ShownState, claim: ClaimId): boolean {
  if (state.isHandedIn) return true;
  if (state.mode === 'exam' || !state.responses.has(claim)) return false;
  const waits = state.asksCues || state.asksBeforeReason;
  return !waits || state.marked.has(claim) || state.reasonsAsked.has(claim);
}

/**
 * Whether a response to a claim of an attempt in progress still counts: in an exam always; in a guided attempt only the
 * first, or, with the option to show the reason on request, any until the reason was shown.
 */
export function canStillRespond(state: ShownState, claim: ClaimId): boolean {
  if (state.mode === 'exam' || !state.responses.has(claim)) return true;
  return state.asksBeforeReason && !isReasonShown(state, claim);
}

/**
 * Whether a sentence about a claim may be written: reasoning if it is asked for, while the label may change; why the
 * student disagrees with the key, in a guided attempt, once its reason was shown.
 */
export function canWrite(
  state: ShownState & { readonly asksReasoning: Reasoning },
  claim: ClaimId,
  about: SentenceKind,
): boolean {
  if (state.isHandedIn) return false;
  if (about === 'reasoning') return state.asksReasoning !== 'none' && canStillRespond(state, claim);
  return isReasonShown(state, claim);
}

/**
 * Whether the bearing of a claim may be answered: in an exam once it has a response, and repeatedly; in a guided
 * attempt once its reason was shown, and only once, because the key's answer follows.
 */
export function canAnswerBearing(
  state: ShownState & { readonly asksBearing: boolean; readonly bearings: ReadonlyMap<ClaimId, BearingValue> },
  claim: ClaimId,
): boolean {
  if (state.isHandedIn || !state.asksBearing || !state.responses.has(claim)) return false;
  return state.mode === 'exam' || (isReasonShown(state, claim) && !state.bearings.has(claim));
}
