import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONFIDENCES } from '../../../../content/attempt/confidence.ts';
import { LABELS } from '../../../../content/lesson/label.ts';
import { brierScore, type Forecast, PROBABILITY } from '../../../../content/scoring/calibration.ts';

const said = (confidence: Forecast['confidence'], isRight: boolean): Forecast => ({
  key: 'evidence',
  response: isRight ? 'evidence' : 'rhetoric',
  confidence,
});

describe('brierScore', () => {
  it('gives 2/3, the no-skill line, to who always guesses', () => {
    expect(brierScore([said('guess', true)])).toBeCloseTo(0.666667, 6);
    expect(brierScore([said('guess', true), said('guess', false), said('guess', false)])).toBeCloseTo(2 / 3, 12);
  });

  it.each([
    // (1/3)² + 2 (1/6)², then (2/3)² + (5/6)² + (1/6)²; (1/20)² + 2 (1/40)², then (19/20)² + (39/40)² + (1/40)²
    ['fairly', true, 1 / 6],
    ['fairly', false, 7 / 6],
    ['sure', true, 0.00375],
    ['sure', false, 1.85375],
  ] as const)('charges %s, right: %s, with %d', (confidence, isRight, expected) => {
    expect(brierScore([said(confidence, isRight)])).toBeCloseTo(expected, 12);
  });

  it('is the mean over the responses', () => {
    expect(brierScore([said('fairly', true), said('sure', false)])).toBeCloseTo((1 / 6 + 1.85375) / 2, 12);
  });

  it('is null for no responses', () => {
    expect(brierScore([])).toBeNull();
  });

  it('makes it best to say fairly sure from 0.50 on, and sure from 0.81 on', () => {
    const expected = (confidence: Forecast['confidence'], chance: number) =>
      chance * (brierScore([said(confidence, true)]) ?? 0) +
      (1 - chance) * (brierScore([said(confidence, false)]) ?? 0);
    const best = (chance: number) => CONFIDENCES.toSorted((a, b) => expected(a, chance) - expected(b, chance))[0];

    expect([0.4, 0.495, 0.505, 0.8, 0.805, 0.815, 0.95].map(best)).toEqual([
      ...['guess', 'guess', 'fairly', 'fairly', 'fairly', 'sure', 'sure'],
    ]);
  });

  it('stays between 0 and 2 and does not depend on the order or the names of the labels', () => {
    const forecast = fc.record({
      key: fc.constantFrom(...LABELS),
      response: fc.constantFrom(...LABELS),
      confidence: fc.constantFrom(...CONFIDENCES),
    });
    const renamed = { evidence: 'rhetoric', attribution: 'evidence', rhetoric: 'attribution' } as const;
    fc.assert(
      fc.property(fc.array(forecast, { minLength: 1 }), (forecasts) => {
        const score = brierScore(forecasts) ?? Number.NaN;
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThan(2);
        expect(brierScore(forecasts.toReversed())).toBeCloseTo(score, 12);
        const other = forecasts.map((one) => ({ ...one, key: renamed[one.key], response: renamed[one.response] }));
        expect(brierScore(other)).toBeCloseTo(score, 12);
      }),
    );
  });

  it('means one third, two thirds and 0.95', () => {
    expect(PROBABILITY).toEqual({ guess: 1 / 3, fairly: 2 / 3, sure: 0.95 });
  });
});
