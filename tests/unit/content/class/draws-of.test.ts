import { describe, expect, it } from 'vitest';
import { drawsOf } from '../../../../content/class/draws-of.ts';

describe('drawsOf', () => {
  it('draws a thousand samples of a class, fewer from 500 students on, and never fewer than 200', () => {
    expect([0, 30, 500].map((n) => drawsOf(n).replications)).toEqual([1000, 1000, 1000]);
    expect(drawsOf(1000).replications).toBe(500);
    expect([2500, 2501, 100_000].map((n) => drawsOf(n).replications)).toEqual([200, 200, 200]);
  });

  it('has one seed, so that a report that is read twice says the same', () => {
    expect(drawsOf(30).seed).toBe(drawsOf(3000).seed);
  });
});
