import { describe, expect, it } from 'vitest';
import { chanceOfCorrelation, correlationInterval } from '../../../../content/statistics/discrimination.ts';

describe('chanceOfCorrelation', () => {
  // Critical values of Pearson's r, one-tailed, from the tables at the back of statistics textbooks: df = n − 2.
  it.each([
    [0.549, 10, 0.05],
    [0.716, 10, 0.01],
    [0.306, 30, 0.05],
    [0.423, 30, 0.01],
    [0.164, 102, 0.05],
    [0.9877, 3, 0.05],
  ])('gives the tabulated level of r = %d with %i pairs', (r, n, level) => {
    expect(chanceOfCorrelation(r, n)).toBeCloseTo(level, 3);
  });

  it('is a half at 0, 0 at 1, 1 at −1, and turns about a half', () => {
    expect(chanceOfCorrelation(0, 12)).toBeCloseTo(0.5, 12);
    expect(chanceOfCorrelation(1, 12)).toBe(0);
    expect(chanceOfCorrelation(-1, 12)).toBe(1);
    expect((chanceOfCorrelation(0.3, 12) ?? 0) + (chanceOfCorrelation(-0.3, 12) ?? 0)).toBeCloseTo(1, 12);
  });

  it('is the arc of a circle for three pairs', () => {
    // With one degree of freedom t is Cauchy: P(T ≥ t) = ½ − arctan(t)/π, and t = r/√(1 − r²).
    expect(chanceOfCorrelation(0.6, 3)).toBeCloseTo(0.5 - Math.atan(0.75) / Math.PI, 10);
  });

  it('is undefined for two pairs, which always lie on a line', () => {
    expect(chanceOfCorrelation(1, 2)).toBeNull();
  });
});

describe('correlationInterval', () => {
  it('gives Fisher’s interval', () => {
    const [low, high] = correlationInterval(0.5, 28) ?? [];
    expect(low).toBeCloseTo(0.156028, 6);
    expect(high).toBeCloseTo(0.735818, 6);
    expect(correlationInterval(0.5, 28, 0.99)?.[0]).toBeCloseTo(Math.tanh(Math.atanh(0.5) - 2.5758293 / 5), 7);
  });

  it('is wide for four pairs and undefined for three, and where all lie on a line', () => {
    expect(correlationInterval(0, 4)?.[1]).toBeCloseTo(Math.tanh(1.959964), 6);
    expect(correlationInterval(0, 3)).toBeNull();
    expect(correlationInterval(1, 28)).toBeNull();
    expect(correlationInterval(-1, 28)).toBeNull();
  });
});
