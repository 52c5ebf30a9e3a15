import type { Span } from '../lesson/locate-quote.ts';
import { splitWords } from './split-words.ts';

/**
 * Words at these positions, in any order, as stretches of the text, in reading order. Neighbours are one stretch, with
 * what stands between them; positions that name no word are left out.
 *
 * Example: joinWords('so they say', [1, 2]) gives one stretch, "they say".
 */
export function joinWords(text: string, words: readonly number[]): readonly Span[] {
  const spans = splitWords(text);
  const joined: Span[] = [];
  for (const at of words.toSorted((a, b) => a - b)) {
    const span = spans[at];
    if (span === undefined) continue;
    const last = joined.at(-1);
    const isNeighbour = last !== undefined && words.includes(at - 1);
    if (isNeighbour) joined[joined.length - 1] = { start: last.start, end: span.end };
    else joined.push(span);
  }
  return joined;
}
