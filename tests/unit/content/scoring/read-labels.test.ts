import { describe, expect, it } from 'vitest';
import { labelsOfFew, readLabels } from '../../../../content/scoring/labels.ts';

describe('readLabels', () => {
  it('gives the one student’s precision, recall and F1', () => {
    const readings = readLabels([
      [4, 1, 1],
      [1, 5, 1],
      [1, 2, 4],
    ]);

    expect(readings.map(({ label, inKey, chosen, hits }) => [label, inKey, chosen, hits])).toEqual([
      ['evidence', 6, 6, 4],
      ['attribution', 7, 8, 5],
      ['rhetoric', 7, 6, 4],
    ]);
    const rates = (name: 'precision' | 'recall' | 'f1') => readings.map((reading) => reading[name] ?? Number.NaN);
    [0.666667, 0.625, 0.666667].forEach((value, at) => expect(rates('precision')[at]).toBeCloseTo(value, 6));
    [0.666667, 0.714286, 0.571429].forEach((value, at) => expect(rates('recall')[at]).toBeCloseTo(value, 6));
    const macroF1 = rates('f1').reduce((total, f1) => total + f1, 0) / 3;
    expect(macroF1).toBeCloseTo(0.64957265, 8);
  });

  it('has no precision for a label never chosen, no recall for one that the key never says', () => {
    const [evidence, attribution, rhetoric] = readLabels([
      [0, 2, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);

    expect(evidence).toMatchObject({ precision: null, recall: 0, f1: 0 });
    expect(attribution).toMatchObject({ precision: 0, recall: null, f1: 0 });
    expect(rhetoric).toMatchObject({ precision: null, recall: null, f1: null });
  });
});

describe('labelsOfFew', () => {
  it('names the labels of which the key has some claims, and fewer than five', () => {
    const readings = readLabels([
      [4, 0, 0],
      [1, 3, 1],
      [0, 0, 0],
    ]);
    expect(labelsOfFew(readings)).toEqual(['evidence']);
  });
});
