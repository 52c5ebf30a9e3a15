import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LABELS } from '../../../../content/lesson/label.ts';
import { parseLessonFile } from '../../../../content/lesson/parse-lesson.ts';
import { reachOf, sortByAllWords, sortByPlainWords, toKeyedWords } from '../../../../content/lint/simple-rules.ts';

const file = parseLessonFile(
  readFileSync(join(import.meta.dirname, '../../../../content/lessons/biscuit-tin.lesson.json'), 'utf8'),
);
if (!file.ok || file.value.key === undefined) throw new Error('The lesson cannot be read.');
const { lesson, key } = file.value;
const text = lesson.article.blocks.map((block) => block.text).join('\n');

/** The numbers that stand where `pattern` has its groups. */
const numbersIn = (pattern: RegExp): readonly number[] =>
  (pattern.exec(text) ?? []).slice(1).map((digits) => Number(digits.replaceAll(',', '')));

describe('the lesson with the book in the biscuit tin', () => {
  it('gets its own sum right: what came back without the van, in a hundred, and at the two other libraries', () => {
    const [before = NaN, after = NaN] = numbersIn(/had ([\d,]+) lines on 1 March last year and ([\d,]+) on 1 March/);
    const [first = NaN, second = NaN] = numbersIn(/there were ([\d,]+) lines on the first of those days and ([\d,]+)/);
    const [byVan = NaN] = numbersIn(/stands at (\d+)/);
    const [inHundred] = numbersIn(/left out, (\d+) of every hundred/);

    expect(Math.round((100 * (before - after - byVan)) / before)).toBe(inHundred);
    expect(Math.round((100 * (first - second)) / first)).toBe(9);
    expect(text).toContain('against nine at the other two');
  });

  it('has claims of all three labels, and lets no rhetoric be a settled sign of the headline', () => {
    expect(new Set(key.entries.map(({ label }) => label))).toEqual(new Set(LABELS));
    const signs = key.entries.filter(({ bearing }) => bearing?.value === 'sign' && bearing.or === undefined);
    expect(signs.length).toBeGreaterThan(3);
    expect(signs.filter(({ label }) => label === 'rhetoric')).toEqual([]);
  });

  it('says of every claim but the headline’s what it bears on', () => {
    const silent = key.entries.filter(({ bearing }) => bearing === undefined);
    expect(silent.map(({ claim }) => claim)).toEqual([lesson.headlineClaim]);
  });

  it('is not sorted by verbs of saying and words for documents', () => {
    const claims = lesson.claims.map(({ quote }, at) =>
      toKeyedWords(quote.exact, key.entries[at]?.label ?? 'rhetoric'),
    );
    for (const rule of [sortByPlainWords, sortByAllWords]) expect(reachOf(rule, claims).kappa).toBeLessThanOrEqual(0.3);
  });
});
