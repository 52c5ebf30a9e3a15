import { describe, expect, it } from 'vitest';
import { ownPassageId } from '../../../../content/bank/own-passages.ts';
import { hashOf } from '../../../../content/base/hash.ts';
import { orderForDraw, seedOf, shuffle } from '../../../../content/practice/draw-passage.ts';
import { sessionIdSchema } from '../../../../content/journal/event.ts';
import { passage } from '../../../builders/passages.ts';

const seeds = Array.from({ length: 3000 }, (_, at) => at * 7919 + 1);

describe('shuffle', () => {
  it('keeps every value, once', () => {
    for (const seed of seeds.slice(0, 50)) expect([...shuffle([1, 2, 3, 4, 5], seed)].sort()).toEqual([1, 2, 3, 4, 5]);
    expect(shuffle([], 1)).toEqual([]);
    expect(shuffle(['a'], 1)).toEqual(['a']);
  });

  it('gives each order of three about as often as any other', () => {
    const counts = new Map<string, number>();
    for (const seed of seeds) {
      const order = shuffle(['a', 'b', 'c'], seed).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
    // 500 each; 5 standard deviations of a fair draw are 102.
    for (const count of counts.values()) expect(Math.abs(count - 500)).toBeLessThan(102);
  });

  it('follows from the seed alone', () => {
    expect(shuffle([1, 2, 3, 4, 5, 6], 42)).toEqual(shuffle([1, 2, 3, 4, 5, 6], 42));
    expect(new Set(seeds.slice(0, 20).map((seed) => shuffle([1, 2, 3, 4, 5, 6], seed).join())).size).toBeGreaterThan(
      10,
    );
  });
});

describe('seedOf', () => {
  it('is the first 32 bits of the session', () => {
    expect(seedOf(sessionIdSchema.parse('000000ff-0000-4000-8000-000000000001'))).toBe(255);
    expect(seedOf(sessionIdSchema.parse('ffffffff-0000-4000-8000-000000000001'))).toBe(2 ** 32 - 1);
  });
});

describe('orderForDraw', () => {
  it('gives those not seen before first, then the seen ones, least recently seen first', () => {
    const [a, b, c] = [0, 1, 2].map((n) => passage('bare-assertion', 'easy', n));
    const fresh = passage('named-study', 'easy', 0);
    if (a === undefined || b === undefined || c === undefined) throw new Error('There are three.');
    const lastSeen = new Map([
      [a.id, 7],
      [b.id, 3],
      [c.id, 5],
    ]);
    expect(orderForDraw([a, b, fresh, c], { lastSeen }, 1)).toEqual([fresh, b, c, a]);
  });

  it('gives new passages that the person added before the other new ones', () => {
    const builtIn = [0, 1, 2, 3].map((n) => passage('bare-assertion', 'easy', n));
    const own = builtIn.map((one, n) => ({ ...one, id: ownPassageId(hashOf(n)) }));
    for (const seed of seeds.slice(0, 20)) {
      const drawn = orderForDraw([...builtIn, ...own], { lastSeen: new Map() }, seed).map(({ id }) => id);
      expect(drawn.slice(0, 4).toSorted()).toEqual(own.map(({ id }) => id).toSorted());
    }
    // Once seen, they have no precedence.
    const [mine, other] = [own[0] ?? raise(), builtIn[0] ?? raise()];
    const lastSeen = new Map([
      [mine.id, 2],
      [other.id, 1],
    ]);
    expect(orderForDraw([mine, other], { lastSeen }, 1)).toEqual([other, mine]);
  });
});

function raise(): never {
  throw new Error('There are four.');
}
