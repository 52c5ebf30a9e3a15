import { describe, expect, it } from 'vitest';
import { groupRuns } from '../../../../renderer/claim/group-runs.ts';

describe('groupRuns', () => {
  it('sets an English name inside Arabic together, so that it does not stand backwards', () => {
    expect(groupRuns(['بحسب', 'The', 'Nowhere', 'Post', 'أمس'], 'ar')).toEqual([
      { dir: null, from: 0, to: 1 },
      { dir: 'ltr', from: 1, to: 4 },
      { dir: null, from: 4, to: 5 },
    ]);
  });

  it('takes a number into a run only between two of its words', () => {
    expect(groupRuns(['Route', '66', 'Diner', '7', 'أمس'], 'ar').map(({ from, to }) => [from, to])).toEqual([
      [0, 3],
      [3, 4],
      [4, 5],
    ]);
  });

  it('leaves a text of one direction as it is', () => {
    expect(groupRuns(['so', 'they', 'say'], 'en').every(({ dir }) => dir === null)).toBe(true);
    expect(groupRuns([], 'en')).toEqual([]);
  });
});
