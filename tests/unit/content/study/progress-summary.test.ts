import { describe, expect, it } from 'vitest';
import type { AttemptDigest, AttemptMarks } from '../../../../content/study/attempt-digest.ts';
import { CALIBRATION_FROM, RECENT, summariseProgress, TREND_FROM } from '../../../../content/study/progress-summary.ts';

type Confusion = AttemptMarks['confusion'];

/** As much of a scored attempt as a summary reads: points, claims, and rows = key, columns = response. */
function attempt(points: number | null, of: number, confusion: Confusion | null): AttemptDigest {
  const rows = { evidence: { right: 0, of: 0 }, attribution: { right: 0, of: 0 }, rhetoric: { right: 0, of: 0 } };
  return {
    ...{ lesson: 'l', keyOfStart: 'k', mode: 'guided', startedAt: '', lastAt: '', seconds: 0, standing: 'handed-in' },
    ...{ isWaitedFor: false, current: 1, answered: of, of, again: null, key: 'k', points, full: 0 },
    marks: confusion === null ? null : { share: [0, 1], confusion, brier: null, forecasts: null, rows, misses: [] },
  } as unknown as AttemptDigest; // Hashes are branded, and no summary looks at them.
}

const ONE: Confusion = [
  [4, 1, 0],
  [0, 3, 3],
  [2, 1, 0],
];

describe('from when on plots are drawn', () => {
  it('is three attempts, and twenty answers with a stated confidence', () => {
    expect([TREND_FROM, CALIBRATION_FROM]).toEqual([3, 20]);
  });
});

describe('summariseProgress', () => {
  it('is nothing without a scored attempt', () => {
    expect(summariseProgress([])).toBeNull();
    expect(summariseProgress([attempt(null, 5, null), attempt(3, 5, null), attempt(null, 5, ONE)])).toBeNull();
  });

  it('sums up one attempt, and compares it with none', () => {
    expect(summariseProgress([attempt(7.5, 14, ONE)])).toEqual({
      ...{ attempts: 1, recent: 1, change: null, latest: { points: 7.5, of: 14 } },
      perLabel: { evidence: { hits: 4, n: 5 }, attribution: { hits: 3, n: 6 }, rhetoric: { hits: 0, n: 3 } },
      // Three claims of rhetoric are too few to call it the weakest.
      extremes: { most: 'evidence', least: 'attribution' },
    });
  });

  it('compares the first attempt with the latest, and takes the latest five together', () => {
    const none: Confusion = [
      [0, 9, 9],
      [9, 0, 9],
      [9, 9, 0],
    ];
    const summary = summariseProgress([
      attempt(2, 8, none),
      ...Array.from({ length: RECENT - 1 }, () => attempt(5, 14, ONE)),
      attempt(null, 14, null),
      attempt(7, 14, ONE),
    ]);
    expect(summary).toMatchObject({
      ...{ attempts: RECENT + 1, recent: 5, change: { first: 0.25, latest: 0.5 }, latest: { points: 7, of: 14 } },
      perLabel: { evidence: { hits: 20, n: 25 }, attribution: { hits: 15, n: 30 }, rhetoric: { hits: 0, n: 15 } },
      extremes: { most: 'evidence', least: 'rhetoric' },
    });
  });

  it('compares two attempts already, and names the extremes in whichever order the labels are', () => {
    const rhetoricBest: Confusion = [
      [1, 9, 0],
      [0, 5, 5],
      [0, 0, 10],
    ];
    expect(summariseProgress([attempt(15, 30, rhetoricBest), attempt(24, 30, rhetoricBest)])).toMatchObject({
      ...{ attempts: 2, change: { first: 0.5, latest: 0.8 }, extremes: { most: 'rhetoric', least: 'evidence' } },
    });
    const evidenceBest: Confusion = [
      [10, 0, 0],
      [0, 5, 5],
      [9, 0, 1],
    ];
    expect(summariseProgress([attempt(16, 30, evidenceBest)])?.extremes).toEqual({
      most: 'evidence',
      least: 'rhetoric',
    });
    const nothing: Confusion = [
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ];
    expect(summariseProgress([attempt(0, 30, nothing)])?.extremes).toBeNull();
  });

  it('calls no label the strongest where all are the same, or only one has claims enough', () => {
    const same: Confusion = [
      [3, 3, 0],
      [5, 5, 0],
      [0, 3, 3],
    ];
    expect(summariseProgress([attempt(11, 22, same)])?.extremes).toBeNull();
    const few: Confusion = [
      [5, 0, 0],
      [0, 4, 0],
      [0, 4, 0],
    ];
    expect(summariseProgress([attempt(9, 13, few)])?.extremes).toBeNull();
  });
});
