import type { AttemptState } from '../journal/fold-attempt.ts';
import { isReasonShown } from '../journal/is-reason-shown.ts';
import { numberClaims } from '../lesson/claim-number.ts';
import { claimText } from '../lesson/claim-text.ts';
import type { Credit } from '../lesson/credit.ts';
import type { AnswerKey, ClaimId, StudentHalf } from '../lesson/format.ts';
import type { Label } from '../lesson/label.ts';
import { scoreAttempt, scoreResponse } from '../scoring/score-attempt.ts';

/** The answer to one claim, in the form of a learning platform, without the time and duration. */
export interface LmsInteraction {
  readonly claim: ClaimId;
  /** `claim-` and the number of the claim in the lesson, padded with zeros, so that a list sorts in reading order. */
  readonly id: string;
  readonly text: string;
  readonly label: Label;
  /** The label in the key. */
  readonly key: Label;
  readonly credit: Credit;
}

/** The data of an attempt that is sent to a learning platform. */
export interface LmsReport {
  /** So far; an unanswered claim earns 0. */
  readonly points: number;
  /** The number of claims of the attempt, which is also the maximum of the points. */
  readonly claims: number;
  readonly isDone: boolean;
  /** The final answers: their reason was shown, or the attempt was handed in. */
  readonly interactions: readonly LmsInteraction[];
}

/** The report of an attempt to a learning platform, scored by the key of its package. */
export function toLmsReport(lesson: StudentHalf, key: AnswerKey, state: AttemptState): LmsReport {
  const numbers = numberClaims(lesson);
  const digits = String(lesson.claims.length).length;
  const entries = new Map(key.entries.map((entry) => [entry.claim, entry]));
  const { points, claims } = scoreAttempt(key, state);
  const interactions = state.claims.flatMap((claim): LmsInteraction[] => {
    const response = state.responses.get(claim);
    const entry = entries.get(claim);
    if (response === undefined || entry === undefined || !isReasonShown(state, claim)) return [];
    const number = String(numbers.get(claim) ?? 0).padStart(digits, '0');
    const { label } = response;
    return [
      {
        ...{ claim, id: `claim-${number}`, text: claimText(lesson, claim), label },
        ...{ key: entry.label, credit: scoreResponse(entry, label) },
      },
    ];
  });
  return { points, claims, isDone: state.isHandedIn, interactions };
}
