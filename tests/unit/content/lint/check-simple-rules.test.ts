import { describe, expect, it } from 'vitest';
import { lessonFileSchema } from '../../../../content/lesson/format.ts';
import { SIMPLE_RULES, trySimpleRules } from '../../../../content/lint/check-simple-rules.ts';
import { passageFileSchema } from '../../../../content/bank/format.ts';
import { rawBank, rawLesson } from './builders.ts';

const lesson = (over: Record<string, unknown> = {}) => ({
  file: 'bell.lesson.json',
  lesson: lessonFileSchema.parse(rawLesson(undefined, over)),
});
const { passages } = passageFileSchema.parse({ format: 'claimsort-passages', version: 1, passages: rawBank() });
const bank = passages.map((passage) => ({ file: 'bank.json', passage }));
const limitsOf = (over: Record<string, unknown>) =>
  trySimpleRules([lesson(over)], bank).map(({ place, limit }) => [place, limit]);

describe('trySimpleRules', () => {
  it('tries every rule on every lesson and level', () => {
    const rows = trySimpleRules([lesson()], bank);
    expect(rows.map(({ place }) => place)).toEqual(['bell.lesson.json', 'bank, easy', 'bank, medium', 'bank, hard']);
    expect(rows.map(({ reaches }) => reaches.length)).toEqual(rows.map(() => SIMPLE_RULES.length));
  });

  it('limits invented lessons and the medium and hard passages, and nothing else', () => {
    const ofBank = [
      ['bank, easy', null],
      ['bank, medium', 0.3],
      ['bank, hard', 0.3],
    ];
    expect(limitsOf({ level: 'standard' })).toEqual([['bell.lesson.json', 0.5], ...ofBank]);
    expect(limitsOf({ level: 'starter' })).toEqual([['bell.lesson.json', null], ...ofBank]);
    expect(limitsOf({ level: 'standard', isFictional: false })).toEqual([['bell.lesson.json', null], ...ofBank]);
  });

  it('never learns from what it tries', () => {
    const alone = trySimpleRules([lesson()], []).at(0)?.reaches.at(-1);
    // Without any other text there is no word to learn, so that one label is said of all three claims.
    expect(alone).toEqual({ hits: 1, n: 3, kappa: 0 });
    const twin = { ...lesson(), file: 'twin.lesson.json' };
    // Three claims in two copies tell each label by a word.
    expect(
      trySimpleRules([lesson(), twin, { ...twin, file: 'third.lesson.json' }], [])
        .at(0)
        ?.reaches.at(-1)?.hits,
    ).toBe(3);
  });
});
