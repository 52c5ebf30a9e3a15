import { describe, expect, it } from 'vitest';
import { directionOfLetters, hasRightToLeft } from '../../../../renderer/text/direction-of-letters.ts';

describe('directionOfLetters', () => {
  it('goes by the first letter, and says nothing of a number', () => {
    expect(directionOfLetters('«الجسر» The')).toBe('rtl');
    expect(directionOfLetters('2014 The الجسر')).toBe('ltr');
    expect(directionOfLetters('2014')).toBeNull();
    expect(hasRightToLeft('The Post ב')).toBe(true);
    expect(hasRightToLeft('The Post, 橋')).toBe(false);
  });
});
