import type { Confidence } from '../attempt/confidence.ts';
import type { Response } from '../attempt/response.ts';
import type { AnswerKey, ClaimId, KeyEntry } from '../lesson/format.ts';
import type { Label } from '../lesson/label.ts';
import { brierScore, type Forecast } from './brier-score.ts';
import { cohenKappa } from './cohen-kappa.ts';
import { countCalibration } from './count-calibration.ts';
import { countConfusion } from './count-confusion.ts';
import { isContested } from './is-contested.ts';
import { readLabels } from './read-labels.ts';
import { scoreResponse } from './score-response.ts';
import { diagonal, sum } from './square-table.ts';

/** 3 × 3 counts: rows = key, columns = response, both in the order evidence, attribution, rhetoric. */
export type ConfusionMatrix = readonly [Row, Row, Row];
type Row = readonly [number, number, number];

/** How one label was read, over answered, settled claims. A rate is in [0, 1], and null where its denominator is 0. */
export interface LabelReading {
  readonly label: Label;
  /** Claims whose key says this label. */
  readonly inKey: number;
  /** Responses that say this label. */
  readonly chosen: number;
  /** Responses that say this label where the key does. */
  readonly hits: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** How often one step of confidence was right, over answered, settled claims with a stated confidence. */
export interface CalibrationStep {
  readonly confidence: Confidence;
  readonly n: number;
  readonly hits: number;
}

/** An attempt held against its key. Counts throughout; a rate is in [0, 1], and null where its denominator is 0. */
export interface AttemptScore {
  /** Σ credit(response), contested claims included; steps of 0.25. */
  readonly points: number;
  /** The claims of the attempt, and so the most points there are. */
  readonly claims: number;
  readonly answered: number;
  /** Claims without a response; never called wrong. */
  readonly missing: number;
  /** The measures of reading, over answered, settled claims. */
  readonly reading: {
    readonly n: number;
    readonly hits: number;
    readonly confusion: ConfusionMatrix;
    readonly perLabel: readonly LabelReading[];
    /** Cohen's κ; null when chance agreement is 1 or there is nothing to compare. */
    readonly kappa: number | null;
  };
  /** Contested claims, apart: how many, how many answered, and the points they earned. */
  readonly contested: { readonly claims: readonly ClaimId[]; readonly answered: number; readonly points: number };
  /** null when no confidence was asked for. */
  readonly calibration: {
    readonly n: number;
    readonly steps: readonly CalibrationStep[];
    /** Multi-class Brier score, 0 best, 2 worst; the no-skill line is 2/3. */
    readonly brier: number | null;
  } | null;
}

/** What of an attempt is scored; an `AttemptState` is one. */
export interface ScoredAttempt {
  readonly claims: readonly ClaimId[];
  readonly responses: ReadonlyMap<ClaimId, Response>;
  readonly asksConfidence: boolean;
}

/**
 * Holds an attempt against a key. Points count every claim; the measures of reading run over answered, settled claims
 * only; contested claims are told apart. A claim without a response is missing: it earns 0 and is never called wrong.
 * A claim that the key does not speak of earns nothing and enters no measure. Claims and responses may come in any order.
 *
 * @example credits 1, 0.5, 0.25 and 0 earned, one claim missing: points 1.75 of 5 claims, missing 1
 */
export function scoreAttempt(key: AnswerKey, attempt: ScoredAttempt): AttemptScore {
  const entries = new Map(key.entries.map((entry) => [entry.claim, entry]));
  const keyed = attempt.claims.flatMap((claim) => entries.get(claim) ?? []);
  const contested = keyed.filter(isContested);
  const answered = answeredOf(keyed, attempt);
  const contestedAnswers = answered.filter(({ entry }) => isContested(entry));
  const settledAnswers = answered.filter(({ entry }) => !isContested(entry));
  const answeredCount = attempt.claims.filter((claim) => attempt.responses.has(claim)).length;
  return {
    points: pointsOf(answered),
    claims: attempt.claims.length,
    answered: answeredCount,
    missing: attempt.claims.length - answeredCount,
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
