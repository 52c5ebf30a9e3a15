import { describe, expect, it } from 'vitest';
import type { Page, PageItem } from '../../../../content/reading/page-lines.ts';
import { pageParagraphs } from '../../../../content/reading/page-paragraphs.ts';

interface Printed {
  readonly x?: number;
  readonly size?: number;
  readonly isBold?: boolean;
  readonly width?: number;
}

/** One line; five points a letter unless specified. */
const at = (
  y: number,
  text: string,
  { x = 50, size = 10, isBold = false, width = text.length * 5 }: Printed = {},
): PageItem => ({
  ...{ text, x, y, size, isBold, width, isRightToLeft: false },
});
const page = (...items: readonly PageItem[]): Page => ({ width: 500, height: 800, items });
const FULL = 'a line that is as wide as its column, and so it goes on until here';
const textsOf = (...pages: readonly Page[]): readonly string[] =>
  pageParagraphs(pages).paragraphs.map(({ text }) => text);
const warningsOf = (...pages: readonly Page[]): readonly string[] =>
  pageParagraphs(pages).warnings.map(({ what }) => what);

describe('pageParagraphs', () => {
  it('joins the lines of a paragraph, and begins one at a larger distance', () => {
    expect(textsOf(page(at(700, FULL), at(688, FULL), at(660, FULL), at(648, FULL)))).toEqual([
      `${FULL}\n${FULL}`,
      `${FULL}\n${FULL}`,
    ]);
  });

  it('begins one at an indent, after a short last line, and at another size', () => {
    expect(textsOf(page(at(700, FULL), at(688, FULL, { x: 62 }), at(676, FULL)))).toEqual([FULL, `${FULL}\n${FULL}`]);
    expect(textsOf(page(at(700, FULL), at(688, 'it ends here.'), at(676, FULL)))).toEqual([
      `${FULL}\nit ends here.`,
      FULL,
    ]);
    expect(textsOf(page(at(700, 'Lamps', { size: 20 }), at(688, FULL)))).toEqual(['Lamps', FULL]);
  });

  it('tells headings by their size, the largest of the first level', () => {
    const { paragraphs } = pageParagraphs([
      page(at(700, 'Lamps', { size: 24 }), at(650, FULL), at(638, FULL), at(600, 'Bats', { size: 14 }), at(570, FULL)),
    ]);
    expect(paragraphs.map(({ hint, level }) => [hint, level])).toEqual([
      ['heading', 1],
      ['paragraph', null],
      ['heading', 2],
      ['paragraph', null],
    ]);
  });

  it('says of a paragraph that all of it is bold', () => {
    const { paragraphs } = pageParagraphs([page(at(700, 'Bats', { isBold: true }), at(688, FULL))]);
    expect(paragraphs.map(({ isStrong }) => isStrong)).toEqual([true, false]);
  });

  it('puts a space between pieces that stand apart, and none within a word', () => {
    expect(textsOf(page(at(700, 'ab', { width: 10 }), at(700, 'cd', { x: 60 }), at(700, 'ef', { x: 74 })))).toEqual([
      'abcd ef',
    ]);
  });

  it('joins what a page cuts in two, over the notes at its foot', () => {
    const first = page(at(700, FULL), at(688, `${FULL} gov-`), at(60, '1 A note.', { size: 7 }));
    expect(textsOf(first, page(at(700, 'ernment of the town'), at(676, FULL)))).toEqual([
      `${FULL}\n${FULL} gov-\nernment of the town`,
      '1 A note.',
      FULL,
    ]);
    expect(textsOf(page(at(700, `${FULL}.`)), page(at(700, FULL)))).toEqual([`${FULL}.`, FULL]);
  });

  it('leaves out text repeated at the edges of pages, and says so, but keeps a headline with the same words', () => {
    const edged = (number: number): Page =>
      page(at(780, 'Harbour Post'), at(700, `${FULL} ${'abc'.charAt(number)}.`), at(20, `Page ${String(number + 1)}`));
    const first = edged(0);
    const pages = [{ ...first, items: [at(790, 'Harbour Post', { size: 24 }), ...first.items] }, edged(1), edged(2)];
    expect(textsOf(...pages)).toEqual(['Harbour Post', `${FULL} a.`, `${FULL} b.`, `${FULL} c.`]);
    expect(pageParagraphs(pages).warnings).toEqual([
      { what: 'page-edges-left-out', count: 6, samples: ['Harbour Post', 'Page 1', 'Page 2'] },
    ]);
  });

  it('keeps the only line at the edge of a single page', () => {
    expect(textsOf(page(at(780, 'Lamps stay on'), at(700, FULL)))).toEqual(['Lamps stay on', FULL]);
  });

  const COLUMN = 'words of a column, so and so';
  const left = [700, 688, 676, 664].map((y) => at(y, `l${COLUMN}`));
  const right = [700, 688, 676, 664].map((y) => at(y, `R${COLUMN}`, { x: 280 }));

  it('reads columns one after the other, in whatever order the file has them', () => {
    const inOrder = textsOf(page(...left, ...right));
    expect(inOrder).toEqual([Array(4).fill(`l${COLUMN}`).join('\n'), Array(4).fill(`R${COLUMN}`).join('\n')]);
    const across = left.flatMap((one, row) => [one, right[row] ?? one]);
    expect(textsOf(page(...across))).toEqual(inOrder);
    const mixed = [...right].reverse().flatMap((one, row) => [one, left[row] ?? one]);
    expect(textsOf(page(...mixed))).toEqual(inOrder);
    expect(warningsOf(page(...left, ...right))).toEqual(['columns']);
    expect(warningsOf(page(...across))).toEqual(['columns']);
  });

  it('reads tables row by row', () => {
    const cells = [700, 688].flatMap((y) => [at(y, 'Year'), at(y, '312', { x: 280 })]);
    expect(textsOf(page(...cells))).toEqual(['Year | 312', 'Year | 312']);
    expect(warningsOf(page(...cells))).toEqual(['tables-as-lines']);
  });

  it('gives nothing for pages without text', () => expect(textsOf(page(), page(at(1, ' ')))).toEqual([]));
});
