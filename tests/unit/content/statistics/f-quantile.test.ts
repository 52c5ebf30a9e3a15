import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fQuantile, incompleteBeta, logGamma } from '../../../../content/statistics/distributions.ts';

const degrees = fc.integer({ min: 1, max: 300 });
const probability = fc.double({ min: 0.001, max: 0.999, noNaN: true });
const parameter = fc.double({ min: 0.5, max: 200, noNaN: true });
const relative = (found: number, known: number) => Math.abs(found / known - 1);

describe('logGamma', () => {
  it.each([
    [0.001, 6.907178885383853],
    [0.5, 0.5723649429247001],
    [3.7, 1.428072326665388],
    [10, 12.801827480081469],
    [171, 706.5730622457874],
    [12345.5, 103958.24296512322],
  ])('gives for %d the known %d', (x, known) => {
    expect(relative(logGamma(x), known)).toBeLessThan(1e-13);
  });

  it('gives the logarithms of factorials, and 0 at 1 and 2', () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n += 1) {
      expect(logGamma(n)).toBeCloseTo(Math.log(factorial), 12);
      factorial *= n;
    }
  });

  it('holds the duplication formula', () => {
    fc.assert(
      fc.property(parameter, (x) => {
        const doubled = logGamma(x) + logGamma(x + 0.5) - ((1 - 2 * x) * Math.LN2 + Math.log(Math.PI) / 2);
        expect(logGamma(2 * x)).toBeCloseTo(doubled, 9);
      }),
    );
  });
});

describe('incompleteBeta', () => {
  it.each([
    [0.4, 2, 3, 0.5248],
    [0.1, 0.5, 7, 0.7672211675015448],
    [0.04, 30, 900, 0.9035460136769786],
    [0.33, 5000, 10_000, 0.19337010528613607],
  ])('gives I_%d(%d, %d) = %d', (x, a, b, known) => {
    expect(incompleteBeta(x, a, b)).toBeCloseTo(known, 10);
  });

  it('runs from 0 to 1', () => {
    expect(incompleteBeta(0, 3, 4)).toBe(0);
    expect(incompleteBeta(1, 3, 4)).toBe(1);
    expect(incompleteBeta(0.5, 2, 2)).toBeCloseTo(0.5, 14);
  });

  it('is the chance of at least a successes in a + b − 1 trials, for whole numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), probability, (a, b, x) => {
        const trials = a + b - 1;
        let [chance, choices] = [0, 1];
        for (let hits = 0; hits <= trials; hits += 1) {
          if (hits >= a) chance += choices * x ** hits * (1 - x) ** (trials - hits);
          choices *= (trials - hits) / (hits + 1);
        }
        expect(incompleteBeta(x, a, b)).toBeCloseTo(chance, 10);
      }),
    );
  });

  it('is mirrored: I_x(a, b) = 1 − I_{1−x}(b, a), and steps by its recurrence', () => {
    fc.assert(
      fc.property(parameter, parameter, probability, (a, b, x) => {
        expect(incompleteBeta(x, a, b)).toBeCloseTo(1 - incompleteBeta(1 - x, b, a), 9);
        const logStep =
          a * Math.log(x) + b * Math.log(1 - x) - Math.log(a) - logGamma(a) - logGamma(b) + logGamma(a + b);
        expect(incompleteBeta(x, a, b) - incompleteBeta(x, a + 1, b)).toBeCloseTo(Math.exp(logStep), 9);
      }),
    );
  });
});

describe('fQuantile', () => {
  it.each([
    [0.95, 1, 10, 4.9646],
    [0.95, 2, 2, 19],
    [0.95, 4, 20, 2.8661],
    [0.95, 5, 10, 3.3258],
    [0.95, 10, 10, 2.9782],
    [0.975, 5, 15, 3.5764],
    [0.975, 10, 20, 2.7737],
    [0.99, 5, 10, 5.6363],
  ])('gives the tabulated F(%d; %d, %d) = %d', (p, d1, d2, tabulated) => {
    expect(fQuantile(p, d1, d2)).toBeCloseTo(tabulated, 4);
  });

  it('gives finer values computed elsewhere', () => {
    expect(relative(fQuantile(0.025, 5, 15), 0.15557596307848703)).toBeLessThan(1e-10);
    expect(relative(fQuantile(0.025, 9, 81), 0.29242687272713735)).toBeLessThan(1e-10);
    expect(relative(fQuantile(0.975, 199, 39_601), 1.2064810454060242)).toBeLessThan(1e-10);
  });

  it.each([
    [0.05, 33, 924, 0.6288966640825109],
    [0.975, 14, 81, 2.032440581456701],
    [0.01, 3, 28, 0.03769150625526963],
    [0.999, 59, 261, 1.79871438865007],
  ])(
    'gives F(%d; %d, %d) = %d, as @stdlib/stats-base-dists-f-quantile 0.2.3 does by another method',
    (p, d1, d2, known) => {
      expect(relative(fQuantile(p, d1, d2), known)).toBeLessThan(1e-10);
    },
  );

  it('has closed forms at 2 and at 1 and 1 degrees of freedom', () => {
    fc.assert(
      fc.property(probability, degrees, (p, d) => {
        expect(relative(fQuantile(p, 2, d), (d / 2) * ((1 - p) ** (-2 / d) - 1))).toBeLessThan(1e-9);
        expect(relative(fQuantile(p, 1, 1), Math.tan((Math.PI * p) / 2) ** 2)).toBeLessThan(1e-9);
      }),
    );
  });

  it('turns about: F(p; a, b) = 1 / F(1 − p; b, a), and undoes its distribution', () => {
    fc.assert(
      fc.property(probability, degrees, degrees, (p, d1, d2) => {
        const f = fQuantile(p, d1, d2);
        expect(relative(f, 1 / fQuantile(1 - p, d2, d1))).toBeLessThan(1e-9);
        expect(incompleteBeta((d1 * f) / (d1 * f + d2), d1 / 2, d2 / 2)).toBeCloseTo(p, 9);
      }),
    );
  });
});
