import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LABELS } from '../../../../content/lesson/label.ts';
import { discussionWeight, responseEntropy, shareAgainstKey } from '../../../../content/statistics/krippendorff.ts';
import type { LabelCounts } from '../../../../content/statistics/facility.ts';

const counted = (evidence: number, attribution: number, rhetoric: number): LabelCounts => ({
  evidence,
  attribution,
  rhetoric,
});
const NOBODY = counted(0, 0, 0);
const anyCounts = fc.tuple(fc.nat(200), fc.nat(200), fc.nat(200)).filter((counts) => Math.max(...counts) > 0);

describe('responseEntropy', () => {
  it('is exactly 0 where all chose one label, and exactly 1 where each was chosen as often', () => {
    expect(responseEntropy(counted(0, 7, 0))).toBe(0);
    expect(responseEntropy(counted(7, 7, 7))).toBe(1);
    expect(responseEntropy(counted(1, 1, 1))).toBe(1);
  });

  it('gives known values', () => {
    expect(responseEntropy(counted(5, 5, 0))).toBeCloseTo(0.6309297535714574, 12);
    // ½, ¼ and ¼ have 1.5 bits of log₂ 3.
    expect(responseEntropy(counted(4, 2, 2))).toBeCloseTo(1.5 / Math.log2(3), 12);
  });

  it('is null where nobody chose', () => {
    expect(responseEntropy(NOBODY)).toBeNull();
  });

  it('lies within 0 and 1, knows no order of labels, and stays when the class is doubled', () => {
    fc.assert(
      fc.property(anyCounts, ([a, b, c]) => {
        const entropy = responseEntropy(counted(a, b, c));
        expect(entropy).toBeGreaterThanOrEqual(0);
        expect(entropy).toBeLessThanOrEqual(1);
        expect(responseEntropy(counted(c, a, b))).toBe(entropy);
        expect(responseEntropy(counted(2 * a, 2 * b, 2 * c))).toBeCloseTo(entropy ?? NaN, 12);
      }),
    );
  });
});

describe('shareAgainstKey', () => {
  it('is the share that chose another label', () => {
    expect(shareAgainstKey(counted(2, 5, 1), 'evidence')).toBe(0.75);
    expect(shareAgainstKey(counted(0, 5, 0), 'attribution')).toBe(0);
    expect(shareAgainstKey(counted(0, 5, 0), 'rhetoric')).toBe(1);
    expect(shareAgainstKey(NOBODY, 'rhetoric')).toBeNull();
  });

  it('adds up to 2 over the three labels that the key might have', () => {
    fc.assert(
      fc.property(anyCounts, ([a, b, c]) => {
        const shares = LABELS.map((label) => shareAgainstKey(counted(a, b, c), label) ?? NaN);
        expect(shares.reduce((total, share) => total + share, 0)).toBeCloseTo(2, 12);
      }),
    );
  });
});

describe('discussionWeight', () => {
  it('puts a split class before one that is sure against the key, and that before one that agrees with it', () => {
    expect(discussionWeight(counted(6, 6, 6), 'evidence')).toBeCloseTo(5 / 6, 12);
    expect(discussionWeight(counted(0, 8, 0), 'evidence')).toBe(0.5);
    expect(discussionWeight(counted(8, 0, 0), 'evidence')).toBe(0);
    expect(discussionWeight(NOBODY, 'evidence')).toBeNull();
  });
});
