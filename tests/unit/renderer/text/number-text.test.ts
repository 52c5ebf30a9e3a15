import { describe, expect, it } from 'vitest';
import { formatDecimal, formatShare } from '../../../../renderer/text/decimal-text.ts';
import { formatNumber } from '../../../../renderer/text/number-text.ts';

describe('formatNumber', () => {
  it('keeps quarters of a point', () => expect(formatNumber(24.25)).toBe('24.25'));
});

describe('the forms of a number', () => {
  it('write a minus that is no hyphen, and none before 0', () => {
    expect([formatNumber(-3), formatDecimal(-0.123), formatShare(-0.5)]).toEqual(['−3', '−0.12', '−50%']);
    expect([formatNumber(-0.001), formatDecimal(-0.001), formatShare(-0.001)]).toEqual(['0', '0.00', '0%']);
  });

  it('write as many digits as each promises', () => {
    expect([formatNumber(1000), formatDecimal(0.5), formatShare(2 / 3)]).toEqual(['1,000', '0.50', '67%']);
  });
});
