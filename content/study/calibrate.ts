import { CONFIDENCES } from '../attempt/confidence.ts';
import { LABELS, type Label } from '../lesson/label.ts';
import { brierScore, PROBABILITY } from '../scoring/calibration.ts';
import { wilsonInterval } from '../statistics/intervals.ts';
import type { CalibrationView, ReliabilityStep } from './calibration-view.ts';
import { type CountedForecast, type ForecastCounts, listForecasts } from './forecast-counts.ts';

/** The fewest responses for a decomposition of the Brier score; with fewer, the parts are mostly noise. */
const DECOMPOSED_FROM = 100;

/** The score of always assigning a third to each label. */
const NO_SKILL = 2 / 3;

/**
 * How well stated confidence matches being right. The reliability of a confidence level is its share of hits with
 * Wilson's interval; overconfidence is the mean stated probability minus the share that was right, per chosen label.
 *
 * Brier = reliability − resolution + uncertainty (Murphy 1973, "A New Vector Partition of the Probability Score", Journal
 * of Applied Meteorology 12, 595–600), binned by identical forecasts, so that it is exact: with bins k of n_k forecasts p_k
 * and outcome shares ō_k, and the outcome shares ō over all: Σ n_k |p_k − ō_k|² / n, Σ n_k |ō_k − ō|² / n, Σ_j ō_j (1 − ō_j).
 */
export function calibrate(counts: ForecastCounts): CalibrationView {
  const forecasts = listForecasts(counts);
  const n = total(forecasts);
  return {
    n,
    steps: CONFIDENCES.map((confidence) => stepOf(confidence, forecasts)),
    overconfidence: {
      evidence: overconfidenceIn('evidence', forecasts),
      attribution: overconfidenceIn('attribution', forecasts),
      rhetoric: overconfidenceIn('rhetoric', forecasts),
    },
    brier: n === 0 ? null : sum(forecasts.map((one) => one.n * (brierScore([one]) ?? 0))) / n,
    noSkill: NO_SKILL,
    decomposition: n < DECOMPOSED_FROM ? null : decompose(forecasts, n),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const total = (forecasts: readonly CountedForecast[]): number => sum(forecasts.map(({ n }) => n));
const hitsIn = (forecasts: readonly CountedForecast[]): number =>
  total(forecasts.filter(({ key, response }) => key === response));

function stepOf(confidence: ReliabilityStep['confidence'], forecasts: readonly CountedForecast[]): ReliabilityStep {
  const stated = forecasts.filter((forecast) => forecast.confidence === confidence);
  const [n, hits] = [total(stated), hitsIn(stated)];
  const interval = wilsonInterval(hits, n);
  const share = interval === null ? null : { value: hits / n, low: interval[0], high: interval[1] };
  return { confidence, stated: PROBABILITY[confidence], n, hits, share };
}

function overconfidenceIn(label: Label, forecasts: readonly CountedForecast[]): { value: number; n: number } | null {
  const chosen = forecasts.filter(({ response }) => response === label);
  const n = total(chosen);
  if (n === 0) return null;
  const stated = sum(chosen.map((one) => one.n * PROBABILITY[one.confidence])) / n;
  return { value: stated - hitsIn(chosen) / n, n };
}

function decompose(forecasts: readonly CountedForecast[], n: number): NonNullable<CalibrationView['decomposition']> {
  const bins = binByForecast(forecasts);
  const overall = outcomeShares(forecasts);
  const weigh = (of: (bin: readonly CountedForecast[]) => number) => sum(bins.map((bin) => total(bin) * of(bin))) / n;
  return {
    reliability: weigh((bin) => distance(probabilitiesOf(bin), outcomeShares(bin))),
    resolution: weigh((bin) => distance(outcomeShares(bin), overall)),
    uncertainty: sum(overall.map((share) => share * (1 - share))),
  };
}

/** Guesses assign a third to every label, whichever was chosen, so they form one bin. */
function binByForecast(forecasts: readonly CountedForecast[]): readonly (readonly CountedForecast[])[] {
  const bins = new Map<string, CountedForecast[]>();
  for (const forecast of forecasts) {
    const name = forecast.confidence === 'guess' ? 'guess' : `${forecast.confidence} ${forecast.response}`;
    bins.set(name, [...(bins.get(name) ?? []), forecast]);
  }
  return [...bins.values()];
}

function probabilitiesOf([first]: readonly CountedForecast[]): readonly number[] {
  return LABELS.map((label) => {
    if (first === undefined) return 0;
    const onChosen = PROBABILITY[first.confidence];
    return label === first.response ? onChosen : (1 - onChosen) / 2;
  });
}

const outcomeShares = (forecasts: readonly CountedForecast[]): readonly number[] =>
  LABELS.map((label) => total(forecasts.filter(({ key }) => key === label)) / total(forecasts));

const distance = (one: readonly number[], other: readonly number[]): number =>
  sum(one.map((value, at) => (value - (other[at] ?? 0)) ** 2));
