import type { Line } from './page-lines.ts';

/** The share of a page's height, at the top and at the bottom, that is searched for repeated headers and footers. */
const EDGE = 0.12;
/** A line with nothing but the page number. */
const PAGE_NUMBER = /^(?:(?:page|seite|p\.)\s*)?[-–—\s]*\d{1,3}[-–—\s]*(?:(?:\/|of|von)\s*\d{1,4})?$/iu;

interface EdgedPage {
  readonly lines: readonly Line[];
  readonly height: number;
}

/**
 * Removes running headers and footers: lines with the same words, ignoring digits, at the edges of at least two pages
 * and of half of the pages; also page numbers. A document of one page loses nothing but a lone page number.
 */
export function leaveOutEdges(pages: readonly EdgedPage[]): {
  readonly pages: readonly (readonly Line[])[];
  readonly left: { readonly count: number; readonly samples: readonly string[] };
} {
  const seen = new Map<string, Set<number>>();
  for (const [page, { lines, height }] of pages.entries()) {
    for (const line of lines) {
      if (!isAtEdge(line, height)) continue;
      const key = keyOf(line);
      seen.set(key, (seen.get(key) ?? new Set()).add(page));
    }
  }
  const least = Math.max(2, pages.length / 2);
  const left: string[] = [];
  const inner = pages.map(({ lines, height }) =>
    lines.filter((line) => {
      const isLeft =
        isAtEdge(line, height) && ((seen.get(keyOf(line))?.size ?? 0) >= least || PAGE_NUMBER.test(line.text));
      if (isLeft) left.push(line.text);
      return !isLeft;
    }),
  );
  const samples = [...new Set(left)].slice(0, 3).map((text) => text.slice(0, 200).replace(/\p{Surrogate}/gu, ''));
  return { pages: inner, left: { count: left.length, samples } };
}

const isAtEdge = ({ y }: Line, height: number): boolean => y > height * (1 - EDGE) || y < height * EDGE;

/** Includes the size: a headline in large type is not the same line as the same words in each page's header. */
const keyOf = ({ text, size }: Line): string =>
  `${String(Math.round(size))} ${text.slice(0, 200).replace(/\d+/gu, '#').toLowerCase()}`;
