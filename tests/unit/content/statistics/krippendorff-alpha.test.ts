import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  krippendorffAlpha,
  krippendorffByUnit,
  krippendorffInterval,
} from '../../../../content/statistics/krippendorff.ts';
import type { MeasurementLevel } from '../../../../content/statistics/sums.ts';
import { shuffledBesides, table } from './arbitraries.ts';
import { CODED_UNITS } from './worked-values.ts';

type Units = readonly (readonly (number | null)[])[];

/** Another way to the same figure: from the coincidences of ordered pairs of coders, one at a time. */
function alphaFromPairs(units: Units, level: MeasurementLevel): number {
  const given = units.map((unit) => unit.filter((value) => value !== null)).filter((unit) => unit.length > 1);
  const all = given.flat();
  const difference = (c: number, k: number): number => {
    if (c === k) return 0;
    if (level === 'nominal') return 1;
    if (level === 'interval') return (c - k) ** 2;
    if (level === 'ratio') return ((c - k) / (c + k)) ** 2;
    const [low, high] = [Math.min(c, k), Math.max(c, k)];
    const between = all.filter((value) => low <= value && value <= high).length;
    return (between - all.filter((value) => value === c || value === k).length / 2) ** 2;
  };
  const overOrderedPairs = (values: readonly number[]) =>
    values.reduce((total, c, i) => total + values.reduce((row, k, j) => row + (i === j ? 0 : difference(c, k)), 0), 0);
  const observed = given.reduce((total, unit) => total + overOrderedPairs(unit) / (unit.length - 1), 0) / all.length;
  return 1 - observed / (overOrderedPairs(all) / (all.length * (all.length - 1)));
}

const LEVELS = ['nominal', 'ordinal', 'interval', 'ratio'] as const;
const anyUnits = table(fc.option(fc.integer({ min: 0, max: 4 }), { freq: 3 }), 5, 10);

describe('krippendorffAlpha', () => {
  it.each([
    ['nominal', 0.691358025],
    ['interval', 0.810844893],
    ['ordinal', 0.80672142],
  ] as const)('gives for the %s example the published %d', (level, alpha) => {
    expect(krippendorffAlpha(CODED_UNITS, level)).toBeCloseTo(alpha, 9);
  });

  it('takes words as they are', () => {
    expect(
      krippendorffAlpha(
        [
          ['a', 'a'],
          ['b', 'b'],
          ['a', 'b'],
          ['a', null],
        ],
        'nominal',
      ),
    ).toBeCloseTo(4 / 9, 12);
    const words = CODED_UNITS.map((unit) => unit.map((value) => (value === null ? null : `label ${value}`)));
    expect(krippendorffAlpha(words, 'nominal')).toBeCloseTo(0.691358025, 9);
  });

  it('is null for one coder, for no pairable unit and where all values are the same', () => {
    expect(krippendorffAlpha([[1], [2], [3]], 'nominal')).toBeNull();
    expect(
      krippendorffAlpha(
        [
          [1, null],
          [null, 2],
        ],
        'interval',
      ),
    ).toBeNull();
    expect(
      krippendorffAlpha(
        [
          [2, 2],
          [2, 2],
          [1, null],
        ],
        'ordinal',
      ),
    ).toBeNull();
    expect(
      krippendorffAlpha(
        [
          [0, 0],
          [0, 0],
        ],
        'ratio',
      ),
    ).toBeNull();
    expect(krippendorffAlpha([], 'nominal')).toBeNull();
  });

  it('is exactly 1 at full agreement, and below 0 where coders always differ', () => {
    for (const level of LEVELS) {
      expect(
        krippendorffAlpha(
          [
            [1, 1, 1],
            [2, 2, null],
            [3, 3, 3],
          ],
          level,
        ),
      ).toBe(1);
      expect(
        krippendorffAlpha(
          [
            [1, 2],
            [2, 1],
          ],
          level,
        ),
      ).toBeLessThan(0);
    }
  });

  it('is 0 for a single unit, whatever was said', () => {
    expect(krippendorffAlpha([[1, 1, 2, 3, 3]], 'nominal')).toBeCloseTo(0, 12);
  });

  it('agrees with counting pair by pair', () => {
    fc.assert(
      fc.property(anyUnits, fc.constantFrom(...LEVELS), (units, level) => {
        const alpha = krippendorffAlpha(units, level);
        if (alpha === null) expect(alphaFromPairs(units, level)).toBeNaN();
        else expect(alpha).toBeCloseTo(alphaFromPairs(units, level), 9);
      }),
    );
  });

  it('depends neither on the order of the units nor on that of the coders', () => {
    fc.assert(
      fc.property(shuffledBesides(anyUnits), fc.constantFrom(...LEVELS), ([one, other], level) => {
        const turned = other.map((unit) => unit.toReversed());
        expect(krippendorffAlpha(turned, level)).toBe(krippendorffAlpha(one, level));
      }),
    );
  });

  it('does not look at the numbers of nominal values, nor at the zero of interval ones', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        const mapped = (change: (value: number) => number) =>
          units.map((unit) => unit.map((value) => (value === null ? null : change(value))));
        expect(
          krippendorffAlpha(
            mapped((value) => 100 - value ** 3),
            'nominal',
          ),
        ).toBe(krippendorffAlpha(units, 'nominal'));
        expect(
          krippendorffAlpha(
            mapped((value) => value + 8),
            'interval',
          ),
        ).toBe(krippendorffAlpha(units, 'interval'));
        expect(
          krippendorffAlpha(
            mapped((value) => value ** 3),
            'ordinal',
          ),
        ).toBe(krippendorffAlpha(units, 'ordinal'));
        expect(
          krippendorffAlpha(
            mapped((value) => value * 8),
            'ratio',
          ),
        ).toBe(krippendorffAlpha(units, 'ratio'));
      }),
    );
  });
});

