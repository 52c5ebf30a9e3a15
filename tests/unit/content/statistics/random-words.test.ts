import { describe, expect, it } from 'vitest';
import { randomWords, wordsFrom } from '../../../../content/statistics/bootstrap.ts';

const take = (next: () => number, n: number) => Array.from({ length: n }, next);

describe('wordsFrom', () => {
  it('gives the reference values of xoshiro128**', () => {
    expect(take(wordsFrom([1, 2, 3, 4]), 10)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });
});

describe('randomWords', () => {
  it('gives the words that a second program, in another language, gives for the seed 42', () => {
    expect(take(randomWords(42), 6)).toEqual([2837322924, 544945897, 479756282, 3500138142, 339756180, 113173290]);
  });

  it('gives the same stream for the same seed and another for the next', () => {
    expect(take(randomWords(42), 20)).toEqual(take(randomWords(42), 20));
    expect(take(randomWords(42), 20)).not.toEqual(take(randomWords(43), 20));
  });

  it('fills its range evenly from any seed', () => {
    for (const seed of [0, 1, -1, 2 ** 31, 2 ** 40 + 5]) {
      const words = take(randomWords(seed), 16_000);
      expect(words.every((word) => Number.isInteger(word) && word >= 0 && word < 2 ** 32)).toBe(true);
      const cells = Array.from({ length: 16 }, () => 0);
      for (const word of words) {
        const cell = Math.floor(word / 2 ** 28);
        cells[cell] = (cells[cell] ?? 0) + 1;
      }
      // χ² over 16 cells: 44 is passed once in ten thousand even streams.
      expect(cells.reduce((total, n) => total + (n - 1000) ** 2 / 1000, 0)).toBeLessThan(44);
    }
  });
});
