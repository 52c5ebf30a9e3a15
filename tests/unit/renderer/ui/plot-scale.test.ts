import { describe, expect, it } from 'vitest';
import { linePath, linearScale, nearestTo } from '../../../../renderer/ui/plot-scale.ts';

describe('linearScale', () => {
  it('takes its ends to the ends of the drawing, and what lies beyond beyond', () => {
    const toY = linearScale({ from: -1, to: 1 }, 200, 0);
    expect([-1, 0, 0.5, 1, 2].map(toY)).toEqual([200, 100, 50, 0, -100]);
  });
});

describe('nearestTo', () => {
  it('takes the first of two that are as near, and nothing among nothing', () => {
    expect([nearestTo(4, [0, 3, 5, 9]), nearestTo(100, [0, 3]), nearestTo(1, [])]).toEqual([1, 1, null]);
  });
});

describe('linePath', () => {
  it('is broken where there is no point', () => {
    expect(linePath([[0, 1], null, [2, 3], [4, 5]])).toBe('M0 1 M2 3 L4 5');
    expect(linePath([null, null])).toBe('');
  });
});
