import { describe, expect, it } from 'vitest';
import { readAgreement, readReliability } from '../../../../content/class/read-figures.ts';

const sure = (value: number) => ({ value, low: value - 0.05, high: value + 0.05 });

describe('readReliability', () => {
  it('changes its word at 0.6 and at 0.8', () => {
    expect([0.59, 0.6, 0.79, 0.8].map((value) => readReliability(sure(value)))).toEqual([
      ...['little', 'roughly', 'roughly', 'well'],
    ]);
  });

  it('says that chance could give it only where the interval does not exclude that', () => {
    expect(readReliability({ value: 0.5, low: 0.01, high: 0.8 })).toBe('little');
    expect(readReliability({ value: 0.5, low: 0, high: 0.8 })).toBe('chance');
    expect(readReliability({ value: 0.85, low: -0.1, high: 1 })).toBe('chance');
    expect(readReliability({ value: -14.79, low: null, high: null })).toBe('chance');
  });

  it('goes by the figure where there is no interval', () => {
    expect(readReliability({ value: 1, low: null, high: null })).toBe('well');
  });
});

describe('readAgreement', () => {
  it('changes its word at 0.4 and at 0.8', () => {
    expect([0.39, 0.4, 0.79, 0.8].map((value) => readAgreement(sure(value)))).toEqual([
      ...['often-differently', 'partly', 'partly', 'alike'],
    ]);
  });

  it('calls agreement chance only where its interval reaches down to it', () => {
    expect(readAgreement({ value: 0.2, low: 0.05, high: 0.4 })).toBe('often-differently');
    expect(readAgreement({ value: 0.2, low: -0.05, high: 0.4 })).toBe('chance');
  });
});
