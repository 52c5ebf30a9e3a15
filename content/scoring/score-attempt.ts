import type { AnswerKey, ClaimId, KeyEntry } from '../lesson/format.ts';
import type { Credit } from '../lesson/credit.ts';
import type { Label } from '../lesson/label.ts';
import type { Response } from '../attempt/response.ts';
import type { AttemptScore } from './attempt-score.ts';
import { brierScore, countCalibration, type Forecast } from './calibration.ts';
import { cohenKappa } from '../statistics/kappa.ts';
import { countConfusion, readLabels } from './labels.ts';
import { isContested } from '../lesson/is-contested.ts';
import { diagonal, sum } from '../statistics/sums.ts';

/** The credit of a label for a claim according to the key: 0, 0.25, 0.5 or 1. */
export function scoreResponse(entry: KeyEntry, label: Label): Credit {
  return entry.credits[label];
}

/** The parts of an attempt that scoring needs; an `AttemptState` has them all. */
export interface ScoredAttempt {
  readonly claims: readonly ClaimId[];
  readonly responses: ReadonlyMap<ClaimId, Response>;
  readonly asksConfidence: boolean;
}

/**
 * Scores an attempt with a key. Points count every claim; the measures of reading cover answered, settled claims only;
 * contested claims are reported separately. A claim without a response is missing: it earns 0 and is never called
 * wrong. A claim that is not in the key earns nothing and enters no measure. Duplicate claims count once. Claims and
 * responses may be in any order.
 *
 * @example credits 1, 0.5, 0.25 and 0 earned, one claim missing: points 1.75 of 5 claims, missing 1
 */
export function scoreAttempt(key: AnswerKey, attempt: ScoredAttempt): AttemptScore {
  const entries = new Map(key.entries.map((entry) => [entry.claim, entry]));
  const claims = [...new Set(attempt.claims)];
  const keyed = claims.flatMap((claim) => entries.get(claim) ?? []);
  const contested = keyed.filter(isContested);
  const answered = answeredOf(keyed, attempt);
  const contestedAnswers = answered.filter(({ entry }) => isContested(entry));
  const settledAnswers = answered.filter(({ entry }) => !isContested(entry));
  const answeredCount = claims.filter((claim) => attempt.responses.has(claim)).length;
  return {
    points: pointsOf(answered),
    claims: claims.length,
    answered: answeredCount,
    missing: claims.length - answeredCount,
    reading: readingOf(settledAnswers),
    contested: {
      claims: contested.map((entry) => entry.claim),
      answered: contestedAnswers.length,
      points: pointsOf(contestedAnswers),
    },
    calibration: attempt.asksConfidence ? calibrationOf(settledAnswers) : null,
  };
}

interface Answer {
  readonly entry: KeyEntry;
  readonly response: Response;
}

function answeredOf(keyed: readonly KeyEntry[], attempt: ScoredAttempt): readonly Answer[] {
  return keyed.flatMap((entry) => {
    const response = attempt.responses.get(entry.claim);
    return response === undefined ? [] : { entry, response };
  });
}

const pointsOf = (answers: readonly Answer[]): number =>
  sum(answers.map(({ entry, response }) => scoreResponse(entry, response.label)));

function readingOf(answers: readonly Answer[]): AttemptScore['reading'] {
  const confusion = countConfusion(
    answers.map(({ entry, response }) => ({ key: entry.label, response: response.label })),
  );
  return {
    n: answers.length,
    hits: sum(diagonal(confusion)),
    confusion,
    perLabel: readLabels(confusion),
    kappa: cohenKappa(confusion),
  };
}

function calibrationOf(answers: readonly Answer[]): AttemptScore['calibration'] {
  const forecasts = answers.flatMap(({ entry, response: { label, confidence } }): readonly Forecast[] =>
    confidence === null ? [] : [{ key: entry.label, response: label, confidence }],
  );
  return { n: forecasts.length, steps: countCalibration(forecasts), brier: brierScore(forecasts) };
}
