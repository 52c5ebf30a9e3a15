import type { Line } from './page-lines.ts';

/** The parts of a page, from its top and from its bottom, where what stands on every page is looked for. */
const EDGE = 0.12;
/** A line that says no more than which page this is. */
const PAGE_NUMBER = /^(?:(?:page|seite|p\.)\s*)?[-–—\s]*\d{1,3}[-–—\s]*(?:(?:\/|of|von)\s*\d{1,4})?$/iu;

interface EdgedPage {
  readonly lines: readonly Line[];
  readonly height: number;
}

/**
 * Pages without what stands at their edges again and again: the same words, but for figures, at the edges of at least two
 * pages and of half of them, and page numbers. A document of one page keeps everything but a lone page number.
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

/** A headline in the letters of a headline is another line than the same words above each page. */
const keyOf = ({ text, size }: Line): string =>
  `${String(Math.round(size))} ${text.slice(0, 200).replace(/\d+/gu, '#').toLowerCase()}`;
