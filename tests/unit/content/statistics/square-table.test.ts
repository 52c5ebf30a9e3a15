import { describe, expect, it } from 'vitest';
import { columnTotals, diagonal, rowTotals, shareOf, sum } from '../../../../content/statistics/sums.ts';

const TABLE = [
  [1, 2, 3],
  [4, 5, 6],
  [7, 8, 9],
];

describe('a square table', () => {
  it('has totals by row, by column, and a diagonal', () => {
    expect(rowTotals(TABLE)).toEqual([6, 15, 24]);
    expect(columnTotals(TABLE)).toEqual([12, 15, 18]);
    expect(diagonal(TABLE)).toEqual([1, 5, 9]);
  });

  it('counts what a short row lacks as 0', () => {
    expect(columnTotals([[1], [2, 3]])).toEqual([3, 3]);
    expect(diagonal([[1], [2]])).toEqual([1, 0]);
  });
});

describe('sum', () => {
  it('is 0 for nothing', () => {
    expect(sum([])).toBe(0);
    expect(sum([1, 2.5])).toBe(3.5);
  });
});

describe('shareOf', () => {
  it('is null of nothing, and 0 of something', () => {
    expect(shareOf(0, 0)).toBeNull();
    expect(shareOf(0, 4)).toBe(0);
    expect(shareOf(1, 4)).toBe(0.25);
  });
});
