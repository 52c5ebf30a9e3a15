import { describe, expect, it } from 'vitest';
import { formatNumber, plural } from '../../../../renderer/text/plural.ts';

describe('plural', () => {
  it('takes the form that goes with the count', () => {
    const forms = { one: '# claim', other: '# claims' };
    expect([0, 1, 2, 1000].map((count) => plural(count, forms))).toEqual([
      '0 claims',
      '1 claim',
      '2 claims',
      '1,000 claims',
    ]);
  });
});

describe('formatNumber', () => {
  it('keeps quarters of a point', () => {
    expect(formatNumber(24.25)).toBe('24.25');
  });
});
