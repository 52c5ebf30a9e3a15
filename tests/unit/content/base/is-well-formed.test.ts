import { describe, expect, it } from 'vitest';
import { isWellFormed } from '../../../../content/base/is-well-formed.ts';

describe('isWellFormed', () => {
  it('takes whole pairs and everything that is not text', () => {
    expect(isWellFormed({ '😀': ['😀', 1, null, true, { a: 'é' }] })).toBe(true);
  });

  it.each([['\ud83d'], ['\ude00\ud83d'], [['a', '\ud83d!']], [{ a: { '\ude00': 1 } }]])(
    'refuses half of a pair',
    (value) => {
      expect(isWellFormed(value)).toBe(false);
    },
  );
});
