import { describe, expect, it } from 'vitest';
import { isWeak } from '../../../../content/class/claim-figures.ts';

describe('isWeak', () => {
  it('needs the upper end of the 99 % interval below 0.2', () => {
    // With 30 answers: tanh(artanh 0.2 − 2.5758/√27) = −0.2849.
    expect(isWeak(-0.285, 30)).toBe(true);
    expect(isWeak(-0.2845, 30)).toBe(false);
    expect(isWeak(0.1, 3000)).toBe(true);
    expect(isWeak(null, 30)).toBe(false);
  });
});
