import type { Span } from '../lesson/locate-quote.ts';

/** Letters, digits and marks, and what joins them inside a word: an apostrophe, a hyphen, a point or comma between digits. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:(?:['’‑-]|[.,](?=\p{N}))[\p{L}\p{N}\p{M}]+)*/gu;

/**
 * The words of a text as spans of UTF-16 offsets, in order. Punctuation and spaces, no-break spaces among them, belong to no word.
 *
 * Example: splitWords('“are said to”, $2,000') gives the spans of `are`, `said`, `to` and `2,000`.
 */
export function splitWords(text: string): readonly Span[] {
  return [...text.matchAll(WORD)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
