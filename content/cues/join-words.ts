import type { Span } from '../lesson/locate-quote.ts';

/**
 * Those of `words` at these positions, in any order, as stretches of their text, in reading order. Neighbours are one
 * stretch, with what stands between them; positions that name no word are left out.
 *
 * Example: of the words of 'so they say', joinWords(words, [1, 2]) gives one stretch, "they say".
 */
export function joinWords(words: readonly Span[], positions: readonly number[]): readonly Span[] {
  const joined: Span[] = [];
  for (const at of positions.toSorted((a, b) => a - b)) {
    const word = words[at];
    if (word === undefined) continue;
    const last = joined.at(-1);
    const isNeighbour = last !== undefined && positions.includes(at - 1);
    if (isNeighbour) joined[joined.length - 1] = { start: last.start, end: word.end };
    else joined.push(word);
  }
  return joined;
}
