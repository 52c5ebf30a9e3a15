import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreCues } from '../../../../content/scoring/cues.ts';
import { keyWords } from '../../../builders/cue-words.ts';

const positions = fc.uniqueArray(fc.nat({ max: 12 }));

describe('scoreCues', () => {
  it('gives 4/7 for three marked words that share two with the four of the key', () => {
    expect(scoreCues([2, 3, 4], keyWords(3, 4, 5, 6))).toEqual({
      ...{ marked: 3, inKey: 4, shared: 2, besides: 0, f1: 4 / 7 },
    });
  });

  it('gives 1 for nothing against nothing, and 0 for nothing against something', () => {
    expect(scoreCues([], keyWords()).f1).toBe(1);
    expect(scoreCues([], keyWords(1)).f1).toBe(0);
    expect(scoreCues([1], keyWords()).f1).toBe(0);
  });

  it('counts a position that is given twice once', () => {
    expect(scoreCues([1, 1, 2], keyWords(2))).toEqual({ marked: 2, inKey: 1, shared: 1, besides: 0, f1: 2 / 3 });
  });

  it('is the harmonic mean of precision and recall wherever both exist', () => {
    fc.assert(
      fc.property(positions, positions, (marked, inKey) => {
        const { f1, shared } = scoreCues(marked, keyWords(...inKey));
        fc.pre(shared > 0);
        const precision = shared / marked.length;
        const recall = shared / inKey.length;
        expect(f1).toBeCloseTo((2 * precision * recall) / (precision + recall), 12);
      }),
    );
  });

  it('is symmetric in the marked words and the key, and 1 only if both agree', () => {
    fc.assert(
      fc.property(positions, positions, (a, b) => {
        expect(scoreCues(a, keyWords(...b)).f1).toBe(scoreCues(b, keyWords(...a)).f1);
        const isSame = a.length === b.length && a.every((word) => b.includes(word));
        expect(scoreCues(a, keyWords(...b)).f1 === 1).toBe(isSame);
      }),
    );
  });

  it('calls no word of a technique wrong: one that decides is found, one that does not is left out', () => {
    const words = { inKey: [0, 1, 4, 5], needed: [0, 1], besides: [7, 8] };
    expect(scoreCues([0, 1], words).f1).toBe(1);
    expect(scoreCues([0, 1, 4, 5, 7], words)).toEqual({ marked: 5, inKey: 4, shared: 4, besides: 1, f1: 1 });
    expect(scoreCues([0, 1, 2], words).f1).toBe(0.8);
    expect(scoreCues([7, 8], words)).toEqual({ marked: 2, inKey: 4, shared: 0, besides: 2, f1: 0 });
  });
});
