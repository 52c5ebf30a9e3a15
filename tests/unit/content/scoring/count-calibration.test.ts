import { describe, expect, it } from 'vitest';
import { countCalibration } from '../../../../content/scoring/calibration.ts';

describe('countCalibration', () => {
  it('counts how often each step was right, least sure first', () => {
    const steps = countCalibration([
      { key: 'evidence', response: 'evidence', confidence: 'sure' },
      { key: 'evidence', response: 'rhetoric', confidence: 'sure' },
      { key: 'rhetoric', response: 'rhetoric', confidence: 'guess' },
    ]);

    expect(steps).toEqual([
      { confidence: 'guess', n: 1, hits: 1 },
      { confidence: 'fairly', n: 0, hits: 0 },
      { confidence: 'sure', n: 2, hits: 1 },
    ]);
  });
});
