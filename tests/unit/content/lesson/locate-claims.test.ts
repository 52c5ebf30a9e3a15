import { describe, expect, it } from 'vitest';
import { builtInLessons } from '../../../../content/lesson/built-in-lessons.ts';
import { locateClaims } from '../../../../content/lesson/locate-claims.ts';
import { lessonFile } from '../../../builders/lesson-file.ts';

describe('locateClaims', () => {
  it('gives the claims of each block in the order of the text', () => {
    const { lesson } = lessonFile({ claims: ['evidence', 'attribution', 'rhetoric'] });
    const shuffled = { ...lesson, claims: lesson.claims.toReversed() };

    const found = [...locateClaims(shuffled)].map(([block, spans]) => [block, spans.map(({ claim }) => claim)]);

    expect(found).toEqual([
      ['head', ['c1']],
      ['body', ['c2', 'c3']],
    ]);
  });

  it('leaves out what is not found, and lists a block without claims', () => {
    const { lesson } = lessonFile({ claims: ['evidence', 'attribution'] });
    const [first] = lesson.claims;
    if (first === undefined) throw new Error('The lesson has claims.');
    const lost = { ...first, quote: { ...first.quote, exact: 'nowhere' } };

    expect([...locateClaims({ ...lesson, claims: [lost] }).values()]).toEqual([[], []]);
    expect(locateClaims({ ...lesson, claims: [{ ...first, block: lost.id as never }] }).size).toBe(2);
  });

  it('finds every claim of every lesson that comes with the program, and none overlaps', () => {
    for (const { lesson } of builtInLessons) {
      const spans = [...locateClaims(lesson).values()];
      expect(spans.flat().map(({ claim }) => claim)).toEqual(lesson.claims.map(({ id }) => id));
      for (const inBlock of spans) {
        inBlock.forEach((span, at) => expect(span.start).toBeGreaterThanOrEqual(inBlock[at - 1]?.end ?? 0));
      }
    }
  });
});
