import { describe, expect, it } from 'vitest';
import withoutAccents from '../../../../content/lint/without-accents.ts';

describe('withoutAccents', () => {
  it('takes accents off and leaves letters', () => {
    expect(withoutAccents('Café naïve, plain')).toBe('Cafe naive, plain');
  });
});
