import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONFIDENCES } from '../../../../content/attempt/confidence.ts';
import { LABELS } from '../../../../content/lesson/label.ts';
import { brierScore, type Forecast } from '../../../../content/scoring/calibration.ts';
import { calibrate } from '../../../../content/study/calibrate.ts';
import {
  addForecasts,
  countForecasts,
  listForecasts,
  NO_FORECASTS,
} from '../../../../content/study/forecast-counts.ts';

const forecast = fc.record({
  key: fc.constantFrom(...LABELS),
  response: fc.constantFrom(...LABELS),
  confidence: fc.constantFrom(...CONFIDENCES),
});

const times = (n: number, one: Forecast): readonly Forecast[] => Array.from({ length: n }, () => one);
const sure = { response: 'evidence', confidence: 'sure' } as const;

describe('calibrate', () => {
  it('says how often each step of confidence was right, with its interval', () => {
    // "When you said sure you were right 14 of 20 times."
    const happened = [...times(14, { ...sure, key: 'evidence' }), ...times(6, { ...sure, key: 'rhetoric' })];
    const { steps, overconfidence } = calibrate(countForecasts(happened));
    expect(steps.map(({ confidence, n, hits }) => [confidence, n, hits])).toEqual([
      ['guess', 0, 0],
      ['fairly', 0, 0],
      ['sure', 20, 14],
    ]);
    expect(steps[0]?.share).toBeNull();
    // Wilson's interval for 14 of 20, as R's prop.test(14, 20, correct = FALSE) gives it.
    expect(steps[2]?.share?.low).toBeCloseTo(0.481, 4);
    expect(steps[2]?.share?.high).toBeCloseTo(0.8545, 4);
    expect(steps[2]?.share?.value).toBe(0.7);
    expect(overconfidence.evidence?.value).toBeCloseTo(0.95 - 0.7, 12);
    expect(overconfidence.attribution).toBeNull();
  });

  it('says for each chosen label how far confidence was above or below being right', () => {
    const happened = [
      ...times(3, { response: 'attribution', confidence: 'fairly', key: 'attribution' }),
      { response: 'attribution', confidence: 'fairly', key: 'evidence' },
      ...times(2, { response: 'rhetoric', confidence: 'guess', key: 'evidence' }),
    ] as const;
    const { evidence, attribution, rhetoric } = calibrate(countForecasts(happened)).overconfidence;
    expect(evidence).toBeNull();
    expect(attribution).toEqual({ value: expect.closeTo(2 / 3 - 3 / 4, 12) as number, n: 4 });
    expect(rhetoric).toEqual({ value: expect.closeTo(1 / 3, 12) as number, n: 2 });
  });

  it('has no score where nothing was said', () => {
    expect(calibrate(NO_FORECASTS)).toMatchObject({ n: 0, brier: null, noSkill: 2 / 3, decomposition: null });
  });

  it('takes the score apart from a hundred responses on', () => {
    expect(calibrate(countForecasts(times(99, { ...sure, key: 'evidence' }))).decomposition).toBeNull();
    // Always sure and always right: off by 0.05, 0.025 and 0.025, with nothing to tell apart.
    const { decomposition } = calibrate(countForecasts(times(100, { ...sure, key: 'evidence' })));
    expect(decomposition?.reliability).toBeCloseTo(0.05 ** 2 + 2 * 0.025 ** 2, 12);
    expect(decomposition?.resolution).toBe(0);
    expect(decomposition?.uncertainty).toBe(0);
  });

  it('finds nothing but uncertainty in guesses, whatever the labels', () => {
    const guesses = LABELS.flatMap((key) =>
      LABELS.flatMap((response) => times(20, { key, response, confidence: 'guess' })),
    );
    const { brier, decomposition } = calibrate(countForecasts(guesses));
    expect(brier).toBeCloseTo(2 / 3, 12);
    expect(decomposition?.reliability).toBeCloseTo(0, 12);
    expect(decomposition?.resolution).toBeCloseTo(0, 12);
    expect(decomposition?.uncertainty).toBeCloseTo(2 / 3, 12);
  });

  it('takes all guesses for one forecast, since each says the same of every label', () => {
    const guesses = LABELS.flatMap((label) => times(40, { key: label, response: label, confidence: 'guess' }));
    expect(calibrate(countForecasts(guesses)).decomposition?.resolution).toBeCloseTo(0, 12);
  });

  it('scores as the responses one by one, and the parts make up the whole', () => {
    fc.assert(
      fc.property(fc.array(forecast, { minLength: 100, maxLength: 300 }), (forecasts) => {
        const { brier, decomposition } = calibrate(countForecasts(forecasts));
        expect(brier).toBeCloseTo(brierScore(forecasts) ?? NaN, 10);
        const { reliability, resolution, uncertainty } = decomposition ?? {
          reliability: NaN,
          resolution: 0,
          uncertainty: 0,
        };
        expect(reliability - resolution + uncertainty).toBeCloseTo(brier ?? NaN, 10);
        for (const part of [reliability, resolution, uncertainty]) expect(part).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('countForecasts', () => {
  it('counts each combination, and several sets as one', () => {
    fc.assert(
      fc.property(fc.array(forecast), fc.array(forecast), (some, others) => {
        const together = countForecasts([...others, ...some]);
        expect(addForecasts([countForecasts(some), countForecasts(others)])).toEqual(together);
        for (const { n, key, response, confidence } of listForecasts(together))
          expect(
            [...some, ...others].filter(
              (one) => one.key === key && one.response === response && one.confidence === confidence,
            ),
          ).toHaveLength(n);
        expect(listForecasts(together).reduce((all, { n }) => all + n, 0)).toBe(some.length + others.length);
      }),
    );
  });
});
