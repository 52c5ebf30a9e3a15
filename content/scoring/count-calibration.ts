import { CONFIDENCES } from '../attempt/confidence.ts';
import type { Forecast } from './brier-score.ts';
import type { CalibrationStep } from './attempt-score.ts';

/** How often each step of confidence was right, least sure first; a step that was never used has n = 0. */
export function countCalibration(forecasts: readonly Forecast[]): readonly CalibrationStep[] {
  return CONFIDENCES.map((confidence) => {
    const stated = forecasts.filter((forecast) => forecast.confidence === confidence);
    return { confidence, n: stated.length, hits: stated.filter(({ key, response }) => key === response).length };
  });
}
