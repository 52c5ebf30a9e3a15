import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelOf } from '../../../../content/bank/families.ts';
import {
  chooseForCoach,
  choosePassages,
  COACHED_PASSAGES,
  MIXED_IN,
} from '../../../../content/practice/choose-passages.ts';
import { orderForDraw, seedOf, shuffle } from '../../../../content/practice/draw-passage.ts';
import { skillsOf } from '../../../../content/practice/plan-day.ts';
import { skillName } from '../../../../content/practice/skill-card.ts';
import { sessionId } from '../../../builders/ids.ts';
import { smallBank } from '../../../builders/passages.ts';

const BANK = smallBank(4);
const NONE = { lastSeen: new Map<string, number>() };
const seen = (...ids: readonly string[]) => ({ lastSeen: new Map(ids.map((id, at) => [id, at])) });
const idsOf = (passages: readonly { readonly id: string }[]) => passages.map(({ id }) => id);
const EASY_STUDIES = BANK.filter(({ family, level }) => family === 'named-study' && level === 'easy');

describe('shuffle', () => {
  it('keeps every value, and gives the same order for the same seed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.integer(), (values, seed) => {
        expect(shuffle(values, seed).toSorted()).toEqual(values.toSorted());
        expect(shuffle(values, seed)).toEqual(shuffle(values, seed));
      }),
    );
  });

  it('puts each value at each place about as often', () => {
    const firsts = Array.from({ length: 3000 }, (_, seed) => shuffle(['a', 'b', 'c'], seed).join(''));
    const counts = new Map(['abc', 'acb', 'bac', 'bca', 'cab', 'cba'].map((order) => [order, 0]));
    for (const order of firsts) counts.set(order, (counts.get(order) ?? 0) + 1);
    // 500 expected of each; five standard deviations are about 100.
    for (const count of counts.values()) expect(Math.abs(count - 500)).toBeLessThan(100);
  });
});

describe('orderForDraw', () => {
  it('draws new passages first, then the least recently seen', () => {
    const [a, b, c, d] = idsOf(EASY_STUDIES);
    if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('There are four.');
    expect(idsOf(orderForDraw(EASY_STUDIES, seen(c, a, b), 1))).toEqual([d, c, a, b]);
    expect(idsOf(orderForDraw(EASY_STUDIES, NONE, 1)).toSorted()).toEqual([a, b, c, d].toSorted());
  });
});

describe('choosePassages', () => {
  it('draws one new passage for each skill, in an order that tells nothing', () => {
    const skills = skillsOf(BANK).slice(0, 14);
    const orders = Array.from({ length: 50 }, (_, seed) => choosePassages(skills, BANK, NONE, seed));
    for (const passages of orders) expect(passages.map(skillName).toSorted()).toEqual(skills.map(skillName).toSorted());
    const firstLabels = new Set(orders.map(([first]) => (first === undefined ? null : labelOf(first.family))));
    expect(firstLabels.size).toBe(3);
    expect(choosePassages(skills, BANK, NONE, 7)).toEqual(orders[7]);
  });

  it('never asks a passage again while there is a new one of its skill', () => {
    const lastSeen = new Map<string, number>();
    const asked: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      for (const { id } of choosePassages([{ family: 'named-study', level: 'easy' }], BANK, { lastSeen }, round)) {
        lastSeen.set(id, asked.length);
        asked.push(id);
      }
    }
    expect(new Set(asked)).toEqual(new Set(idsOf(EASY_STUDIES)));
    expect(idsOf(choosePassages([{ family: 'named-study', level: 'easy' }], BANK, { lastSeen }, 9))).toEqual([
      asked[0],
    ]);
  });

  it('passes over a skill without passages', () => {
    expect(choosePassages([{ family: 'named-study', level: 'easy' }], [], NONE, 1)).toEqual([]);
  });
});

describe('chooseForCoach', () => {
  const coached = { family: 'unnamed-official', cell: { response: 'evidence' } } as const;

  it('takes new passages of the family, easy ones before hard, among a few of the other label', () => {
    const passages = chooseForCoach(coached, BANK, NONE, 3);
    const ofFamily = passages.filter(({ family }) => family === 'unnamed-official');
    expect(ofFamily).toHaveLength(COACHED_PASSAGES);
    expect(ofFamily.map(({ level }) => level).toSorted()).toEqual(['easy', 'easy', 'easy', 'easy', 'medium']);
    expect(passages.filter(({ family }) => labelOf(family) === 'evidence')).toHaveLength(MIXED_IN);
  });

  it('has nothing to offer once all of the family were seen', () => {
    const ofFamily = BANK.filter(({ family }) => family === 'unnamed-official');
    expect(chooseForCoach(coached, BANK, seen(...idsOf(ofFamily.slice(2))), 3)).toHaveLength(2 + MIXED_IN);
    expect(chooseForCoach(coached, BANK, seen(...idsOf(ofFamily)), 3)).toEqual([]);
  });
});

describe('seedOf', () => {
  it('is a whole number that follows from the session', () => {
    expect(seedOf(sessionId(1))).toBe(4);
    expect(seedOf('ffffffff-0000-4000-8000-000000000000' as ReturnType<typeof sessionId>)).toBe(2 ** 32 - 1); // A UUID.
  });
});
