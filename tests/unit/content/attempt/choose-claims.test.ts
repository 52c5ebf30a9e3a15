import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseClaims } from '../../../../content/attempt/choose-claims.ts';
import type { ClaimId } from '../../../../content/lesson/format.ts';
import { LABELS, type Label } from '../../../../content/lesson/label.ts';
import { builtInLessons } from '../../../../content/lesson/built-in-lessons.ts';
import { err } from '../../../../content/base/result.ts';
import { lessonFile } from '../../../builders/lesson-file.ts';

const repeat = (counts: Readonly<Record<Label, number>>) =>
  LABELS.flatMap((label) => Array.from({ length: counts[label] }, () => label));

function dozenOf(claims: readonly Label[], hasKey = true) {
  const { lesson, key } = lessonFile({ claims });
  const chosen = chooseClaims(lesson, hasKey ? key : null, { kind: 'dozen' });
  if (!chosen.ok) throw new Error(chosen.error);
  const numbers = chosen.value.map((claim) => Number(claim.slice(1)));
  const labels = LABELS.map((label) => numbers.filter((n) => claims[n - 1] === label).length);
  return { numbers, labels };
}

describe('chooseClaims', () => {
  const { lesson, key } = lessonFile({ claims: ['evidence', 'attribution', 'rhetoric'] });
  const these = (...claims: readonly string[]) =>
    chooseClaims(lesson, key, { kind: 'these', claims: claims as ClaimId[] });

  it('takes all claims in reading order', () => {
    expect(chooseClaims(lesson, key, { kind: 'all' })).toEqual({ ok: true, value: ['c1', 'c2', 'c3'] });
  });

  it('takes those named, once each and in reading order', () => {
    expect(these('c3', 'c1', 'c3')).toEqual({ ok: true, value: ['c1', 'c3'] });
  });

  it('refuses a claim that is not there, and no claims at all', () => {
    expect(these('c1', 'c9')).toEqual(err('unknown-claim'));
    expect(these()).toEqual(err('no-claims'));
  });

  it('takes all of a lesson with twelve claims or fewer as a dozen', () => {
    expect(dozenOf(repeat({ evidence: 4, attribution: 4, rhetoric: 4 })).numbers).toHaveLength(12);
    expect(dozenOf(['evidence']).numbers).toEqual([1]);
  });

  it('takes four of each label where the lesson has them', () => {
    expect(dozenOf(repeat({ evidence: 9, attribution: 9, rhetoric: 9 })).labels).toEqual([4, 4, 4]);
  });

  it('fills up from the other labels where one is rare', () => {
    expect(dozenOf(repeat({ evidence: 1, attribution: 20, rhetoric: 20 })).labels).toEqual([1, 6, 5]);
    expect(dozenOf(repeat({ evidence: 0, attribution: 2, rhetoric: 20 })).labels).toEqual([0, 2, 10]);
  });

  it('spreads over the article without a key', () => {
    const { numbers } = dozenOf(repeat({ evidence: 12, attribution: 12, rhetoric: 12 }), false);

    const gaps = numbers.slice(1).map((n, at) => n - (numbers[at] ?? 0));
    expect(numbers).toHaveLength(12);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(4);
    expect(numbers.at(-1)).toBeGreaterThanOrEqual(33);
  });

  it('always takes twelve with the headline’s claim, in reading order, and the same ones again', () => {
    const anyLabels = fc.array(fc.constantFrom(...LABELS), { minLength: 13, maxLength: 60 });
    fc.assert(
      fc.property(anyLabels, fc.boolean(), (claims, hasKey) => {
        const { numbers, labels } = dozenOf(claims, hasKey);
        expect(numbers).toHaveLength(12);
        expect(numbers[0]).toBe(1);
        expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
        expect(dozenOf(claims, hasKey).numbers).toEqual(numbers);
        if (!hasKey) return;
        const left = LABELS.map((label, at) => claims.filter((one) => one === label).length - (labels[at] ?? 0));
        // A label has fewer than another only when none of it are left.
        labels.forEach((count, at) => expect(left[at] === 0 || count >= Math.max(...labels) - 1).toBe(true));
      }),
      { numRuns: 60 },
    );
  });

  it('leaves no long stretch of the article out', () => {
    const article = builtInLessons.find(({ lesson: { id } }) => id === 'airdrop-story');
    if (article === undefined) throw new Error('The article comes with the program.');
    const chosen = chooseClaims(article.lesson, article.key, { kind: 'dozen' });
    if (!chosen.ok) throw new Error(chosen.error);
    const places = chosen.value.map((claim) => article.lesson.claims.findIndex(({ id }) => id === claim));
    const gaps = places.map((place, at) => place - (places[at - 1] ?? 0));
    expect(Math.max(...gaps, article.lesson.claims.length - (places.at(-1) ?? 0))).toBeLessThanOrEqual(6);
  });
});