describe('krippendorffByUnit', () => {
  it('gives each unit its part, and null to one that cannot be paired', () => {
    const [both, other, split, alone] = krippendorffByUnit(
      [
        ['a', 'a'],
        ['b', 'b'],
        ['a', 'b'],
        ['a', null],
      ],
      'nominal',
    );
    expect([both, other, alone]).toEqual([1, 1, null]);
    expect(split).toBeCloseTo(-2 / 3, 12);
  });

  it('is null throughout where α is undefined', () => {
    expect(
      krippendorffByUnit(
        [
          [1, 1],
          [1, 1],
        ],
        'nominal',
      ),
    ).toEqual([null, null]);
    expect(krippendorffByUnit([], 'nominal')).toEqual([]);
  });

  it('has α as its mean, each unit weighted with its values', () => {
    fc.assert(
      fc.property(anyUnits, fc.constantFrom(...LEVELS), (units, level) => {
        const alpha = krippendorffAlpha(units, level);
        fc.pre(alpha !== null);
        const parts = krippendorffByUnit(units, level).flatMap((part, at) =>
          part === null ? [] : [{ part, n: (units[at] ?? []).filter((value) => value !== null).length }],
        );
        const n = parts.reduce((total, unit) => total + unit.n, 0);
        expect(parts.reduce((total, unit) => total + unit.n * unit.part, 0) / n).toBeCloseTo(alpha, 9);
      }),
    );
  });
});

describe('krippendorffInterval', () => {
  const by = { seed: 7 };

  it('lies about α', () => {
    const [low, high] = krippendorffInterval(CODED_UNITS, 'interval', by) ?? [1, 0];
    expect(low).toBeLessThan(0.81);
    expect(high).toBeGreaterThan(0.81);
    expect(low).toBeGreaterThan(-1);
    expect(high).toBeLessThanOrEqual(1);
  });

  it('is wider at a higher level of confidence', () => {
    const [low, high] = krippendorffInterval(CODED_UNITS, 'nominal', { seed: 7, level: 0.9 }) ?? [1, 0];
    const [lower, higher] = krippendorffInterval(CODED_UNITS, 'nominal', { seed: 7, level: 0.95 }) ?? [1, 0];
    expect(lower).toBeLessThan(low);
    expect(higher).toBeGreaterThanOrEqual(high);
  });

  it('is null for fewer than two pairable units, and where samples too often hold a single value', () => {
    expect(
      krippendorffInterval(
        [
          [1, 2],
          [3, null],
        ],
        'nominal',
        by,
      ),
    ).toBeNull();
    expect(
      krippendorffInterval(
        [
          [1, 1],
          [2, 2],
        ],
        'nominal',
        by,
      ),
    ).toBeNull();
    expect(krippendorffInterval([], 'nominal', by)).toBeNull();
  });

  it('depends on the seed alone, not on the order of units, coders or units that cannot be paired', () => {
    const turned = [[null, 4, null], ...CODED_UNITS.toReversed().map((unit) => unit.toReversed())];
    const interval = krippendorffInterval(CODED_UNITS, 'ordinal', by);
    expect(krippendorffInterval(turned, 'ordinal', by)).toEqual(interval);
    expect(krippendorffInterval(CODED_UNITS, 'ordinal', { seed: 8 })).not.toEqual(interval);
  });
});
