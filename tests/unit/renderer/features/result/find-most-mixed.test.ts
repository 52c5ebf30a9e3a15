import { describe, expect, it } from 'vitest';
import { findMostMixed } from '../../../../../renderer/features/result/find-most-mixed.ts';

describe('findMostMixed', () => {
  it('finds the pair that was mixed up most, and says when another was mixed up as often', () => {
    const most = findMostMixed([
      [5, 0, 1],
      [3, 2, 0],
      [0, 0, 4],
    ]);
    expect(most).toEqual({ key: 'attribution', response: 'evidence', n: 3, isTied: false });
    const tied = findMostMixed([
      [0, 2, 0],
      [0, 0, 0],
      [2, 0, 0],
    ]);
    expect(tied).toEqual({ key: 'evidence', response: 'attribution', n: 2, isTied: true });
  });

  it('finds none where nothing was mixed up', () => {
    expect(
      findMostMixed([
        [5, 0, 0],
        [0, 2, 0],
        [0, 0, 4],
      ]),
    ).toBeNull();
  });
});
