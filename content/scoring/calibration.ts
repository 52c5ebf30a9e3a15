import { type Confidence, CONFIDENCES } from '../attempt/confidence.ts';
import type { CalibrationStep } from './attempt-score.ts';
import { type Label, LABELS } from '../lesson/label.ts';
import { shareOf, sum } from '../statistics/sums.ts';

/** How often each confidence level was right, least confident first; a level that was never used has n = 0. */
export function countCalibration(forecasts: readonly Forecast[]): readonly CalibrationStep[] {
  return CONFIDENCES.map((confidence) => {
    const stated = forecasts.filter((forecast) => forecast.confidence === confidence);
    return { confidence, n: stated.length, hits: stated.filter(({ key, response }) => key === response).length };
  });
}

/**
 * The probability that a confidence level assigns to the chosen label; the rest is split evenly between the other two.
 * With these three, the lowest expected Brier score comes from choosing *fairly sure* from a probability of 0.50 and
 * *sure* from 0.81.
 */
export const PROBABILITY: Readonly<Record<Confidence, number>> = { guess: 1 / 3, fairly: 2 / 3, sure: 0.95 };

/** A response with a stated confidence, and the label in the key. */
export interface Forecast {
  readonly key: Label;
  readonly response: Label;
  readonly confidence: Confidence;
}

/**
 * The multi-class Brier score of responses with a stated confidence: 0 is best (certain and right), 2 would be worst;
 * guessing every time scores 2/3, the no-skill line. null for no responses.
 *
 * Mean over responses of Σ_j (p_j − o_j)², o_j = 1 for the label of the key and 0 for the others
 * (Brier 1950, "Verification of Forecasts Expressed in Terms of Probability", Monthly Weather Review 78, 1–3).
 *
 * @example brierScore([{ key: 'evidence', response: 'evidence', confidence: 'fairly' }]) // 1/6
 */
export function brierScore(forecasts: readonly Forecast[]): number | null {
  return shareOf(sum(forecasts.map(squaredError)), forecasts.length);
}

function squaredError({ key, response, confidence }: Forecast): number {
  const onChosen = PROBABILITY[confidence];
  const onEachOther = (1 - onChosen) / 2;
  return sum(
    LABELS.map((label) => {
      const forecast = label === response ? onChosen : onEachOther;
      const outcome = label === key ? 1 : 0;
      return (forecast - outcome) ** 2;
    }),
  );
}
