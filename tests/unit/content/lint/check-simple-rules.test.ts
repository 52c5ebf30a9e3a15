import { describe, expect, it } from 'vitest';
import { lessonFileSchema } from '../../../../content/lesson/format.ts';
import { trySimpleRules } from '../../../../content/lint/check-simple-rules.ts';
import { SIMPLE_RULES } from '../../../../content/lint/finding.ts';
import { passageFileSchema } from '../../../../content/bank/format.ts';
import { rawBank, rawLesson } from './builders.ts';

const lesson = (over: Record<string, unknown> = {}) => ({
  file: 'bell.lesson.json',
  lesson: lessonFileSchema.parse(rawLesson(undefined, over)),
});
const { passages } = passageFileSchema.parse({ format: 'claimsort-passages', version: 1, passages: rawBank() });
const bank = passages.map((passage) => ({ file: 'bank.json', passage }));
const BELL = { file: 'bell.lesson.json' };
const [EASY, MEDIUM, HARD] = (['easy', 'medium', 'hard'] as const).map((level) => ({ file: null, level }));
const limitsOf = (over: Record<string, unknown>) =>
  trySimpleRules([lesson(over)], bank).map(({ place, limit }) => [place, limit]);

describe('trySimpleRules', () => {
  it('tries every rule on every lesson and level', () => {
    const rows = trySimpleRules([lesson()], bank);
    expect(rows.map(({ place }) => place)).toEqual([BELL, EASY, MEDIUM, HARD]);
    for (const { reaches } of rows) expect(Object.keys(reaches)).toEqual(SIMPLE_RULES);
  });

  it('limits invented lessons and the medium and hard passages, and nothing else', () => {
    const ofBank = [
      [EASY, null],
      [MEDIUM, 0.3],
      [HARD, 0.3],
    ];
    expect(limitsOf({ level: 'standard' })).toEqual([[BELL, 0.5], ...ofBank]);
    expect(limitsOf({ level: 'starter' })).toEqual([[BELL, null], ...ofBank]);
    expect(limitsOf({ level: 'standard', isFictional: false })).toEqual([[BELL, null], ...ofBank]);
  });

  it('never learns from what it tries', () => {
    const alone = trySimpleRules([lesson()], []).at(0)?.reaches['twenty-words'];
    // Without any other text there is no word to learn, so that one label is said of all three claims.
    expect(alone).toEqual({ hits: 1, n: 3, kappa: 0 });
    const twin = { ...lesson(), file: 'twin.lesson.json' };
    // Three claims in two copies tell each label by a word.
    expect(
      trySimpleRules([lesson(), twin, { ...twin, file: 'third.lesson.json' }], []).at(0)?.reaches['twenty-words'].hits,
    ).toBe(3);
  });
});
