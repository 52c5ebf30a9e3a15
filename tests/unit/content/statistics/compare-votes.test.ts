import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVotes, countChanges, normalizedGain } from '../../../../content/statistics/votes.ts';
import { countLabels, totalOf } from '../../../../content/statistics/facility.ts';
import { LABELS } from '../../../../content/lesson/label.ts';
import { shuffledBesides } from './arbitraries.ts';

const NO_HANDS = { evidence: 0, attribution: 0, rhetoric: 0 };
const label = fc.constantFrom(...LABELS);
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('normalizedGain', () => {
  it('is what was gained of what there was to gain', () => {
    expect(normalizedGain(0.4, 0.7)).toBeCloseTo(0.5, 12);
    expect(normalizedGain(0.5, 0.5)).toBe(0);
    expect(normalizedGain(0.5, 0.25)).toBe(-0.5);
    expect(normalizedGain(0, 1)).toBe(1);
  });

  it('is null where there was nothing left to gain', () => {
    expect(normalizedGain(1, 1)).toBeNull();
    expect(normalizedGain(1, 0.5)).toBeNull();
  });

  it('says which share of those still wrong was won: 1 − ⟨g⟩ = (1 − post) / (1 − pre)', () => {
    fc.assert(
      fc.property(
        share.filter((pre) => pre < 0.999),
        share,
        (pre, post) => {
          expect(1 - (normalizedGain(pre, post) ?? NaN)).toBeCloseTo((1 - post) / (1 - pre), 9);
        },
      ),
    );
  });
});

describe('compareVotes', () => {
  it('tells the shift of each label, the fewest who moved, and the gain', () => {
    const before = { evidence: 4, attribution: 10, rhetoric: 6 };
    const after = { evidence: 14, attribution: 4, rhetoric: 2 };
    const shift = compareVotes(before, after, 'evidence');
    expect(shift).toMatchObject({ before: 20, after: 20, leastMoved: 10 });
    expect(shift.gain).toBeCloseTo(0.625, 12);
    expect(shift.labels.map((row) => [row.label, row.before, row.after])).toEqual([
      ['evidence', 4, 14],
      ['attribution', 10, 4],
      ['rhetoric', 6, 2],
    ]);
    const [evidence, attribution, rhetoric] = shift.labels.map((row) => row.change);
    expect(evidence).toBeCloseTo(0.5, 12);
    expect(attribution).toBeCloseTo(-0.3, 12);
    expect(rhetoric).toBeCloseTo(-0.2, 12);
  });

  it('compares shares if students came or left, and does not guess who changed their vote', () => {
    const shift = compareVotes(
      { evidence: 5, attribution: 5, rhetoric: 0 },
      { evidence: 15, attribution: 5, rhetoric: 0 },
      'evidence',
    );
    expect(shift).toMatchObject({ before: 10, after: 20, leastMoved: null, gain: 0.5 });
    expect(shift.labels[0]?.change).toBe(0.25);
  });

  it('has no change and no gain where a vote has no hands, and no gain where all were right before', () => {
    const all = { evidence: 5, attribution: 0, rhetoric: 0 };
    for (const shift of [compareVotes(NO_HANDS, all, 'evidence'), compareVotes(all, NO_HANDS, 'evidence')]) {
      expect(shift.gain).toBeNull();
      expect(shift.labels.map((row) => row.change)).toEqual([null, null, null]);
    }
    expect(compareVotes(all, all, 'evidence')).toMatchObject({ gain: null, leastMoved: 0 });
  });

  it('never says that more moved than did', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ before: label, after: label })), (changes) => {
        const { leastMoved } = compareVotes(
          countLabels(changes.map(({ before }) => before)),
          countLabels(changes.map(({ after }) => after)),
          'rhetoric',
        );
        expect(leastMoved).toBeLessThanOrEqual(changes.filter(({ before, after }) => before !== after).length);
      }),
    );
  });
});

describe('countChanges', () => {
  it('tells who went from where to where', () => {
    const table = countChanges([
      { before: 'rhetoric', after: 'evidence' },
      { before: 'rhetoric', after: 'evidence' },
      { before: 'rhetoric', after: 'rhetoric' },
      { before: 'evidence', after: 'attribution' },
    ]);
    expect(table).toEqual([
      { before: 'evidence', after: { evidence: 0, attribution: 1, rhetoric: 0 } },
      { before: 'attribution', after: NO_HANDS },
      { before: 'rhetoric', after: { evidence: 2, attribution: 0, rhetoric: 1 } },
    ]);
  });

  it('counts everybody once, in any order', () => {
    fc.assert(
      fc.property(shuffledBesides(fc.array(fc.record({ before: label, after: label }))), ([one, other]) => {
        const table = countChanges(one);
        expect(table.reduce((total, row) => total + totalOf(row.after), 0)).toBe(one.length);
        expect(countChanges(other)).toEqual(table);
      }),
    );
  });
});
