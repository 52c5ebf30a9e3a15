import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCues, scoreCues } from '../../../../content/scoring/cues.ts';
import { keyWords } from '../../../builders/cue-words.ts';

describe('readCues', () => {
  it('is null when no words were marked anywhere', () => {
    expect(readCues([])).toBeNull();
  });

  it('tells exact, partial and missed apart', () => {
    const scores = [
      ...[scoreCues([1], keyWords(1)), scoreCues([], keyWords())],
      ...[scoreCues([1, 2], keyWords(2)), scoreCues([1], keyWords(2))],
    ];
    expect(readCues(scores)).toEqual({ n: 4, exact: 2, partial: 1, meanF1: (1 + 1 + 2 / 3 + 0) / 4 });
  });

  it('does not depend on the order of the claims', () => {
    const score = fc
      .tuple(fc.uniqueArray(fc.nat(5)), fc.uniqueArray(fc.nat(5)))
      .map(([a, b]) => scoreCues(a, keyWords(...b)));
    fc.assert(
      fc.property(fc.array(score, { minLength: 1 }), (scores) => {
        const there = readCues(scores);
        const back = readCues(scores.toReversed());
        expect(back).toEqual({ ...there, meanF1: back?.meanF1 });
        expect(back?.meanF1).toBeCloseTo(there?.meanF1 ?? -1, 12);
      }),
    );
  });
});
