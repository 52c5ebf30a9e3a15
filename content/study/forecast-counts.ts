import { CONFIDENCES, type Confidence } from '../attempt/confidence.ts';
import { LABELS, type Label } from '../lesson/label.ts';
import type { Forecast } from '../scoring/calibration.ts';

/**
 * How often each combination of chosen label, confidence and label in the key occurred: 27 counts, by chosen label,
 * then confidence, then key, each in its usual order. They are all that calibration needs, for any number of responses.
 */
export type ForecastCounts = readonly number[];

/** One combination and how often it occurred. */
export interface CountedForecast extends Forecast {
  readonly n: number;
}

const COMBINATIONS: readonly Forecast[] = LABELS.flatMap((response) =>
  CONFIDENCES.flatMap((confidence) => LABELS.map((key) => ({ response, confidence, key }))),
);

/** No responses. */
export const NO_FORECASTS: ForecastCounts = COMBINATIONS.map(() => 0);

/** Counts responses with a stated confidence. Their order does not matter. */
export function countForecasts(forecasts: readonly Forecast[]): ForecastCounts {
  const counts = [...NO_FORECASTS];
  for (const { response, confidence, key } of forecasts) {
    const at = placeOf(response, confidence, key);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** The sum of several sets of counts. */
export function addForecasts(sets: readonly ForecastCounts[]): ForecastCounts {
  const total = [...NO_FORECASTS];
  for (const set of sets) for (let at = 0; at < total.length; at += 1) total[at] = (total[at] ?? 0) + (set[at] ?? 0);
  return total;
}

/** The combinations that occurred, each with its count. */
export const listForecasts = (counts: ForecastCounts): readonly CountedForecast[] =>
  COMBINATIONS.map((forecast, at) => ({ ...forecast, n: counts[at] ?? 0 })).filter(({ n }) => n > 0);

function placeOf(response: Label, confidence: Confidence, key: Label): number {
  return (
    (LABELS.indexOf(response) * CONFIDENCES.length + CONFIDENCES.indexOf(confidence)) * LABELS.length +
    LABELS.indexOf(key)
  );
}
